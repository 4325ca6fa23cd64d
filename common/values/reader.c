#include "values/column.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "bytes/mem.h"

enum { ALIGN = _Alignof(max_align_t) };

struct reader {
	struct tsv          *t;
	const struct column *reads;
	size_t               n;
	struct parser        parser;
	size_t               from, size; /* where the first field begins, up to the last */
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

/* A row that is parsed ahead: what lies from the first field to the last, as far from an
   aligned place as in the struct. */
static bool
parse_row(const void *with, const str *cells, void *row)
{
	const struct reader *r = with;

	return parse_cells(r, cells, (char *)row + r->from % ALIGN) == r->n;
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
	r->size = to - r->from;
	r->parser = (struct parser){ parse_row, r,
		(r->from % ALIGN + r->size + ALIGN - 1) / ALIGN * ALIGN };
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

void
reader_row(struct reader *r, void *row)
{
	char *fields = (char *)row + r->from;
	const char *parsed = tsv_parsed(r->t, &r->parser);

	if (parsed) {
		memcpy(fields, parsed + r->from % ALIGN, r->size);
		return;
	}
	const str *cells = tsv_cells(r->t, tsv_row(r->t));
	size_t fault = parse_cells(r, cells, fields);
	if (fault < r->n)
		die_of_cell(r, fault, cells[r->place[fault]]);
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
	tsv_parse(r->t, (struct parser){ 0 });
	free(r);
}
