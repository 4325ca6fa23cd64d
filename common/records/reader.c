#include "records/column.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "bytes/mem.h"
#include "records/origin.h"
#include "records/tsv_ahead.h"

enum { ALIGN = _Alignof(max_align_t) };

/* A column that the table has: where its cell is, and where its field. */
struct place {
	const struct column *column;
	int                  at;
	enum kind            kind;
	bool                 needed;
	size_t               to;     /* from the first field on */
};

struct reader {
	struct tsv          *t;
	const struct column *reads;
	size_t               n;
	struct parser        parser;
	size_t               from, size; /* where the first field begins, up to the last */
	char                *blank;      /* the fields of a row without any cells */
	size_t               n_there;
	struct place         there[];    /* the columns that the table has */
};

/* Parses a row's cells into its fields, which are blank where the table has none; the
   place of the one at fault, or NULL. */
static const struct place *
parse_cells(const struct reader *r, const str *cells, char *fields)
{
	const struct place *end = r->there + r->n_there;

	for (const struct place *p = r->there; p < end; p++) {
		str cell = cells[p->at];

		if (!value_parse(p->kind, cell, fields + p->to)
		    || (cell.len == 0 && p->needed))
			return p;
	}
	return NULL;
}

/* A row that is parsed ahead: what lies from the first field to the last, as far from an
   aligned place as in the struct. */
static bool
parse_row(const void *with, const str *cells, void *row)
{
	const struct reader *r = with;

	return !parse_cells(r, cells, (char *)row + r->from % ALIGN);
}

/* What the rows hold at first: "not known" in each field. */
static void
make_blank(struct reader *r)
{
	r->blank = mem_new(1, r->parser.size);
	for (size_t i = 0; i < r->n; i++)
		value_parse(r->reads[i].kind, S(""),
		    r->blank + r->from % ALIGN + r->reads[i].at - r->from);
	r->parser.blank = r->blank;
}

/* The table that has the columns that are read, or NULL. */
static const char *
table_of(const struct column *reads, size_t n)
{
	str *names = mem_new(n, sizeof(*names));

	for (size_t i = 0; i < n; i++)
		names[i] = str_of(reads[i].name);
	const char *table = origin_table(names, n);
	free(names);
	return table;
}

struct reader *
reader_open(struct tsv *t, const struct column *reads, size_t n)
{
	struct reader *r = mem_new(1, sizeof(*r) + n * sizeof(*r->there));
	const char *table = table_of(reads, n);
	size_t to = 0;

	*r = (struct reader){ .t = t, .reads = reads, .n = n,
		.from = n ? SIZE_MAX : 0 };
	for (size_t i = 0; i < n; i++) {
		const struct column *c = &reads[i];
		str name = str_of(c->name);
		int at = c->needed ? tsv_need_of(t, name, table) : tsv_find(t, name);

		if (at != NO_COLUMN)
			r->there[r->n_there++] = (struct place){ c, at, c->kind, c->needed, 0 };
		if (c->at < r->from)
			r->from = c->at;
		if (c->at + value_size(c->kind) > to)
			to = c->at + value_size(c->kind);
	}
	r->size = to - r->from;
	for (size_t i = 0; i < r->n_there; i++)
		r->there[i].to = r->there[i].column->at - r->from;
	r->parser = (struct parser){ parse_row, r, NULL,
		(r->from % ALIGN + r->size + ALIGN - 1) / ALIGN * ALIGN };
	make_blank(r);
	tsv_parse(t, r->parser);
	return r;
}

static _Noreturn void
die_of_cell(const struct reader *r, const struct place *p, str cell)
{
	if (cell.len == 0)
		tsv_die(r->t, p->at, "is empty; wanted %s",
		    kind_name(p->column->kind));
	tsv_die(r->t, p->at, "'%.*s' is not %s", STR_SHOWN(cell),
	    kind_name(p->column->kind));
}

void
reader_row(struct reader *r, void *row)
{
	char *fields = (char *)row + r->from;
	const char *parsed = tsv_parsed(r->t, &r->parser);

	memcpy(fields, (parsed ? parsed : r->blank) + r->from % ALIGN, r->size);
	if (parsed)
		return;
	const str *cells = tsv_cells(r->t, tsv_row(r->t));
	const struct place *fault = parse_cells(r, cells, fields);
	if (fault)
		die_of_cell(r, fault, cells[fault->at]);
}

bool
reader_next(struct reader *r, void *row)
{
	if (!tsv_next(r->t))
		return false;
	reader_row(r, row);
	return true;
}

/* Where the column is, one of the reader's own, or NO_COLUMN. */
static int
place_of(const struct reader *r, const char *name)
{
	for (size_t i = 0; i < r->n_there; i++)
		if (strcmp(r->there[i].column->name, name) == 0)
			return r->there[i].at;
	return NO_COLUMN;
}

str
reader_text(const struct reader *r, const char *name)
{
	int at = place_of(r, name);

	return at == NO_COLUMN ? S("") : tsv_cells(r->t, tsv_row(r->t))[at];
}

bool
reader_has(const struct reader *r, const char *name)
{
	return place_of(r, name) != NO_COLUMN;
}

void
reader_die(const struct reader *r, const char *name, const char *fmt, ...)
{
	char what[1024];
	int at = place_of(r, name);
	va_list args;

	va_start(args, fmt);
	vsnprintf(what, sizeof(what), fmt, args);
	va_end(args);
	if (at != NO_COLUMN)
		tsv_die(r->t, at, "%s", what);
	tsv_die(r->t, NO_COLUMN, "%s: %s", name, what);
}

void
reader_close(struct reader *r)
{
	tsv_parse(r->t, (struct parser){ 0 });
	free(r->blank);
	free(r);
}
