#include "document/grid.h"

#include <stdlib.h>

void
grid_free(struct grid *g)
{
	free(g->columns);
	free(g->cells);
	free(g->rows);
	free(g->order);
	free(g->chosen);
	if (g->made)
		grid_free(g->made);
	free(g);
}

void
grid_column(struct grid *g, struct term name, enum cell_kind kind, int spare)
{
	GROW(g->columns, g->width, g->columns_room);
	g->columns[g->width++] = (struct grid_column){ name, kind, spare, false };
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
grid_make(struct grid *g, size_t n, row_maker *make, void *with)
{
	if (!g->made)
		g->made = mem_new(1, sizeof(*g->made));
	g->made->row = n;
	g->n += n - g->n_made;
	g->n_made = n;
	g->make = make;
	g->with = with;
}

void
grid_row(struct grid *g, enum row_kind kind)
{
	GROW(g->rows, g->n_stored, g->rows_room);
	g->rows[g->n_stored++] = kind;
	g->n++;
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

static const struct grid_cell *
make_row(const struct grid *g, size_t row)
{
	if (g->made->row != row) {
		g->made->row = row;
		g->made->n_cells = 0;
		g->make(g->made, row, g->with);
	}
	return g->made->cells;
}

/* The number of a row among all that the grid has. */
static size_t
row_number(const struct grid *g, size_t row)
{
	return g->order ? g->order[row] : row;
}

static struct grid_cell *
stored_row(const struct grid *g, size_t i)
{
	return g->cells + i * (g->chosen ? g->row_width : g->width);
}

const struct grid_cell *
grid_row_cells(const struct grid *g, size_t row)
{
	size_t i = row_number(g, row);

	return i < g->n_made ? make_row(g, i) : stored_row(g, i - g->n_made);
}

struct grid_cell *
grid_stored_cell(struct grid *g, size_t i, size_t column)
{
	return stored_row(g, i) + grid_place(g, column);
}

enum row_kind
grid_row_kind(const struct grid *g, size_t row)
{
	size_t i = row_number(g, row);

	return i < g->n_made ? ROW : g->rows[i - g->n_made];
}
