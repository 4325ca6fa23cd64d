/*
 * rc-dun: the step of dunning to take now, or why none is taken.
 *
 * Reads aged dues, and the log of contacts and the receipts if they are given; decides
 * for each due, then for each contract; and prints the dues with it, or today's work
 * list, or the reasons.  With --commit today's actions go into the log.
 */
#include <sys/stat.h>

#include "bytes/die.h"
#include "bytes/lock.h"
#include "rc-dun/decide.h"
#include "rc-dun/dunned.h"
#include "rc-dun/explain.h"
#include "rc-dun/journal.h"
#include "rc-dun/worklist.h"
#include "policy/settings.h"
#include "tool/opt.h"

static char *contacts, *receipts, *as_of, *owner, *policy, *output;
static bool  todo, explain, commit, again, clocks, verbose;

static const struct opt options[] = {
	{ 'l', "contacts", "FILE", "the log of calls, letters and promises", NULL,
	  &contacts, false },
	{ 'r', "receipts", "FILE", "the money by which promises are judged", NULL,
	  &receipts, false },
	{ 'd', "as-of", "DATE", "the day that the dues must be aged to", NULL, &as_of,
	  false },
	{ 0, "todo", NULL, "print today's work list instead", &todo, NULL, false },
	{ 0, "owner", "OWNER", "only what OWNER has to do, with --todo", NULL, &owner,
	  false },
	{ 0, "explain", NULL, "print instead what decided about each due", &explain,
	  NULL, false },
	{ 0, "commit", NULL, "write today's actions into the log", &commit, NULL, false },
	{ 0, "again", NULL, "decide as if nothing was committed today yet", &again, NULL,
	  false },
	{ 0, "clocks", NULL, "add limitation and right to terminate", &clocks, NULL,
	  false },
	{ 'v', "verbose", NULL, "name the policy, and the days left of its calendar", &verbose,
	  NULL, false },
	OPT_POLICY(&policy),
	OPT_OUTPUT(&output),
};

static const struct tool tool = {
	"rc-dun", "Prints the step of dunning to take on each due, or why none is taken",
	"[FILE...]", options, sizeof(options) / sizeof(*options), NULL, NULL,
};

static bool
is_one_file(const char *a, const char *b)
{
	struct stat x, y;

	return stat(a, &x) == 0 && stat(b, &y) == 0 && x.st_dev == y.st_dev
	    && x.st_ino == y.st_ino;
}

static void
check_options(char *const *dues)
{
	opt_one_stdin(dues, (char *[]){ contacts, receipts }, 2);
	if (todo + explain + clocks > 1)
		die_wrong("--todo, --explain and --clocks exclude each other");
	if (owner && !todo)
		die_wrong("--owner needs --todo");
	if (commit && owner)
		die_wrong("--commit writes all actions down, and --owner shows "
		    "only some");
	if (again && !contacts)
		die_wrong("--again needs --contacts");
	if (commit && !contacts)
		die_wrong("--commit needs --contacts");
	if (commit && strcmp(contacts, "-") == 0)
		die_wrong("--commit can't write to stdin");
	if (commit && output && is_one_file(contacts, output))
		die_wrong("%s: two outputs can't be one file", output);
}

static struct tsv *
open_one(char *path)
{
	char *const paths[] = { path, NULL };

	return tsv_open(paths, false);
}

/* Reads the log, locked if it is to be written. */
static struct tsv *
take_log(struct run *r)
{
	if (!contacts)
		return NULL;
	if (commit)
		lock_file(contacts, "--commit");
	struct tsv *t = open_one(contacts);
	run_read_log(r, t, again);
	if (commit)
		journal_check(t, contacts, r->log->newest_dun, r->as_of);
	if (clocks)
		clocks_warn(r, t);
	return t;
}

int
main(int argc, char **argv)
{
	char **paths = opt_parse(&tool, argc, argv);

	check_options(paths);
	const struct policy *p = policy_load(policy);
	if (verbose)
		settings_say(p);
	struct tsv *dues = tsv_open(paths, !explain);
	struct run *r = run_read(dues, p, as_of ? opt_date("as-of", as_of) : NO_DATE);
	if (receipts)
		run_read_receipts(r, open_one(receipts));
	struct tsv *log = take_log(r);
	decide(r);
	struct out *copy = commit ? journal_open(r, contacts) : NULL;
	struct out *o = out_open(output);
	if (todo)
		worklist_print(r, dues, o, owner);
	else if (explain)
		explain_print(r, o);
	else
		dunned_print(r, dues, o, clocks ? clocks_read(r) : NULL);
	if (copy)
		journal_write(copy, r, log, contacts);
	items_warn_unlisted(&r->classes);
	if (verbose && r->as_of != NO_DATE)
		calendar_warn_end(&p->calendar, r->as_of);
	return out_close();
}
