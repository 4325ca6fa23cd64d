#include "document/grid.h"

#include <stdlib.h>

void
grid_free(struct grid *g)
{
	free(g->columns);
	free(g->cells);
	free(g->rows);
	free(g);
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

