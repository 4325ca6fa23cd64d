#include "values/column.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "bytes/die.h"
#include "bytes/mem.h"

enum { COUNT_MAX = 99999999 };

const char *
kind_name(enum kind kind)
{
	switch (kind) {
	case TEXT:  return "a text";
	case DATE:  return "a date (YYYY-MM-DD, 1900 to 2999)";
	case MONEY: return "an amount (yuan, at most two decimals)";
	case RATE:  return "a rate (a decimal such as 0.0001)";
	case COUNT: return "a whole number";
	}
	return "";
}

static bool
count_parse(str s, count *c)
{
	money m;

	if (str_find(s, S(".")) >= 0 || !money_parse(s, &m))
		return false;
	*c = (count)(m / 100);
	return m / 100 <= COUNT_MAX && m / 100 >= -COUNT_MAX;
}

bool
value_parse(enum kind kind, str text, void *to)
{
	switch (kind) {
	case TEXT:
		*(str *)to = text;
		return true;
	case DATE:
		*(date *)to = NO_DATE;
		return text.len == 0 || date_parse(text, to);
	case MONEY:
		*(money *)to = NO_MONEY;
		return text.len == 0 || money_parse(text, to);
	case RATE:
		*(rate *)to = NO_RATE;
		return text.len == 0 || rate_parse(text, to);
	case COUNT:
		*(count *)to = NO_COUNT;
		return text.len == 0 || count_parse(text, to);
	}
	return false;
}

static void
put_count(struct out *o, count c)
{
	char text[MONEY_CHARS];

	/* the digits of an amount of as many yuan, without its fen */
	size_t len = money_put(text, (money)c * 100) - 3;
	out_str(o, (str){ text, len });
}

void
value_put(struct out *o, enum kind kind, const void *value)
{
	switch (kind) {
	case TEXT:
		out_str(o, *(const str *)value);
		break;
	case DATE:
		if (*(const date *)value == NO_DATE)
			break;
		date_put(out_room(o, DATE_CHARS), *(const date *)value);
		out_used(o, DATE_CHARS);
		break;
	case MONEY:
		if (*(const money *)value != NO_MONEY)
			out_used(o, money_put(out_room(o, MONEY_CHARS),
			    *(const money *)value));
		break;
	case RATE:
		if (*(const rate *)value != NO_RATE)
			out_used(o, ratio_put(out_room(o, MONEY_CHARS),
			    ratio(*(const rate *)value, RATE_ONE, 4)));
		break;
	case COUNT:
		if (*(const count *)value != NO_COUNT)
			put_count(o, *(const count *)value);
		break;
	}
}

/* The field of a struct that a column is tied to. */
static void *
field(void *row, const struct column *c)
{
	return (char *)row + c->at;
}

static const void *
const_field(const void *row, const struct column *c)
{
	return (const char *)row + c->at;
}

struct reader {
	struct tsv          *t;
	const struct column *reads;
	size_t               n;
	int                  place[];   /* of each in the table, or NO_COLUMN */
};

struct reader *
reader_open(struct tsv *t, const struct column *reads, size_t n)
{
	struct reader *r = mem_new(1, sizeof(*r) + n * sizeof(*r->place));

	*r = (struct reader){ .t = t, .reads = reads, .n = n };
	for (size_t i = 0; i < n; i++) {
		str name = str_of(reads[i].name);

		r->place[i] = reads[i].needed ? tsv_need(t, name)
		                              : tsv_find(t, name);
	}
	return r;
}

static _Noreturn void
die_of_cell(const struct reader *r, size_t i, str cell)
{
	if (cell.len == 0)
		tsv_die(r->t, r->place[i], "is empty; wanted %s",
		    kind_name(r->reads[i].kind));
	tsv_die(r->t, r->place[i], "'%.*s' is not %s", STR(cell),
	    kind_name(r->reads[i].kind));
}

void
reader_row(struct reader *r, void *row)
{
	const str *cells = tsv_cells(r->t, tsv_row(r->t));
	for (size_t i = 0; i < r->n; i++) {
		const struct column *c = &r->reads[i];
		str cell = r->place[i] == NO_COLUMN ? S("")
		                                    : cells[r->place[i]];

		if (!value_parse(c->kind, cell, field(row, c))
		    || (c->needed && cell.len == 0))
			die_of_cell(r, i, cell);
	}
}

bool
reader_next(struct reader *r, void *row)
{
	if (!tsv_next(r->t))
		return false;
	reader_row(r, row);
	return true;
}

static size_t
own_column(const struct reader *r, const char *name)
{
	size_t i = 0;

	while (i < r->n && strcmp(r->reads[i].name, name) != 0)
		i++;
	return i;
}

bool
reader_has(const struct reader *r, const char *name)
{
	size_t i = own_column(r, name);

	return i < r->n && r->place[i] != NO_COLUMN;
}

void
reader_die(const struct reader *r, const char *name, const char *fmt, ...)
{
	char what[1024];
	size_t i = own_column(r, name);
	va_list args;

	va_start(args, fmt);
	vsnprintf(what, sizeof(what), fmt, args);
	va_end(args);
	if (i < r->n && r->place[i] != NO_COLUMN)
		tsv_die(r->t, r->place[i], "%s", what);
	tsv_die(r->t, NO_COLUMN, "%s: %s", name, what);
}

void
reader_close(struct reader *r)
{
	free(r);
}

struct adder {
	struct out          *out;
	struct tsv          *t;
	const struct column *adds;
	size_t               n;
	bool                 in_place;   /* some of the columns are there already */
	const struct column *of[];       /* by the table's column: what is printed anew */
};

static const struct column *
added(const struct column *adds, size_t n, str name)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq(str_of(adds[i].name), name))
			return &adds[i];
	return NULL;
}

struct adder *
adder_open(struct out *o, struct tsv *t, const struct column *adds, size_t n)
{
	size_t width = (size_t)tsv_width(t);
	struct adder *a = mem_new(1, sizeof(*a) + width * sizeof(*a->of));

	*a = (struct adder){ .out = o, .t = t, .adds = adds, .n = n };
	for (size_t i = 0; i < width; i++) {
		a->of[i] = added(adds, n, tsv_name(t, (int)i));
		a->in_place |= a->of[i] != NULL;
		if (i)
			out_char(o, '\t');
		out_str(o, tsv_name(t, (int)i));
	}
	for (size_t i = 0; i < n; i++)
		if (tsv_find(t, str_of(adds[i].name)) == NO_COLUMN) {
			out_char(o, '\t');
			out_str(o, str_of(adds[i].name));
		}
	out_char(o, '\n');
	out_flush(o);
	return a;
}

/* The table's own part of a row, cell by cell. */
static void
put_cells(struct adder *a, struct tsv_row row, const void *fields)
{
	const str *cells = tsv_cells(a->t, row);
	int width = tsv_width(a->t);

	for (int i = 0; i < width; i++) {
		const struct column *c = a->of[i];

		if (i)
			out_char(a->out, '\t');
		if (c)
			value_put(a->out, c->kind, const_field(fields, c));
		else
			out_str(a->out, cells[i]);
	}
}

static bool
stands_in_place(const struct adder *a, const struct column *c)
{
	return a->in_place
	    && tsv_find(a->t, str_of(c->name)) != NO_COLUMN;
}

void
adder_row(struct adder *a, struct tsv_row row, const void *fields)
{
	if (a->in_place || !tsv_plain(a->t, row))
		put_cells(a, row, fields);
	else
		out_str(a->out, row.text);
	for (size_t i = 0; i < a->n; i++) {
		const struct column *c = &a->adds[i];

		if (stands_in_place(a, c))
			continue;
		out_char(a->out, '\t');
		value_put(a->out, c->kind, const_field(fields, c));
	}
	out_char(a->out, '\n');
}

void
adder_close(struct adder *a)
{
	free(a);
}

void
header_print(struct out *o, const struct column *columns, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (i)
			out_char(o, '\t');
		out_str(o, str_of(columns[i].name));
	}
	out_char(o, '\n');
}

void
row_print(struct out *o, const struct column *columns, size_t n, const void *row)
{
	for (size_t i = 0; i < n; i++) {
		if (i)
			out_char(o, '\t');
		value_put(o, columns[i].kind, const_field(row, &columns[i]));
	}
	out_char(o, '\n');
}
