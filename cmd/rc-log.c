/*
 * rc-log: writes into the log of contacts what was said, sent and answered.
 *
 * Locks the log, reads and so checks it, and puts a copy with one row more in its place; for
 * the result of a letter, a row for each due that it was about.  `add` does so with the rows
 * of other tables that say something new.  `open` lists the actions that have no result.
 */
#include <stdlib.h>
#include <string.h>

#include "bytes/die.h"
#include "bytes/lock.h"
#include "bytes/near.h"
#include "policy/settings.h"
#include "rc-log/addition.h"
#include "rc-log/entry.h"
#include "rc-log/open_actions.h"
#include "records/append.h"
#include "tool/opt.h"

static char *contacts, *dues, *as_of, *policy, *output;
static bool  verbose;
static struct words_given given;

static const struct opt options[] = {
	{ 'l', "contacts", "FILE", "the log of contacts", NULL, &contacts, false },
	{ 'u', "dues", "FILE", "the dues among which contract and due must be", NULL, &dues,
	  false },
	{ 'd', "as-of", "DATE", "the day on which it was (today)", NULL, &as_of, false },
	{ 0, "due", "ID", "the due that it is about (all of the contract)", NULL,
	  &given.due_id, false },
	{ 0, "stage", "STAGE", "of a dun: the stage of the policy", NULL, &given.stage,
	  false },
	{ 0, "channel", "WORD", "phone, message, letter, visit", NULL, &given.channel, false },
	{ 0, "by", "NAME", "who did it ($LOGNAME)", NULL, &given.by, false },
	{ 0, "result", "RESULT", "what came of it: reached, served, returned ...", NULL,
	  &given.result, false },
	{ 0, "served-on", "DATE", "the day of service of a letter", NULL, &given.served_on,
	  false },
	{ 0, "promise-on", "DATE", "by when the customer promised to pay", NULL,
	  &given.promise_on, false },
	{ 0, "promise-amount", "AMOUNT", "and how much", NULL, &given.promise_amount, false },
	{ 0, "until", "DATE", "the last day of a hold", NULL, &given.until, false },
	OPT_VERBOSE(&verbose),
	OPT_POLICY(&policy),
	OPT_OUTPUT(&output),
};

/* What is to be done: to write an entry, or those of other tables, or to list what is open. */
enum { ADD = ENTRIES, OPEN, ACTIONS };

static const char *
action_name(int action)
{
	return action == OPEN ? "open" : action == ADD ? "add" : entry_name(action);
}

static const char *
word_of(const char *arg, size_t i)
{
	int result = (int)i + 1;   /* NO_RESULT is none */

	if (strcmp(arg, "RESULT") == 0)
		return result < CONTACT_RESULTS
		    ? contact_result_name((enum contact_result)result) : NULL;
	return *arg || i >= ACTIONS ? NULL : action_name((int)i);
}

static const struct tool tool = {
	"rc-log", "Writes into the log what was said, sent and answered",
	"promise|dun|dispute|resolved|hold|release|note|result CONTRACT [NOTE...] | add FILE... | open",
	options, sizeof(options) / sizeof(*options), word_of, NULL,
};

static int
action_of(const char *word)
{
	struct near near = { .word = str_of(word ? word : "") };

	if (!word)
		die_wrong("nothing to do; wanted promise, dun, dispute, resolved, hold, "
		    "release, note, result, add or open");
	for (int i = 0; i < ACTIONS; i++) {
		if (strcmp(word, action_name(i)) == 0)
			return i;
		near_offer(&near, str_of(action_name(i)));
	}
	die_wrong("no '%s' here%s", word, near_hint(&near));
}

/* They are read twice. */
static void
check_files(char *const *files)
{
	if (!*files)
		die_wrong("add of which tables?");
	for (; *files; files++)
		if (strcmp(*files, "-") == 0)
			die_wrong("add can't read stdin");
}

static void
check_options(int action, char *const *operands)
{
	if (!contacts)
		die_wrong("no log; wanted --contacts");
	if (strcmp(contacts, "-") == 0)
		die_wrong("the log can't be stdin");
	if (action == OPEN && operands[1])
		die_wrong("open takes no '%s'", operands[1]);
	if (action < ADD && !operands[1])
		die_wrong("%s of which contract?", operands[0]);
	if (action == ADD)
		check_files(operands + 1);
	if (action != OPEN && output)
		die_wrong("--output is for open: a row goes into the log");
	if (!given.by)
		given.by = getenv("LOGNAME");
	if (given.by && !*given.by)
		given.by = NULL;
}

struct due_named {
	str contract_id, due_id;
};

/* Dies if the dues don't have the contract, or the due of it. */
static void
check_dues(str contract_id, str due_id)
{
	static const struct column reads[] = {
		NEED(TEXT, struct due_named, contract_id),
		NEED(TEXT, struct due_named, due_id),
	};
	struct near contract = { .word = contract_id }, near = { .word = due_id };
	struct arena a = { 0 };
	struct tsv *t = tsv_open((char *[]){ dues, NULL }, false);
	struct reader *r = reader_open(t, reads, 2);
	bool has_contract = false, has_due = due_id.len == 0;
	struct due_named row;

	while (reader_next(r, &row)) {
		bool same = str_eq(row.contract_id, contract_id);

		has_contract |= same;
		has_due |= same && str_eq(row.due_id, due_id);
		near_offer(same ? &near : &contract,
		    arena_str(&a, same ? row.due_id : row.contract_id));
	}
	if (!has_contract)
		die("%s: no contract '%.*s'%s", dues, STR_SHOWN(contract_id),
		    near_hint(&contract));
	if (!has_due)
		die("%s: contract '%.*s' has no due '%.*s'%s", dues, STR_SHOWN(contract_id),
		    STR_SHOWN(due_id), near_hint(&near));
}

/* The operands behind the contract, as one text. */
static str
note_of(char *const *words)
{
	static struct arena a;
	str note = S("");

	for (; *words; words++)
		note = arena_printf(&a, "%.*s%s%s", STR(note), note.len ? " " : "", *words);
	return note.len ? entry_text("note", note.at) : note;
}

static void
write_entry(struct out *copy, const struct tsv *log, const struct entry *e)
{
	append_row(copy, log, entry_columns, ENTRY_COLUMNS, e);
}

/* The entry once for each due that an open action of its day and stage was about, if it
   names none; whether there was any. */
static bool
write_for_dues(struct out *copy, struct contacts *read, struct tsv *log, struct entry e)
{
	str due_id = e.due_id;
	bool any = false;

	for (const struct contact *c = contacts_of(read, e.contract_id); c; c = c->next)
		if (is_open(c) && c->on == e.on && str_eq(c->stage, e.stage)
		    && (due_id.len == 0 || str_eq(c->due_id, due_id))) {
			e.due_id = c->due_id;
			write_entry(copy, log, &e);
			any = true;
		}
	return any;
}

/* The result of the contract's last open action: of each due that it was about. */
static void
write_result(struct contacts *read, struct tsv *log, struct entry e)
{
	const struct contact *last = last_open(read, e.contract_id, e.due_id, e.stage);

	if (!last)
		die("%s: no open action of contract '%.*s'; rc-log open lists them", contacts,
		    STR_SHOWN(e.contract_id));
	e.on = last->on;
	e.stage = last->stage;
	entry_check_columns(log, &e);
	struct out *copy = out_open(contacts);
	append_begin(copy, contacts);
	write_for_dues(copy, read, log, e);
}

static void
write_one(struct tsv *log, const struct entry *e)
{
	entry_check_columns(log, e);
	struct out *copy = out_open(contacts);
	append_begin(copy, contacts);
	write_entry(copy, log, e);
}

static bool
is_result(const struct entry *e)
{
	return e->result.len && e->due_id.len == 0 && str_eq(e->kind, S("dun"));
}

static struct tsv *
table_of(char *path)
{
	return tsv_open((char *[]){ path, NULL }, false);
}

/* The rows of a table that say something new. */
static void
write_new(struct additions *a, struct out *copy, struct contacts *read, struct tsv *log,
    char *path)
{
	struct reader *r = reader_open(table_of(path), entry_columns, ENTRY_COLUMNS);
	struct entry e;

	while (reader_next(r, &e)) {
		if (!additions_add(a, &e))
			continue;
		entry_check_columns(log, &e);
		if (!is_result(&e) || !write_for_dues(copy, read, log, e))
			write_entry(copy, log, &e);
	}
	reader_close(r);
}

static void
write_tables(struct contacts *read, struct tsv *log, const struct words *stages, date day,
    char *const *files)
{
	struct additions a = { 0 };
	struct out *copy = out_open_sparing(contacts);

	for (char *const *f = files; *f; f++)
		(void)contacts_read(table_of(*f), day, stages->list, (count)stages->n);
	additions_know(&a, table_of(contacts));
	append_begin(copy, contacts);
	for (char *const *f = files; *f; f++)
		write_new(&a, copy, read, log, *f);
}

static struct entry
entry_wanted(int action, char *const *operands, const struct policy *p)
{
	struct entry e = entry_of(action, &given, p);

	e.on = opt_date("as-of", as_of);
	e.contract_id = entry_text("contract", operands[1]);
	e.note = note_of(operands + 2);
	if (dues)
		check_dues(e.contract_id, e.due_id);
	return e;
}

int
main(int argc, char **argv)
{
	char **operands = opt_parse(&tool, argc, argv);
	int action = action_of(operands[0]);
	struct entry entry = { 0 };

	check_options(action, operands);
	const struct policy *p = policy_load(policy);
	if (verbose)
		settings_say(p);
	if (action < ADD)
		entry = entry_wanted(action, operands, p);
	if (action != OPEN)
		lock_file(contacts, "rc-log");
	date day = opt_date("as-of", as_of);
	const struct words *stages = &p->dunning.stages;
	struct tsv *log = table_of(contacts);
	struct contacts *read = contacts_read(log, day, stages->list, (count)stages->n);
	if (action == OPEN)
		open_print(read, out_open(output), day);
	else if (action == ADD)
		write_tables(read, log, stages, day, operands + 1);
	else if (action == RESULT)
		write_result(read, log, entry);
	else
		write_one(log, &entry);
	return out_close();
}
