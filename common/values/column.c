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

/* The most bytes that a value takes. */
static size_t
most_of(enum kind kind, const void *value)
{
	return kind == TEXT ? ((const str *)value)->len : MONEY_CHARS;
}

static size_t
put_text(char *to, str text)
{
	if (text.len)
		memcpy(to, text.at, text.len);
	return text.len;
}

static size_t
put_date(char *to, date d)
{
	date_put(to, d);
	return DATE_CHARS;
}

/* Writes a value into room for the most that it takes: how many bytes it took. */
static size_t
put(char *to, enum kind kind, const void *value)
{
	switch (kind) {
	case TEXT:
		return put_text(to, *(const str *)value);
	case DATE:
		return *(const date *)value == NO_DATE ? 0
		    : put_date(to, *(const date *)value);
	case MONEY:
		return *(const money *)value == NO_MONEY ? 0
		    : money_put(to, *(const money *)value);
	case RATE:
		return *(const rate *)value == NO_RATE ? 0
		    : ratio_put(to, ratio(*(const rate *)value, RATE_ONE, 4));
	case COUNT:
		/* the digits of an amount of as many yuan, without its fen */
		return *(const count *)value == NO_COUNT ? 0
		    : money_put(to, (money)*(const count *)value * 100) - 3;
	}
	return 0;
}

void
value_put(struct out *o, enum kind kind, const void *value)
{
	out_used(o, put(out_room(o, most_of(kind, value)), kind, value));
}

/* The field of a struct that a column is tied to. */
static const void *
const_field(const void *row, const struct column *c)
{
	return (const char *)row + c->at;
}

struct reader {
	struct tsv          *t;
	const struct column *reads;
	size_t               n;
	struct parser        parser;
	size_t               from;       /* where the first field begins */
	int                  place[];    /* of each in the table, or NO_COLUMN */
};

/* Parses a row's cells into its fields; the number of the column at fault, or n. */
static size_t
parse_cells(const struct reader *r, const str *cells, char *fields)
{
	size_t i;

	for (i = 0; i < r->n; i++) {
		const struct column *c = &r->reads[i];
		str cell = r->place[i] == NO_COLUMN ? S("")
		                                    : cells[r->place[i]];

		if (!value_parse(c->kind, cell, fields + c->at - r->from)
		    || (c->needed && cell.len == 0))
			break;
	}
	return i;
}

static bool
parse_row(const void *with, const str *cells, void *fields)
{
	const struct reader *r = with;

	return parse_cells(r, cells, fields) == r->n;
}

static size_t
size_of(enum kind kind)
{
	switch (kind) {
	case TEXT:  return sizeof(str);
	case DATE:  return sizeof(date);
	case MONEY: return sizeof(money);
	case RATE:  return sizeof(rate);
	case COUNT: return sizeof(count);
	}
	return 0;
}

struct reader *
reader_open(struct tsv *t, const struct column *reads, size_t n)
{
	struct reader *r = mem_new(1, sizeof(*r) + n * sizeof(*r->place));
	size_t to = 0;

	*r = (struct reader){ .t = t, .reads = reads, .n = n,
		.from = n ? SIZE_MAX : 0 };
	for (size_t i = 0; i < n; i++) {
		const struct column *c = &reads[i];
		str name = str_of(c->name);

		r->place[i] = c->needed ? tsv_need(t, name) : tsv_find(t, name);
		if (c->at < r->from)
			r->from = c->at;
		if (c->at + size_of(c->kind) > to)
			to = c->at + size_of(c->kind);
	}
	r->parser = (struct parser){ parse_row, r, to - r->from };
	tsv_parse(t, r->parser);
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

bool
reader_next(struct reader *r, void *row)
{
	char *fields = (char *)row + r->from;

	if (!tsv_next(r->t))
		return false;
	const void *parsed = tsv_parsed(r->t, &r->parser);
	if (parsed) {
		memcpy(fields, parsed, r->parser.size);
		return true;
	}
	const str *cells = tsv_cells(r->t, tsv_row(r->t));
	size_t fault = parse_cells(r, cells, fields);
	if (fault < r->n)
		die_of_cell(r, fault, cells[r->place[fault]]);
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
	tsv_parse(r->t, (struct parser){ 0 });
	free(r);
}

struct adder {
	struct out           *out;
	struct tsv           *t;
	bool                  in_place;   /* some of the columns are there already */
	const struct column **of;         /* by the table's column: what is printed anew */
	const struct column **behind;     /* what is printed behind them */
	size_t                n_behind;
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
	struct adder *a = mem_new(1, sizeof(*a));

	a->out = o;
	a->t = t;
	a->of = mem_new(width, sizeof(*a->of));
	a->behind = mem_new(n, sizeof(*a->behind));
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
			a->behind[a->n_behind++] = &adds[i];
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

/* The most bytes that what stands behind a row takes. */
static size_t
most_behind(const struct adder *a, const void *fields)
{
	size_t most = 1;

	for (size_t i = 0; i < a->n_behind; i++)
		most += 1 + most_of(a->behind[i]->kind,
		    const_field(fields, a->behind[i]));
	return most;
}

void
adder_row(struct adder *a, struct tsv_row row, const void *fields)
{
	if (a->in_place || !tsv_plain(a->t, row))
		put_cells(a, row, fields);
	else
		out_str(a->out, row.text);
	char *start = out_room(a->out, most_behind(a, fields)), *at = start;
	for (size_t i = 0; i < a->n_behind; i++) {
		const struct column *c = a->behind[i];

		*at++ = '\t';
		at += put(at, c->kind, const_field(fields, c));
	}
	*at++ = '\n';
	out_used(a->out, (size_t)(at - start));
}

void
adder_close(struct adder *a)
{
	free(a->of);
	free(a->behind);
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
