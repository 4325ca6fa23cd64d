/*
 * rc-import turns what a CRM, a bank or a clerk's workbook exports into a table of the
 * stream.  It reads the files twice.  The survey finds out how they are to be read (encoding,
 * headings, units, the order of dates); the conversion writes the table.  Rows that can't be
 * read are set aside with the reason.  Both readings count rows and amounts, and the two
 * counts must agree, which proves that nothing is lost.
 *
 * The rooms of rc-import/, each of which sees those above it (tests/lint.sh checks it):
 *
 *	cell/      what a cell's text says: an amount, a day, a share
 *	forms/     the forms of file, a folder each, which see no other form: csv, xlsx,
 *	           xml2003, xls, html, json; what they share: text, workbook, xml
 *	columns/   what headings mean: finds the header, binds fields to its columns
 *	rows/      what rows mean: drops, reads, checks and keys them, or sets them aside
 *	import     opens the files for what was asked; survey and convert read them, each
 *	           once, by way of forms/input, columns/ and rows/; record reads a row, about
 *	           says what a file was found to be
 *	printer, control_totals, print_map, print_sources    what is written, proved, guessed,
 *	           and said of the files
 */
#include <unistd.h>

#include "rc-import/convert.h"
#include "rc-import/print_map.h"
#include "rc-import/print_sources.h"
#include "rc-import/survey.h"

#include "bytes/die.h"
#include "bytes/near.h"
#include "dues/table.h"
#include "policy/settings.h"
#include "tool/opt.h"

static char *map_path, *rejects_path, *sources_path, *date_order, *encoding, *header_row, *sheet;
static char *policy_path, *output_path;
static bool guessing, quiet, verbose;

static const struct opt opts[] = {
	{ 'm', "map", "FILE", "what this kind of export means by its headings",
	    NULL, &map_path, false },
	{ 0, "rejects", "FILE", "write the rows that are set aside to FILE",
	    NULL, &rejects_path, false },
	{ 0, "sources", "FILE", "write what each file says of itself to FILE",
	    NULL, &sources_path, false },
	{ 0, "date-order", "ORDER", "of dates whose year is last: mdy or dmy",
	    NULL, &date_order, false },
	{ 0, "encoding", "NAME", "the files' encoding, as iconv(1) names it",
	    NULL, &encoding, false },
	{ 0, "header-row", "N[-M]", "the lines that the headings stand in",
	    NULL, &header_row, false },
	{ 0, "sheet", "NAME", "of a workbook: the sheet of that name or number",
	    NULL, &sheet, false },
	{ 0, "guess", NULL, "print the map that would be used, and no table",
	    &guessing, NULL, false },
	{ 'q', "quiet", NULL, "say only what is set aside", &quiet, NULL,
	    false },
	OPT_VERBOSE(&verbose),
	OPT_POLICY(&policy_path),
	OPT_OUTPUT(&output_path),
};

static const char *
word_of(const char *arg, size_t i)
{
	if (strcmp(arg, "ORDER") == 0)
		return order_names[i];
	return *arg || i >= TABLES ? NULL : tables[i].name;
}

static const struct tool tool = {
	"rc-import", "Makes a table of what other systems export",
	"TABLE [FILE...]", opts, sizeof(opts) / sizeof(*opts), word_of, NULL,
};

static int
table_of(const char *name)
{
	struct near near = { .word = str_of(name ? name : "") };

	if (!name)
		die_wrong("no table; wanted dues, receipts, contacts, customers, "
		    "surveys, targets or matches");
	const struct table *t = table_find(near.word);
	if (t)
		return (int)(t - tables);
	if (access(name, F_OK) == 0)
		die_wrong("'%s' is a file; the table comes before it: dues, receipts, "
		    "contacts, customers, surveys, targets or matches", name);
	for (int i = 0; i < TABLES; i++)
		near_offer(&near, str_of(tables[i].name));
	die_wrong("no table '%s'%s", name, near_hint(&near));
}

static enum order
order_of(const char *name)
{
	if (!name)
		return ORDER_OPEN;
	for (int i = 0; order_names[i]; i++)
		if (strcmp(order_names[i], name) == 0)
			return (enum order)(i + 1);
	die_wrong("--date-order: '%s' is none of mdy, dmy, ymd", name);
}

static struct wanted
wanted_headings(void)
{
	struct wanted w = { .sheet = str_of(sheet ? sheet : "") };

	if (header_row && !rows_read(str_of(header_row), &w.rows))
		die_wrong("--header-row: '%s' is no row, and no rows such as 3-4",
		    header_row);
	return w;
}

/* Rows set aside must not end up in the table. */
static void
check_rejects(void)
{
	const char *output = output_path ? output_path : "-";

	if (rejects_path && strcmp(rejects_path, output) == 0)
		die_wrong("--rejects: '%s' is where the table goes", rejects_path);
}

int
main(int argc, char **argv)
{
	char **operands = opt_parse(&tool, argc, argv);
	int table = table_of(operands[0]);
	struct import import;
	struct rejects rejects;

	check_rejects();
	if (!quiet)
		progress_on();
	const struct policy *p = policy_load(policy_path);
	if (verbose)
		settings_say(p);
	import_open(&import, table, p, &(struct choices){
	    map_path, encoding, order_of(date_order), wanted_headings(), guessing,
	    quiet },
	    operands + 1);
	if (guessing) {
		print_map(&import, out_open(output_path));
		progress_end();
		import_close(&import);
		return out_close();
	}
	survey(&import);
	if (sources_path)
		print_sources(&import, out_open(sources_path));
	rejects_open(&rejects, rejects_path);
	convert(&import, out_open(output_path), &rejects);
	rejects_close(&rejects);
	progress_end();
	control_totals_close(&import.control.totals, rejects.kept, quiet);
	vouchers_close(&import.control.vouchers, &import.request.words->pairs, quiet);
	import_close(&import);
	int status = out_close();
	return rejects.n || rejects.kept ? EXIT_NOTED : status;
}
