/*
 * rc-report: what the weekly meeting and finance look at, from aged dues.
 *
 * Reads tables to their end, builds a document of one kind of report from them, and
 * writes it in one form: text for people, tables for programs and for Excel.  No rate is
 * printed that the input can't prove.  A book too large for one machine is added up in
 * parts: --partial prints what a report is made of, --merge reads it from many.
 */
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "bytes/die.h"
#include "bytes/near.h"
#include "rc-report/input/cube_table.h"
#include "rc-report/kinds/planned.h"
#include "rc-report/write/writer.h"
#include "tool/opt.h"

static char *by_list, *format, *column_list, *policy, *output;
static char *since, *explain;
static char *allocations, *surveys, *targets, *contacts, *receipts;
static char *unit, *months, *month, *weeks, *days;
static bool  all_rows, check;
static bool  partial, merge, wide_lines, list, propose;

static const struct opt options[] = {
	{ 'b', "by", "COLUMN", "group by COLUMN; may be given again, or a,b", NULL,
	  &by_list, true },
	{ 'f', "format", "FORMAT", "text, tsv, csv, json, md or html (text)", NULL, &format, false },
	{ 'k', "columns", "COLUMN", "only these columns, a,b, in this order", NULL,
	  &column_list, true },
	{ 'a', "allocations", "FILE", "what rc-age --allocations wrote of the dues", NULL,
	  &allocations, false },
	{ 's', "surveys", "FILE", "answers of customers, for satisfaction", NULL,
	  &surveys, false },
	{ 't', "targets", "FILE", "what is to be collected by month", NULL, &targets, false },
	{ 'l', "contacts", "FILE", "the log of contacts", NULL, &contacts, false },
	{ 'r', "receipts", "FILE", "the receipts, for promises to pay", NULL, &receipts,
	  false },
	{ 0, "month", "MONTH", "the month to plan (as-of's)", NULL, &month, false },
	{ 0, "propose", NULL, "print the plan's proposals as a table of targets", &propose,
	  NULL, false },
	{ 0, "days", "N", "look back N days (7)", NULL, &days, false },
	{ 0, "all", NULL, "print what is green, too", &all_rows, NULL, false },
	{ 0, "since", "FILE", "warnings of an earlier day, for the day since when", NULL,
	  &since, false },
	{ 0, "check", NULL, "exit with 3 if a status light is red", &check, NULL, false },
	{ 0, "explain", "RULE", "print the contracts behind a rule", NULL, &explain, false },
	{ 0, "months", "N", "up to N months of age (12)", NULL, &months, false },
	{ 0, "weeks", "N", "N weeks one by one, in place of horizons", NULL, &weeks, false },
	{ 0, "list", NULL, "print the dues or contracts behind the figures", &list,
	  NULL, false },
	{ 'u', "unit", "UNIT", "show amounts in yuan or wan, 10,000 yuan (yuan)", NULL,
	  &unit, false },
	{ 'w', "wide", NULL, "show all columns, however narrow the terminal",
	  &wide_lines, NULL, false },
	{ 0, "partial", NULL, "print sums of some of the contracts, for --merge",
	  &partial, NULL, false },
	{ 0, "merge", NULL, "read what --partial printed", &merge, NULL, false },
	OPT_POLICY(&policy),
	OPT_OUTPUT(&output),
};

static const struct tool tool = {
	"rc-report", "Reports what is collected and overdue, from aged dues",
	"[summary|ageing|by|nodes|plan|weekly|overdue|trend|roll|vintage|forecast|warnings|"
	"worklist|definitions] [FILE...]",
	options, sizeof(options) / sizeof(*options),
};

/* What a kind reads: the dues added up or one by one, or tasks; a plan reads dues, or what
   was added up of them. */
enum reads { READS_NOTHING, READS_SUMS, READS_DUES, READS_PLAN, READS_TASKS };

/* What a kind takes of the command line; the options of takes[], each a bit. */
enum { TAKES_BY = 1, TAKES_ALLOCATIONS = 2, TAKES_SURVEYS = 4,
	TAKES_LIST = 8, TAKES_MONTHS = 16, TAKES_WEEKS = 32, TAKES_TARGETS = 64,
	TAKES_CONTACTS = 128, TAKES_RECEIPTS = 256, TAKES_MONTH = 512,
	TAKES_PROPOSE = 1024, TAKES_DAYS = 2048,
	TAKES_ALL = 4096, TAKES_WARNINGS = 8192 };

static const struct {
	unsigned    bit;
	const char *option;
	char      **text;      /* one of these is set if it was given */
	bool       *flag;
} takes[] = {
	{ TAKES_BY,          "--by",          &by_list,     NULL },
	{ TAKES_ALLOCATIONS, "--allocations", &allocations, NULL },
	{ TAKES_SURVEYS,     "--surveys",     &surveys,     NULL },
	{ TAKES_LIST,        "--list",        NULL,         &list },
	{ TAKES_MONTHS,      "--months",      &months,      NULL },
	{ TAKES_WEEKS,       "--weeks",       &weeks,       NULL },
	{ TAKES_TARGETS,     "--targets",     &targets,     NULL },
	{ TAKES_CONTACTS,    "--contacts",    &contacts,    NULL },
	{ TAKES_RECEIPTS,    "--receipts",    &receipts,    NULL },
	{ TAKES_MONTH,       "--month",       &month,       NULL },
	{ TAKES_PROPOSE,     "--propose",     NULL,         &propose },
	{ TAKES_DAYS,        "--days",        &days,        NULL },
	{ TAKES_ALL,         "--all",         NULL,         &all_rows },
	{ TAKES_WARNINGS,    "--since",       &since,       NULL },
	{ TAKES_WARNINGS,    "--check",       NULL,         &check },
	{ TAKES_WARNINGS,    "--explain",     &explain,     NULL },
};

static const struct kind_of_report {
	const char *name;
	void      (*build)(const struct facts *f, struct document *d);
	enum reads  reads;
	unsigned    takes, needs;          /* TAKES_... */
	const char *usual_by;              /* the columns of --by where none are given */
	bool        lists_dues;            /* with --list it reads the dues one by one */
	bool        nodes, needs_nodes;    /* tells how contracts stand at the nodes */
	bool        texts;                 /* needs texts of dues also without --list */
	bool        days;                  /* of tables of several days */
	bool        rules;                 /* goes by the policy's warnings, and keeps the
	                                      columns of their groups */
} kinds[] = {
	{ .name = "summary",     .build = build_summary,     .reads = READS_SUMS,
	  .takes = TAKES_SURVEYS, .nodes = true },
	{ .name = "ageing",      .build = build_ageing,      .reads = READS_SUMS,
	  .takes = TAKES_BY },
	{ .name = "by",          .build = build_by,          .reads = READS_SUMS,
	  .takes = TAKES_BY | TAKES_SURVEYS, .needs = TAKES_BY, .nodes = true },
	{ .name = "nodes",       .build = build_nodes,       .reads = READS_SUMS,
	  .takes = TAKES_BY | TAKES_LIST, .lists_dues = true, .nodes = true,
	  .needs_nodes = true },
	{ .name = "plan",        .build = build_plan,        .reads = READS_PLAN,
	  .takes = TAKES_BY | TAKES_ALLOCATIONS | TAKES_TARGETS | TAKES_MONTH
	  | TAKES_PROPOSE | TAKES_LIST, .needs = TAKES_ALLOCATIONS,
	  .usual_by = "salesperson" },
	{ .name = "weekly",      .build = build_weekly,      .reads = READS_DUES,
	  .takes = TAKES_BY | TAKES_ALLOCATIONS | TAKES_TARGETS | TAKES_CONTACTS
	  | TAKES_RECEIPTS | TAKES_DAYS, .needs = TAKES_ALLOCATIONS,
	  .usual_by = "salesperson" },
	{ .name = "overdue",     .build = build_overdue,     .reads = READS_DUES,
	  .takes = TAKES_CONTACTS, .texts = true },
	{ .name = "trend",       .build = build_trend,       .reads = READS_SUMS,
	  .takes = TAKES_BY | TAKES_SURVEYS, .nodes = true, .days = true },
	{ .name = "roll",        .build = build_roll,        .reads = READS_DUES,
	  .takes = TAKES_BY | TAKES_LIST, .days = true },
	{ .name = "vintage",     .build = build_vintage,     .reads = READS_DUES,
	  .takes = TAKES_BY | TAKES_ALLOCATIONS | TAKES_MONTHS, .needs = TAKES_ALLOCATIONS },
	{ .name = "forecast",    .build = build_forecast,    .reads = READS_DUES,
	  .takes = TAKES_BY | TAKES_ALLOCATIONS | TAKES_WEEKS, .needs = TAKES_ALLOCATIONS,
	  .texts = true },
	{ .name = "warnings",    .build = build_warnings,    .reads = READS_DUES,
	  .takes = TAKES_ALLOCATIONS | TAKES_TARGETS | TAKES_CONTACTS | TAKES_RECEIPTS
	  | TAKES_SURVEYS | TAKES_ALL | TAKES_WARNINGS, .nodes = true, .rules = true },
	{ .name = "worklist",    .build = build_worklist,    .reads = READS_TASKS },
	{ .name = "definitions", .build = build_definitions, .reads = READS_NOTHING },
};

enum { SUMMARY = 0, BY = 2, KINDS = sizeof(kinds) / sizeof(*kinds) };

/* An operand that is near a kind's name, and no file, is a slip of the pen. */
static void
refuse_misspelt(const char *operand)
{
	struct near near = { .word = str_of(operand) };

	if (strcmp(operand, "-") == 0 || access(operand, F_OK) == 0)
		return;
	for (int i = 0; i < KINDS; i++)
		near_offer(&near, str_of(kinds[i].name));
	if (near.best.at)
		die_wrong("no kind of report '%s', and no such file%s", operand,
		    near_hint(&near));
}

/* The kind that the first operand names, which is then passed over; else the usual one. */
static const struct kind_of_report *
kind_of(char ***operands)
{
	for (int i = 0; i < KINDS && **operands; i++)
		if (strcmp(**operands, kinds[i].name) == 0) {
			++*operands;
			return &kinds[i];
		}
	if (**operands)
		refuse_misspelt(**operands);
	return &kinds[by_list ? BY : SUMMARY];
}

/* On a terminal that shows colours, unless NO_COLOR says no (no-color.org). */
static bool
wants_colour(void)
{
	const char *no = getenv("NO_COLOR"), *term = getenv("TERM");

	return !output && isatty(STDOUT_FILENO) && !(no && *no)
	    && term && strcmp(term, "dumb") != 0;
}

/* Columns of the terminal, or 0 for a file or a pipe, whose lines may be of any length. */
static size_t
terminal_width(void)
{
	const char *columns = getenv("COLUMNS");
	struct winsize size = { 0 };
	long width = columns ? strtol(columns, NULL, 10) : 0;

	if (output || wide_lines || !isatty(STDOUT_FILENO))
		return 0;
	if (width > 0)
		return (size_t)width;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		return size.ws_col;
	return 80;
}

static bool
wants_wan(void)
{
	if (unit && strcmp(unit, "wan") != 0 && strcmp(unit, "yuan") != 0)
		die_wrong("--unit: '%s' is not yuan or wan", unit);
	return unit && strcmp(unit, "wan") == 0;
}

/* The columns of --by, as texts with a NUL behind. */
static size_t
split_by(struct arena *a, const struct kind_of_report *kind, str *by)
{
	const char *usual = kind->usual_by && !list ? kind->usual_by : "";
	str left = str_of(by_list ? by_list : usual);
	size_t n = 0;

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

/* Options that the kind takes and needs. */
static void
check_taken(const struct kind_of_report *kind)
{
	for (size_t i = 0; i < sizeof(takes) / sizeof(*takes); i++) {
		bool given = takes[i].text ? *takes[i].text != NULL : *takes[i].flag;

		if (given && !(kind->takes & takes[i].bit))
			die_wrong("%s takes no %s", kind->name, takes[i].option);
		if (!given && !merge && (kind->needs & takes[i].bit))
			die_wrong("%s needs %s", kind->name, takes[i].option);
	}
}

/* The number that an option's text is, from 1 to `most`; NO_COUNT if it was not given. */
static count
number_of(const char *option, const char *text, count most)
{
	char *end = NULL;
	long n = text ? strtol(text, &end, 10) : NO_COUNT;

	if (text && (*end || end == text || n < 1 || n > most))
		die_wrong("%s: '%s' is not a whole number from 1 to %d", option, text, most);
	return (count)n;
}

/* The first day of the month of --month; NO_DATE if it was not given. */
static date
month_of(const char *text)
{
	date first = NO_DATE;

	if (text && !date_month_parse(str_of(text), &first))
		die_wrong("--month: '%s' is not a month, YYYY-MM", text);
	return first;
}

static void
read_dues(struct facts *f, const struct kind_of_report *kind, char *const *paths)
{
	const char *texts[TEXTS_MOST];
	struct portfolio_wanted wanted = { .by = f->by, .n_by = f->n_by,
		.texts = texts, .n_texts = kind->texts || list ? KEPT_TEXTS : 0,
		.days = kind->days, .nodes = kind->nodes };

	kept_columns(f->policy, texts);
	if (kind->rules)
		wanted.n_texts = rule_columns(f->policy, texts);
	f->portfolio = portfolio_read(paths, f->policy, &wanted);
	if (f->asked.files.allocations)
		f->parts = parts_read(f->asked.files.allocations, f->portfolio);
	if (contacts)
		f->contacts = log_read(contacts, f->portfolio);
	if (receipts)
		f->receipts = log_receipts_read(receipts, f->portfolio);
	if (f->asked.month == NO_DATE)
		f->asked.month = date_month_start(f->portfolio->as_of);
}

static void
read_merged_plan(struct facts *f, char *const *paths)
{
	static struct plan_table merged;

	merged = plan_table_read(paths, f->policy, f->by, f->n_by, f->asked.month);
	f->merged = &merged;
	f->asked.month = merged.month;
}

static struct facts
facts_of(const struct kind_of_report *kind, char *const *paths, const struct policy *p,
    const str *by, size_t n_by)
{
	struct facts f = { .policy = p, .by = by, .n_by = n_by,
		.asked = { .files = { .allocations = allocations, .surveys = surveys,
				.targets = targets, .contacts = contacts,
				.receipts = receipts },
			.all = all_rows, .since = since, .explain = explain,
			.list = list, .propose = propose, .month = month_of(month),
			.days = number_of("--days", days, 366),
			.months = number_of("--months", months, 240),
			.weeks = number_of("--weeks", weeks, 104) } };
	/* a partial is for other kinds, too */
	struct aged_wanted wanted = { .by = by, .n_by = n_by, .days = kind->days,
		.nodes = kind->nodes || partial, .needs_nodes = kind->needs_nodes };

	bool by_due = kind->reads == READS_DUES || (kind->lists_dues && list);

	if (kind->reads == READS_NOTHING && *paths)
		die_wrong("%s reads no file: '%s'", kind->name, *paths);
	if (kind->reads == READS_SUMS && !by_due)
		f.cube = (merge ? cube_read : aged_read)(paths, p, &wanted);
	if (kind->reads == READS_TASKS)
		f.work = work_read(paths, p, merge);
	if (by_due || (kind->reads == READS_PLAN && !merge))
		read_dues(&f, kind, paths);
	if (kind->reads == READS_PLAN && merge)
		read_merged_plan(&f, paths);
	if (targets && !kind->rules)
		f.targets = targets_read(targets, f.asked.month, by, n_by);
	if (surveys && !kind->rules)
		f.surveys = surveys_read(surveys, p, by, n_by);
	return f;
}

/* A report of nothing would hide that a step before it failed. */
static void
require_rows(const struct facts *f)
{
	if (f->cube && f->cube->n_days == 0)
		die("the dues have no row");
}

static void
print_plan(struct out *o, const struct facts *f)
{
	struct planned p = planned_open(f, f->asked.month);

	planned_add(&p);
	cube_add_up(p.cube);
	plan_table_print(o, &(struct plan_table){ p.cube, p.plan, p.days.as_of,
	    p.days.first }, f->by);
}

static void
write_partial(const struct kind_of_report *kind, const struct facts *f)
{
	struct out *o = out_open(output);

	if (kind->reads == READS_PLAN)
		print_plan(o, f);
	else if (f->cube)
		cube_print(o, f->cube, f->by);
	else
		work_print(o, &f->work, f->policy);
}

/* Dies if a column of --by is one that the kind has itself.  Kinds that add up all dues
   take it: their columns are figures, and a table may well have one of that name. */
static void
refuse_twice(const struct kind_of_report *kind, const struct facts *f, const struct grid *g)
{
	for (size_t i = 0; i < f->n_by && kind->reads != READS_SUMS; i++) {
		int n = 0;

		for (size_t k = 0; k < g->width; k++)
			n += strcmp(g->columns[k].name.code, f->by[i].at) == 0;
		if (n > 1)
			die_wrong("--by: %s has a column '%s' of its own", kind->name,
			    f->by[i].at);
	}
}

/* Writes it, and tells whether it has a red light. */
static bool
write_report(const struct kind_of_report *kind, const struct facts *f,
    const struct writer *writer)
{
	enum language language = (enum language)f->policy->language;
	struct document *d = document_new(language);
	struct style style = { .language = language, .colour = wants_colour(),
		.width = terminal_width(), .wan = wants_wan(),
		.ascii = f->policy->drawing == DRAW_ASCII };

	require_rows(f);
	kind->build(f, d);
	refuse_twice(kind, f, document_grid(d));
	bool red = document_has_red(d);
	if (column_list)
		grid_choose(document_grid(d), str_of(column_list));
	writer->write(out_open(output), d, &style);
	document_free(d);
	return red;
}

static void
check_options(const struct kind_of_report *kind)
{
	if (format && partial)
		die_wrong("--partial takes no --format");
	if (column_list && partial)
		die_wrong("--partial takes no --columns");
	if (partial && (targets || propose || list))
		die_wrong("--partial takes no %s", targets ? "--targets, --merge does"
		    : propose ? "--propose, --merge does" : "--list");
	if (merge && (allocations || list))
		die_wrong("--merge takes no %s", list ? "--list"
		    : "--allocations, --partial does");
	if (surveys && partial)
		die_wrong("--partial takes no --surveys, --merge does");
	if ((partial || merge) && kind->reads != READS_SUMS && kind->reads != READS_TASKS
	    && kind->reads != READS_PLAN)
		die_wrong("%s takes no --partial and no --merge", kind->name);
	check_taken(kind);
	if (list && by_list)
		die_wrong("--list takes no --by");
	if (list && propose)
		die_wrong("--list and --propose exclude each other");
	if (targets && (list || propose))
		die_wrong("%s takes no --targets", list ? "--list" : "--propose");
	if (receipts && !contacts)
		die_wrong("--receipts needs --contacts, whose promises it is for");
}

int
main(int argc, char **argv)
{
	char **paths = opt_parse(&tool, argc, argv);
	const struct kind_of_report *kind = kind_of(&paths);
	struct arena arena = { 0 };
	str by[BY_MOST];

	check_options(kind);
	size_t n_by = split_by(&arena, kind, by);
	const struct writer *writer = writer_of(format);
	struct facts facts = facts_of(kind, paths, policy_load(policy), by, n_by);
	bool red = false;
	if (partial)
		write_partial(kind, &facts);
	else
		red = write_report(kind, &facts, writer);
	int status = out_close();
	return status == 0 && check && red ? EXIT_NOTED : status;
}
