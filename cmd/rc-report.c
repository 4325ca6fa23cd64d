/*
 * rc-report: what the weekly meeting and finance look at, from aged dues.
 *
 * Reads aged tables to their end, adds the dues up by group, and prints one kind of
 * report, as text for people or as TSV for programs.  No rate is printed that the
 * input can't prove.  A book too large for one machine is added up in parts: --partial
 * prints what a report is made of, --merge reads it from many.
 */
#include <stdlib.h>
#include <unistd.h>

#include "bytes/die.h"
#include "rc-report/aged.h"
#include "rc-report/report.h"
#include "rc-report/sums.h"
#include "tool/opt.h"

static char *by_list, *format, *policy, *output;
static bool  partial, merge;

static const struct opt options[] = {
	{ 'b', "by", "COLUMN", "group by COLUMN; may be given again, or a,b", NULL,
	  &by_list, true },
	{ 'f', "format", "FORMAT", "text or tsv (text)", NULL, &format, false },
	{ 0, "partial", NULL, "print sums of some of the contracts, for --merge",
	  &partial, NULL, false },
	{ 0, "merge", NULL, "read what --partial printed", &merge, NULL, false },
	OPT_POLICY(&policy),
	OPT_OUTPUT(&output),
};

static const struct tool tool = {
	"rc-report", "Reports what is collected and overdue, from aged dues",
	"[summary|ageing|by|worklist] [FILE...]",
	options, sizeof(options) / sizeof(*options),
};

static const struct kind_of_report {
	const char *name;
	void      (*print)(const struct report *r);
	void      (*print_partial)(const struct report *r);
	bool        by;         /* takes --by */
	bool        needs_by;
	bool        adds_up;    /* is made of a book */
} kinds[] = {
	{ "summary",  print_summary,  print_sums,  false, false, true },
	{ "ageing",   print_ageing,   print_sums,  true,  false, true },
	{ "by",       print_by,       print_sums,  true,  true,  true },
	{ "worklist", print_worklist, print_tasks, false, false, false },
};

enum { SUMMARY, AGEING, BY, WORKLIST, KINDS };

/* The kind that the first operand names, which is then passed over; else the usual one. */
static const struct kind_of_report *
kind_of(char ***operands)
{
	for (int i = 0; i < KINDS && **operands; i++)
		if (strcmp(**operands, kinds[i].name) == 0) {
			++*operands;
			return &kinds[i];
		}
	return &kinds[by_list ? BY : SUMMARY];
}

static enum format
format_of(const char *name)
{
	if (name && partial)
		die_wrong("--partial takes no --format");
	if (name && strcmp(name, "tsv") == 0)
		return FORMAT_TSV;
	if (name && strcmp(name, "text") != 0)
		die_wrong("--format: '%s' is not text or tsv", name);
	return FORMAT_TEXT;
}

/* On a terminal that shows colours, unless NO_COLOR says no (no-color.org). */
static bool
wants_colour(void)
{
	const char *no = getenv("NO_COLOR"), *term = getenv("TERM");

	return !output && isatty(STDOUT_FILENO) && !(no && *no)
	    && term && strcmp(term, "dumb") != 0;
}

/* The columns of --by, as texts with a NUL behind. */
static size_t
split_by(struct arena *a, const struct kind_of_report *kind, str *by)
{
	str left = str_of(by_list ? by_list : "");
	size_t n = 0;

	if (by_list && !kind->by)
		die_wrong("%s takes no --by", kind->name);
	if (!by_list && kind->needs_by)
		die_wrong("by needs --by COLUMN");
	while (left.len) {
		if (n == BY_MOST)
			die_wrong("--by: more than %d columns", BY_MOST);
		by[n] = arena_str(a, str_cut(&left, ','));
		for (size_t i = 0; i < n; i++)
			if (str_eq(by[i], by[n]))
				die_wrong("--by: '%s' is there twice", by[n].at);
		n++;
	}
	return n;
}

int
main(int argc, char **argv)
{
	char **paths = opt_parse(&tool, argc, argv);
	const struct kind_of_report *kind = kind_of(&paths);
	struct arena arena = { 0 };
	str by[BY_MOST];
	size_t n_by = split_by(&arena, kind, by);
	enum format form = format_of(format);
	const struct policy *p = policy_load(policy);
	struct book *book = kind->adds_up
	    ? (merge ? sums_read : aged_read)(paths, p, by, n_by) : NULL;
	struct look look = { out_open(output), form, (enum language)p->language,
		form == FORMAT_TEXT && wants_colour() };

	(partial ? kind->print_partial : kind->print)(
	    &(struct report){ &look, p, paths, merge, book, by, n_by });
	return out_close();
}
