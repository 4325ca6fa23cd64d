#include "records/origin.h"

#include "bytes/die.h"
#include "bytes/near.h"
#include "bytes/utf8.h"

/* How files of other forms begin. */
static const struct {
	const char *begins, *form;
} signs[] = {
	{ "PK\x03\x04",       "a workbook (XLSX)" },
	{ "\xD0\xCF\x11\xE0", "a workbook (XLS)" },
	{ "\xFF\xFE",         "text in UTF-16" },
	{ "\xFE\xFF",         "text in UTF-16" },
};

/* What a header without a tab has in it, that is no table. */
static const struct {
	char        has;
	const char *form;
} separators[] = {
	{ '<', "a page (HTML or XML)" },
	{ '{', "JSON" },
	{ ',', "comma-separated text" },
	{ ';', "semicolon-separated text" },
	{ '|', "bar-separated text" },
};

#define N(array) (sizeof(array) / sizeof(*(array)))

/* Characters below U+0100 have a NUL as their first byte, or as their second. */
static bool
is_utf16(str line)
{
	size_t nuls[2] = { 0 };

	for (size_t i = 0; i < line.len; i++)
		nuls[i % 2] += line.at[i] == '\0';
	return (nuls[0] == 0) != (nuls[1] == 0) && nuls[0] + nuls[1] > 1;
}

static bool
is_in(unsigned char c, unsigned char from, unsigned char to)
{
	return c >= from && c <= to;
}

/* The bytes of the character of GB18030 that s begins with, or 0. */
static size_t
gb18030_length(str s)
{
	const unsigned char *at = (const unsigned char *)s.at;

	if (at[0] < 0x80)
		return 1;
	if (at[0] == 0x80 || at[0] == 0xFF || s.len < 2)
		return 0;
	if (is_in(at[1], 0x40, 0xFE) && at[1] != 0x7F)
		return 2;
	return s.len >= 4 && is_in(at[1], '0', '9') && is_in(at[2], 0x81, 0xFE)
	    && is_in(at[3], '0', '9') ? 4 : 0;
}

bool
origin_is_gb18030(str line)
{
	size_t n;

	if (utf8_valid(line) == line.len)
		return false;
	for (; line.len; line = str_from(line, n))
		if ((n = gb18030_length(line)) == 0)
			return false;
	return true;
}

const char *
origin_form(str line)
{
	for (size_t i = 0; i < N(signs); i++)
		if (str_starts(line, str_of(signs[i].begins)))
			return signs[i].form;
	if (is_utf16(line))
		return "text in UTF-16";
	if (origin_is_gb18030(line))
		return "text in GB18030";
	if (line.len == 0 || memchr(line.at, '\t', line.len))
		return NULL;
	for (size_t i = 0; i < N(separators); i++)
		if (memchr(line.at, separators[i].has, line.len))
			return separators[i].form;
	return NULL;
}

enum { TELLING = 2, ADDED = 10 };

/* Tables, and columns that none of those below them has together.  Aged dues may have been
   stripped of the day on which they were due. */
static const struct {
	const char *name, *tool;
	const char *columns[TELLING];
} tables[] = {
	{ "allocations",     "rc-age --allocations", { "due_id", "rule" } },
	{ "warnings",        "rc-report warnings",   { "rule", "lamp" } },
	{ "partial figures", "rc-report --partial",  { "as_of", "policy" } },
	{ "tasks",           "rc-dun --todo",        { "action", "oldest_days" } },
	{ "dues",            "rc-import",            { "contract_id", "state" } },
	{ "receipts",        "rc-import",            { "receipt_id", "received_on" } },
	{ "dues",            "rc-import",            { "contract_id", "due_on" } },
	{ "contacts",        "rc-import",            { "on", "kind" } },
	{ "surveys",         "rc-import",            { "on", "score" } },
	{ "targets",         "rc-import",            { "month", "amount" } },
	{ "customers",       "rc-import",            { "customer_id", "monthly_income" } },
};

/* What tools add to dues. */
static const struct {
	const char *tool;
	const char *columns[ADDED];
} adders[] = {
	{ "rc-age", { "as_of", "payable_on", "paid", "balance", "state", "days_overdue",
	    "bucket", "settled_on", "late_fee" } },
	{ "rc-score", { "score", "grade", "cap", "reasons", "safeguard" } },
	{ "rc-dun", { "stage", "action", "owner", "act_on", "hold", "last_stage",
	    "last_on" } },
};

static bool
has(const str *names, size_t n, const char *column)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq(names[i], str_of(column)))
			return true;
	return false;
}

static bool
has_name(const char *const *columns, str name)
{
	for (size_t i = 0; i < ADDED && columns[i]; i++)
		if (str_eq(name, str_of(columns[i])))
			return true;
	return false;
}

const char *
origin_table(const str *names, size_t n)
{
	for (size_t i = 0; i < N(tables); i++)
		if (has(names, n, tables[i].columns[0])
		    && has(names, n, tables[i].columns[1]))
			return tables[i].name;
	return NULL;
}

/* The tool that makes a table, */
static const char *
maker_of(const char *table)
{
	for (size_t i = 0; i < N(tables); i++)
		if (strcmp(tables[i].name, table) == 0)
			return tables[i].tool;
	return NULL;
}

/* and the one that adds a column to it later, or NULL. */
static const char *
adder_of(const char *table, str column)
{
	if (!table || strcmp(table, "dues") != 0)
		return NULL;
	for (size_t i = 0; i < N(adders); i++)
		if (has_name(adders[i].columns, column))
			return adders[i].tool;
	return NULL;
}

/* Whether a file that lacks a column of an adder's has been through that tool. */
static bool
has_been_through(const char *adder, const char *table, const str *names, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (adder_of(table, names[i]) == adder)
			return true;
	return false;
}

/* "; nearest is 'amout'", of the names that are not right themselves. */
static const char *
nearest(str column, const char *table, const str *names, size_t n)
{
	struct near near = { .word = column };

	for (size_t i = 0; i < n; i++)
		if (!adder_of(table, names[i]))
			near_offer(&near, names[i]);
	return near_hint(&near);
}

void
origin_die_without(str column, const char *table, const char *file, const str *names, size_t n)
{
	const char *given = origin_table(names, n);
	const char *adder = adder_of(table, column);
	const char *tool = adder ? adder : table && !given ? maker_of(table) : NULL;
	const char *hint = "";

	if (given && table && strcmp(given, table) != 0)
		die("%s:1: this is a table of %s; wanted %s", file, given, table);
	if (!adder || has_been_through(adder, table, names, n))
		hint = nearest(column, table, names, n);
	if (tool && !*hint)
		die("%s:1: no column '%.*s': run %s first", file, STR_SHOWN(column), tool);
	die("%s:1: no column '%.*s'%s", file, STR_SHOWN(column), hint);
}
