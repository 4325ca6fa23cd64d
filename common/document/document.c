#include "document/document.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "bytes/die.h"

struct document *
document_new(enum language language)
{
	struct document *d = mem_new(1, sizeof(*d));

	d->language = language;
	d->as_of = NO_DATE;
	return d;
}

static void
grid_free(struct grid *g)
{
	free(g->columns);
	free(g->cells);
	free(g->rows);
	free(g);
}

void
document_free(struct document *d)
{
	for (size_t i = 0; i < d->n; i++)
		if (d->blocks[i].grid)
			grid_free(d->blocks[i].grid);
	if (d->taken)
		document_free(d->taken);
	free(d->blocks);
	arena_free(&d->arena);
	free(d);
}

void
document_add(struct document *d, struct document_block block)
{
	GROW(d->blocks, d->n, d->room);
	d->blocks[d->n++] = block;
}

void
document_take(struct document *d, struct document *from)
{
	struct document *last = from;

	for (size_t i = 0; i < from->n; i++)
		document_add(d, from->blocks[i]);
	from->n = 0;
	while (last->taken)
		last = last->taken;
	last->taken = d->taken;
	d->taken = from;
}

void
document_text(struct document *d, enum block_kind kind, const char *fmt, ...)
{
	va_list args, again;
	char *text;
	int len;

	va_start(args, fmt);
	va_copy(again, args);
	len = vsnprintf(NULL, 0, fmt, args);
	va_end(args);
	if (len < 0)
		die("a line can't be printed: '%s'", fmt);
	text = arena_new(&d->arena, (size_t)len + 1, 1);
	vsnprintf(text, (size_t)len + 1, fmt, again);
	va_end(again);
	document_add(d, (struct document_block){ .kind = kind,
	    .text = { text, (size_t)len } });
}

void
document_define(struct document *d, struct term figure, struct term definition)
{
	document_add(d, (struct document_block){ .kind = BLOCK_DEFINITION,
	    .text = str_of(document_word(d, figure)),
	    .definition = str_of(document_word(d, definition)) });
}

const char *
document_word(const struct document *d, struct term t)
{
	return term_word(t, d->language);
}

str
document_title(const struct document *d)
{
	for (size_t i = 0; i < d->n; i++)
		if (d->blocks[i].kind == BLOCK_TITLE)
			return d->blocks[i].text;
	return S("");
}

struct grid *
document_grid(const struct document *d)
{
	for (size_t i = 0; i < d->n; i++)
		if (d->blocks[i].grid && d->blocks[i].grid->audience != FOR_PEOPLE)
			return d->blocks[i].grid;
	die("a document without a table");
}

struct grid *
grid_add(struct document *d, struct term name, enum audience audience)
{
	struct grid *g = mem_new(1, sizeof(*g));

	g->name = name;
	g->audience = audience;
	document_add(d, (struct document_block){ .kind = BLOCK_GRID, .grid = g });
	return g;
}

struct grid *
grid_add_form(struct document *d, size_t width)
{
	struct grid *g = grid_add(d, (struct term){ "", "", "" }, FOR_PEOPLE);

	g->is_form = true;
	g->width = width;
	return g;
}

void
grid_column(struct grid *g, struct term name, enum cell_kind kind, int spare)
{
	GROW(g->columns, g->width, g->columns_room);
	g->columns[g->width++] = (struct grid_column){ name, kind, spare };
}

void
grid_chart(struct grid *g, struct chart chart)
{
	g->charts[g->n_charts++] = chart;
}

size_t
grid_find(const struct grid *g, const char *code)
{
	size_t i = 0;

	while (i < g->width && !(code && strcmp(g->columns[i].name.code, code) == 0))
		i++;
	return i;
}

void
grid_row(struct grid *g, enum row_kind kind)
{
	GROW(g->rows, g->n, g->rows_room);
	g->rows[g->n++] = kind;
}

void
put_cell(struct grid *g, struct grid_cell cell)
{
	GROW(g->cells, g->n_cells, g->cells_room);
	g->cells[g->n_cells++] = cell;
}

void
put_none(struct grid *g)
{
	put_cell(g, (struct grid_cell){ .kind = CELL_NONE });
}

void
put_text(struct grid *g, str text)
{
	put_cell(g, (struct grid_cell){ .kind = CELL_TEXT, .text = text });
}

void
put_group(struct grid *g, str text)
{
	put_cell(g, (struct grid_cell){ .kind = CELL_GROUP, .text = text });
}

void
put_word(struct grid *g, struct term word)
{
	put_cell(g, (struct grid_cell){ .kind = CELL_TERM, .term = word });
}

static void
put_day(struct grid *g, enum cell_kind kind, date d)
{
	if (d == NO_DATE)
		put_none(g);
	else
		put_cell(g, (struct grid_cell){ .kind = kind, .day = d });
}

void
put_date(struct grid *g, date d)
{
	put_day(g, CELL_DATE, d);
}

void
put_month(struct grid *g, date d)
{
	put_day(g, CELL_MONTH, d);
}

void
put_money(struct grid *g, money m)
{
	if (m == NO_MONEY)
		put_none(g);
	else
		put_cell(g, (struct grid_cell){ .kind = CELL_MONEY, .amount = m });
}

void
put_count(struct grid *g, int64_t n)
{
	if (n == NO_COUNT)
		put_none(g);
	else
		put_cell(g, (struct grid_cell){ .kind = CELL_COUNT, .number = n });
}

void
put_units(struct grid *g, int64_t units)
{
	put_cell(g, (struct grid_cell){ .kind = CELL_RATE, .units = units });
}

void
put_ratio(struct grid *g, wide over, wide under)
{
	put_units(g, under == 0 ? NO_UNITS : ratio(over, under, 4));
}

void
put_rate(struct grid *g, rate r)
{
	if (r == NO_RATE)
		put_none(g);
	else
		put_ratio(g, r, RATE_ONE);
}

void
put_lamp(struct grid *g, enum lamp_colour colour)
{
	put_cell(g, (struct grid_cell){ .kind = CELL_LAMP, .lamp = colour });
}

void
put_bar(struct grid *g, wide over, wide under)
{
	put_cell(g, (struct grid_cell){ .kind = CELL_BAR,
	    .units = under == 0 ? 0 : ratio(over, under, 4) });
}

void
put_spark(struct grid *g, const money *amounts, size_t n)
{
	put_cell(g, (struct grid_cell){ .kind = CELL_SPARK,
	    .spark = { amounts, n } });
}

const struct grid_cell *
grid_cell(const struct grid *g, size_t row, size_t column)
{
	return &g->cells[row * g->width + column];
}

static bool
grid_has_red(const struct grid *g)
{
	for (size_t i = 0; i < g->n_cells; i++)
		if (g->cells[i].kind == CELL_LAMP && g->cells[i].lamp == RED)
			return true;
	return false;
}

bool
document_has_red(const struct document *d)
{
	for (size_t i = 0; i < d->n; i++)
		if (d->blocks[i].kind == BLOCK_GRID && grid_has_red(d->blocks[i].grid))
			return true;
	return false;
}
