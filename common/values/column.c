#include "values/column.h"

#include <stdlib.h>

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
field(const void *row, const struct column *c)
{
	return (const char *)row + c->at;
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
			value_put(a->out, c->kind, field(fields, c));
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
		    field(fields, a->behind[i]));
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
		at += put(at, c->kind, field(fields, c));
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
		value_put(o, columns[i].kind, field(row, &columns[i]));
	}
	out_char(o, '\n');
}
