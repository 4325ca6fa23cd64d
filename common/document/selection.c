#include "document/selection.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "bytes/near.h"

size_t
grid_find_word(const struct grid *g, str word)
{
	size_t found = g->width;

	for (size_t i = g->width; i-- > 0; )
		if (str_eq(str_of(g->columns[i].name.zh), word)
		    || str_eq(str_of(g->columns[i].name.en), word))
			found = i;
	for (size_t i = g->width; i-- > 0; )
		if (str_eq(str_of(g->columns[i].name.code), word))
			found = i;
	return found;
}

size_t
grid_column_named(const struct grid *g, const char *option, str name)
{
	struct near near = { .word = name };
	size_t found = grid_find_word(g, name);

	if (found < g->width)
		return found;
	for (size_t i = 0; i < g->width; i++) {
		near_offer(&near, str_of(g->columns[i].name.code));
		near_offer(&near, str_of(g->columns[i].name.zh));
	}
	die_wrong("%s: no column '%.*s' here%s", option, STR_SHOWN(name), near_hint(&near));
}

/* A chart's first columns say what a row is of. */
static void
keep_charts(struct grid *to, const struct grid *from, const size_t *columns)
{
	for (size_t i = 0; i < from->n_charts; i++) {
		size_t same = 0;

		while (same < to->width && columns[same] == same)
			same++;
		if (same >= from->charts[i].labels)
			grid_chart(to, from->charts[i]);
	}
}

void
grid_choose(struct grid *g, str list)
{
	struct grid chosen = { .name = g->name, .audience = g->audience,
		.is_heat = g->is_heat };
	size_t *from = NULL, room = 0;

	for (bool more = true; more; ) {
		more = list.len && memchr(list.at, ',', list.len);
		size_t column = grid_column_named(g, "--columns", str_cut(&list, ','));

		GROW(from, chosen.width, room);
		from[chosen.width] = column;
		grid_column(&chosen, g->columns[column].name, g->columns[column].kind, 0);
	}
	for (size_t i = 0; i < g->n; i++) {
		grid_row(&chosen, g->rows[i]);
		for (size_t k = 0; k < chosen.width; k++)
			put_cell(&chosen, *grid_cell(g, i, from[k]));
	}
	keep_charts(&chosen, g, from);
	free(from);
	free(g->columns);
	free(g->cells);
	free(g->rows);
	*g = chosen;
}

static bool
is_empty(const struct grid *g, size_t column)
{
	char room[CELL_ROOM];

	for (size_t i = 0; i < g->n; i++) {
		const struct grid_cell *cell = grid_cell(g, i, column);

		if (cell_is_drawn(cell->kind) || cell_plain(cell, room).len > 0)
			return false;
	}
	return g->n > 0;
}

void
grid_drop_empty(struct grid *g)
{
	size_t width = 0, from = 0;
	bool *drops = mem_new(g->width + 1, sizeof(*drops));

	for (size_t i = 0; i < g->width; i++) {
		drops[i] = is_empty(g, i);
		g->columns[width] = g->columns[i];
		width += !drops[i];
	}
	g->n_cells = 0;
	for (size_t row = 0; row < g->n; row++)
		for (size_t i = 0; i < g->width; i++, from++)
			if (!drops[i])
				g->cells[g->n_cells++] = g->cells[from];
	g->width = width;
	free(drops);
}

/* Keeps row i as row n. */
static void
keep_row(struct grid *g, size_t i, size_t n)
{
	g->rows[n] = g->rows[i];
	memmove(&g->cells[n * g->width], &g->cells[i * g->width],
	    g->width * sizeof(*g->cells));
}

static void
cut_rows(struct grid *g, size_t n)
{
	g->n = n;
	g->n_cells = n * g->width;
}

void
grid_where(struct grid *g, size_t column)
{
	size_t n = 0;

	for (size_t i = 0; i < g->n; i++)
		if (grid_cell(g, i, column)->kind != CELL_NONE)
			keep_row(g, i, n++);
	cut_rows(g, n);
}

size_t
grid_first(struct grid *g, size_t n)
{
	size_t kept = 0, rows = 0;

	for (size_t i = 0; i < g->n; i++)
		if (g->rows[i] != ROW || rows++ < n)
			keep_row(g, i, kept++);
	cut_rows(g, kept);
	return rows > n ? rows - n : 0;
}

/* A row on its way, by what it is ordered by. */
struct ordered {
	bool    is_total;
	int64_t number;
	size_t  row;
};

static int
falling(const void *a, const void *b)
{
	const struct ordered *x = a, *y = b;

	if (x->is_total != y->is_total)
		return x->is_total - y->is_total;
	if (x->number != y->number && !x->is_total)
		return x->number < y->number ? 1 : -1;
	return (x->row > y->row) - (x->row < y->row);
}

static int64_t
number_of(const struct grid_cell *cell)
{
	switch (cell->kind) {
	case CELL_MONEY: return cell->amount;
	case CELL_COUNT: return cell->number;
	case CELL_RATE:  return cell->units;
	default:         return INT64_MIN;
	}
}

void
grid_order(struct grid *g, size_t column)
{
	struct ordered *order = mem_new(g->n + 1, sizeof(*order));
	struct grid_cell *cells = mem_new(g->n_cells + 1, sizeof(*cells));
	enum row_kind *rows = mem_new(g->n + 1, sizeof(*rows));

	for (size_t i = 0; i < g->n; i++)
		order[i] = (struct ordered){ g->rows[i] != ROW,
			number_of(grid_cell(g, i, column)), i };
	qsort(order, g->n, sizeof(*order), falling);
	for (size_t i = 0; i < g->n; i++) {
		rows[i] = g->rows[order[i].row];
		memcpy(&cells[i * g->width], &g->cells[order[i].row * g->width],
		    g->width * sizeof(*cells));
	}
	free(order);
	free(g->cells);
	free(g->rows);
	g->cells = cells;
	g->cells_room = g->n_cells + 1;
	g->rows = rows;
	g->rows_room = g->n + 1;
}
