/*
 * rc-report: what the weekly meeting and finance look at, from aged dues.
 *
 * Reads tables to their end, builds a document of one kind of report from them, and
 * writes it in one form: text for people, tables for programs and for Excel.  No rate is
 * printed that the input can't prove.  A book too large for one machine is added up in
 * parts: --partial prints what a report is made of, --merge reads it from many.
 */
#include "bytes/die.h"
#include "rc-report/arguments.h"
#include "rc-report/facts.h"
#include "rc-report/report.h"
#include "policy/settings.h"
#include "tool/opt.h"

enum { DAY = 86400 };   /* seconds */

static struct request asked;
static char *by_list, *format, *column_list, *policy, *output;
static char *unit, *months, *month, *weeks, *days, *refresh;
static char *changed_since, *split, *folder;
static bool  check, wide_lines, verbose;

static const struct opt options[] = {
	{ 'b', "by", "COLUMN", "group by COLUMN; may be given again, or a,b", NULL,
	  &by_list, true },
	{ 'f', "format", "FORMAT", "text, tsv, csv, json, md, html or xlsx", NULL, &format, false },
	{ 'k', "columns", "COLUMN", "only these columns, a,b, in this order", NULL,
	  &column_list, true },
	{ 'a', "allocations", "FILE", "what rc-age --allocations wrote of the dues", NULL,
	  &asked.files.allocations, false },
	{ 's', "surveys", "FILE", "answers of customers, for satisfaction", NULL,
	  &asked.files.surveys, false },
	{ 't', "targets", "FILE", "what is to be collected by month", NULL,
	  &asked.files.targets, false },
	{ 'l', "contacts", "FILE", "the log of contacts", NULL,
	  &asked.files.contacts, false },
	{ 'r', "receipts", "FILE", "the receipts, for promises to pay", NULL,
	  &asked.files.receipts, false },
	{ 'c', "customers", "FILE", "what is known of customers", NULL,
	  &asked.files.customers, false },
	{ 0, "month", "MONTH", "the month to plan (as-of's)", NULL, &month, false },
	{ 0, "propose", NULL, "print the plan's proposals as a table of targets",
	  &asked.propose, NULL, false },
	{ 0, "days", "N", "look back N days (7)", NULL, &days, false },
	{ 0, "all", NULL, "print what is green, too; or all customers", &asked.all,
	  NULL, false },
	{ 0, "changed-since", "DATE", "only customers with whom something happened since",
	  NULL, &changed_since, false },
	{ 0, "plain", NULL, "mask nothing in pages and customers' files", &asked.plain, NULL, false },
	{ 0, "split", "COLUMN", "write a file for each value of COLUMN, with --dir", NULL,
	  &split, false },
	{ 0, "dir", "DIR", "write files into DIR: with --split, or of customers", NULL,
	  &folder, false },
	{ 0, "since", "FILE", "warnings of an earlier day, for the day since when", NULL,
	  &asked.since, false },
	{ 0, "check", NULL, "exit with 3 if a status light is red", &check, NULL, false },
	{ 0, "explain", "RULE", "print the contracts behind a rule", NULL,
	  &asked.explain, false },
	{ 0, "months", "N", "up to N months of age (12)", NULL, &months, false },
	{ 0, "weeks", "N", "N weeks one by one, in place of horizons", NULL, &weeks, false },
	{ 0, "list", NULL, "print the dues or contracts behind the figures", &asked.list,
	  NULL, false },
	{ 0, "fill", NULL, "of the work list: add columns to write into", &asked.fill, NULL,
	  false },
	{ 0, "rejects", "FILE", "rows that rc-import set aside, to be told of", NULL,
	  &asked.files.rejects, true },
	{ 0, "unmatched", "FILE", "money that rc-age could not match, to be told of", NULL,
	  &asked.files.unmatched, true },
	{ 0, "before", "FILE", "the dues aged to an earlier day, to be held against", NULL,
	  &asked.files.before, false },
	{ 0, "history", "FILE", "rates of days before, as trend -f tsv prints them", NULL,
	  &asked.files.history, false },
	{ 0, "refresh", "SECONDS", "have the page read anew after SECONDS", NULL, &refresh,
	  false },
	{ 'u', "unit", "UNIT", "show amounts in yuan or wan, 10,000 yuan (yuan)", NULL,
	  &unit, false },
	{ 'w', "wide", NULL, "show all columns, however narrow the terminal",
	  &wide_lines, NULL, false },
	{ 0, "partial", NULL, "print sums of some of the contracts, for --merge",
	  &asked.partial, NULL, false },
	{ 0, "merge", NULL, "read what --partial printed", &asked.merge, NULL, false },
	OPT_VERBOSE(&verbose),
	OPT_POLICY(&policy),
	OPT_OUTPUT(&output),
};

static const char *
word_of(const char *arg, size_t i)
{
	static const char *const units[] = { "yuan", "wan", NULL };

	if (strcmp(arg, "FORMAT") == 0)
		return writer_name(i);
	if (strcmp(arg, "UNIT") == 0)
		return units[i];
	return *arg || i >= KINDS ? NULL : kinds[i].name;
}

static const struct tool tool = {
	"rc-report", "Reports what is collected and overdue, from aged dues",
	"[summary|ageing|by|nodes|plan|weekly|overdue|trend|roll|vintage|forecast|warnings|"
	"customer|handover|worklist|proposals|dashboard|workbook|definitions] [ID...] [FILE...]",
	options, sizeof(options) / sizeof(*options), word_of, NULL,
};

/* The options that a kind may take or need. */
static const struct {
	enum takes  bit;
	const char *option;
	char      **text;      /* one of these is set if it was given */
	bool       *flag;
} takes[] = {
	{ TAKES_BY,          "--by",          &by_list,                  NULL },
	{ TAKES_ALLOCATIONS, "--allocations", &asked.files.allocations,  NULL },
	{ TAKES_SURVEYS,     "--surveys",     &asked.files.surveys,      NULL },
	{ TAKES_LIST,        "--list",        NULL,                      &asked.list },
	{ TAKES_MONTHS,      "--months",      &months,                   NULL },
	{ TAKES_WEEKS,       "--weeks",       &weeks,                    NULL },
	{ TAKES_TARGETS,     "--targets",     &asked.files.targets,      NULL },
	{ TAKES_CONTACTS,    "--contacts",    &asked.files.contacts,     NULL },
	{ TAKES_RECEIPTS,    "--receipts",    &asked.files.receipts,     NULL },
	{ TAKES_MONTH,       "--month",       &month,                    NULL },
	{ TAKES_PROPOSE,     "--propose",     NULL,                      &asked.propose },
	{ TAKES_DAYS,        "--days",        &days,                     NULL },
	{ TAKES_ALL,         "--all",         NULL,                      &asked.all },
	{ TAKES_FILL,        "--fill",        NULL,                      &asked.fill },
	{ TAKES_HISTORY,     "--history",     &asked.files.history,      NULL },
	{ TAKES_REFRESH,     "--refresh",     &refresh,                  NULL },
	{ TAKES_CUSTOMERS,   "--customers",   &asked.files.customers,    NULL },
	{ TAKES_CHANGED,     "--changed-since", &changed_since,          NULL },
	{ TAKES_SINCE,       "--since",       &asked.since,              NULL },
	{ TAKES_BEFORE,      "--before",      &asked.files.before,       NULL },
	{ TAKES_REJECTS,     "--rejects",     &asked.files.rejects,      NULL },
	{ TAKES_UNMATCHED,   "--unmatched",   &asked.files.unmatched,    NULL },
	{ TAKES_WARNINGS,    "--check",       NULL,                      &check },
	{ TAKES_WARNINGS,    "--explain",     &asked.explain,            NULL },
};

static bool
wants_wan(void)
{
	if (unit && strcmp(unit, "wan") != 0 && strcmp(unit, "yuan") != 0)
		die_wrong("--unit: '%s' is not yuan or wan", unit);
	return unit && strcmp(unit, "wan") == 0;
}

/* Options that the kind takes and needs. */
static void
check_taken(const struct kind_of_report *kind)
{
	for (size_t i = 0; i < sizeof(takes) / sizeof(*takes); i++) {
		bool given = takes[i].text ? *takes[i].text != NULL : *takes[i].flag;

		if (given && !(kind->takes & takes[i].bit))
			die_wrong("%s takes no %s", kind->name, takes[i].option);
		if (!given && !asked.merge && (kind->needs & takes[i].bit))
			die_wrong("%s needs %s", kind->name, takes[i].option);
	}
}

static void
complete_request(struct arena *a, const struct kind_of_report *kind, const struct policy *p)
{
	static str by[BY_MOST];

	asked.by = by;
	asked.n_by = by_argument(a, p, by_list ? by_list
	    : asked.list ? NULL : kind->usual_by, by);
	asked.month = month_argument(month);
	asked.days = number_argument("--days", days, 366);
	asked.months = number_argument("--months", months, 240);
	asked.weeks = number_argument("--weeks", weeks, 104);
	asked.changed_since = changed_since ? opt_date("changed-since", changed_since)
	                                    : NO_DATE;
}

static const struct writer *
form_of(const struct kind_of_report *kind)
{
	const char *usual = kind->usual_form ? kind->usual_form : "text";
	const struct writer *writer = writer_of(format ? format : usual);

	if (kind->panels && writer->is_of_one_grid)
		die_wrong("%s has many tables, of which --format %s would show one", kind->name,
		    format);
	if (kind->panels && column_list)
		die_wrong("%s takes no --columns", kind->name);
	return writer;
}

static void
check_partial(const struct kind_of_report *kind)
{
	const struct request_files *files = &asked.files;

	if (format && asked.partial)
		die_wrong("--partial takes no --format");
	if (column_list && asked.partial)
		die_wrong("--partial takes no --columns");
	if (asked.partial && (files->targets || asked.propose || asked.list))
		die_wrong("--partial takes no %s", files->targets ? "--targets, --merge does"
		    : asked.propose ? "--propose, --merge does" : "--list");
	if (asked.merge && (files->allocations || asked.list))
		die_wrong("--merge takes no %s", asked.list ? "--list"
		    : "--allocations, --partial does");
	if (files->surveys && asked.partial)
		die_wrong("--partial takes no --surveys, --merge does");
	if ((asked.partial || asked.merge) && kind->reads != READS_SUMS
	    && kind->reads != READS_TASKS && kind->reads != READS_PLAN)
		die_wrong("%s takes no --partial and no --merge", kind->name);
}

static void
check_files(const struct kind_of_report *kind)
{
	if (folder && output)
		die_wrong("--dir and --output exclude each other");
	if (split && (kind->customers || kind->panels))
		die_wrong("%s takes no --split%s", kind->name,
		    kind->customers ? "; with --dir each has a file" : "");
	if (split && asked.partial)
		die_wrong("--partial takes no --split");
	if (split && !folder)
		die_wrong("--split needs --dir, the folder of its files");
	if (folder && !split && !kind->customers)
		die_wrong("--dir needs --split, whose values have a file each");
}

/* Masked are pages, in whatever form the files of customers. */
static void
check_plain(const struct kind_of_report *kind)
{
	bool page = strcmp(format ? format : kind->usual_form ? kind->usual_form : "text",
	    "html") == 0;

	if (asked.plain && !page && !kind->customers)
		die_wrong("%s takes no --plain", kind->name);
}

static void
check_options(const struct kind_of_report *kind)
{
	check_plain(kind);
	check_partial(kind);
	check_taken(kind);
	if (asked.list && by_list)
		die_wrong("--list takes no --by");
	if (asked.list && asked.propose)
		die_wrong("--list and --propose exclude each other");
	if (asked.files.targets && (asked.list || asked.propose))
		die_wrong("%s takes no --targets", asked.list ? "--list" : "--propose");
	if (asked.files.receipts && !asked.files.contacts && !kind->customers)
		die_wrong("--receipts needs --contacts, whose promises it is for");
	if (asked.files.allocations && !asked.files.receipts && kind->customers)
		die_wrong("--allocations needs --receipts, of which it tells what they paid");
	check_files(kind);
}

/* The ids of customers before the table; gives where the tables begin. */
static char **
take_ids(char **operands)
{
	size_t n = 0;

	if (asked.all)
		return operands;
	while (operands[n])
		n++;
	if (n < 2)
		die_wrong("customer needs the id of a customer before the table, or --all");
	asked.ids = operands;
	asked.n_ids = n - 1;
	return operands + n - 1;
}

int
main(int argc, char **argv)
{
	char **paths = opt_parse(&tool, argc, argv);
	const struct kind_of_report *kind = kind_of_operand(&paths, by_list != NULL);
	struct arena arena = { 0 };
	bool red = false;

	check_options(kind);
	const struct policy *p = policy_load(policy);
	complete_request(&arena, kind, p);
	if (kind->customers)
		paths = take_ids(paths);
	struct presentation how = { .writer = form_of(kind), .columns = column_list,
		.output = output, .folder = folder, .split = split, .wan = wants_wan(),
		.wide = wide_lines,
		.refresh = refresh ? number_argument("--refresh", refresh, DAY) : 0 };
	if (verbose)
		settings_say(p);
	struct facts facts = facts_read(kind, paths, p, &asked);
	if (asked.plain)
		warn("--plain: phone, id_no and customer are shown whole");
	if (asked.partial)
		report_write_partial(kind, &facts, output);
	else
		red = report_write(kind, &facts, &how);
	int status = out_close();
	return status == 0 && check && red ? EXIT_NOTED : status;
}
