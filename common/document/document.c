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

/* Rows that are made on demand are looked at only if a column is of status lights. */
static bool
is_quiet(const struct grid *g)
{
	for (size_t i = 0; i < g->width; i++)
		if (g->columns[i].kind == CELL_LAMP)
			return false;
	return g->n_made > 0;
}

static bool
grid_has_red(const struct grid *g)
{
	for (size_t row = 0; row < g->n && !is_quiet(g); row++)
		for (size_t i = 0; i < g->width; i++) {
			const struct grid_cell *cell = grid_cell(g, row, i);

			if (cell->kind == CELL_LAMP && cell->lamp == RED)
				return true;
		}
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
