#include "document/division.h"

#include <stdlib.h>

static int
by_value(const void *a, const void *b)
{
	const struct divided_row *x = a, *y = b;
	int order = str_cmp(x->value, y->value);

	return order ? order : (x->row > y->row) - (x->row < y->row);
}

static void
sort_rows(struct division *v)
{
	char room[CELL_ROOM];

	v->rows = mem_new(v->grid->n + 1, sizeof(*v->rows));
	for (size_t i = 0; i < v->grid->n; i++)
		if (grid_row_kind(v->grid, i) == ROW)
			v->rows[v->n++] = (struct divided_row){ arena_str(&v->values,
			    cell_plain(grid_cell(v->grid, i, v->column), room)), i };
	if (v->n)
		qsort(v->rows, v->n, sizeof(*v->rows), by_value);
}

/* What a cell adds to a sum; 0 if it is no amount and no number. */
static wide
addend(const struct grid_cell *cell)
{
	return cell->kind == CELL_MONEY ? cell->amount
	    : cell->kind == CELL_COUNT ? cell->number : 0;
}

/* Adds a row's amounts and numbers, column by column. */
static void
add_row(wide *sums, const struct grid *g, size_t row)
{
	for (size_t i = 0; i < g->width; i++)
		sums[i] += addend(grid_cell(g, row, i));
}

/* The row of the total, or the number of rows. */
static size_t
total_row(const struct grid *g)
{
	size_t i = 0;

	while (i < g->n && grid_row_kind(g, i) != TOTAL)
		i++;
	return i;
}

/* Finds the columns whose total is the sum of their rows. */
static void
find_sums(struct division *v, size_t total)
{
	const struct grid *g = v->grid;
	wide *sums = mem_new(g->width + 1, sizeof(*sums));

	for (size_t i = 0; i < g->n; i++)
		if (grid_row_kind(g, i) == ROW)
			add_row(sums, g, i);
	for (size_t i = 0; i < g->width; i++) {
		const struct grid_cell *cell = grid_cell(g, total, i);

		v->adds_up[i] = (cell->kind == CELL_MONEY || cell->kind == CELL_COUNT)
		    && sums[i] == addend(cell);
	}
	free(sums);
}

struct division
division_open(const struct document *d, size_t column)
{
	struct division v = { .whole = d, .grid = document_grid(d), .column = column };
	size_t total = total_row(v.grid);

	sort_rows(&v);
	v.adds_up = mem_new(v.grid->width + 1, sizeof(*v.adds_up));
	if (total < v.grid->n)
		find_sums(&v, total);
	return v;
}

static void
put_sum(struct grid *g, struct grid_cell cell, wide sum)
{
	if (cell.kind == CELL_MONEY)
		cell.amount = (money)sum;
	else
		cell.number = (int64_t)sum;
	put_cell(g, cell);
}

/* The total's words stay, and sums are those of the part. */
static void
put_total(struct grid *g, const struct division *v, size_t n)
{
	size_t total = total_row(v->grid);
	wide *sums = mem_new(v->grid->width + 1, sizeof(*sums));

	for (size_t i = 0; i < n; i++)
		add_row(sums, v->grid, v->rows[v->next + i].row);
	grid_row(g, TOTAL);
	for (size_t i = 0; i < v->grid->width; i++)
		if (v->adds_up[i])
			put_sum(g, *grid_cell(v->grid, total, i), sums[i]);
		else if (grid_cell(v->grid, total, i)->kind == CELL_TERM)
			put_cell(g, *grid_cell(v->grid, total, i));
		else
			put_none(g);
	free(sums);
}

static bool
has_sums(const struct division *v)
{
	for (size_t i = 0; i < v->grid->width; i++)
		if (v->adds_up[i])
			return true;
	return false;
}

/* The rows of a part, which are some of the whole's. */
struct part_rows {
	const struct grid        *whole;
	const struct divided_row *rows;
};

static void
make_row(struct grid *row, size_t i, void *with)
{
	const struct part_rows *part = with;

	for (size_t k = 0; k < part->whole->width; k++)
		put_cell(row, *grid_cell(part->whole, part->rows[i].row, k));
}

static void
put_rows(struct document *part, const struct division *v, size_t n)
{
	struct grid *g = grid_add(part, v->grid->name, FOR_ALL);
	struct part_rows *rows = arena_new(&part->arena, 1, sizeof(*rows));

	g->is_heat = v->grid->is_heat;
	for (size_t i = 0; i < v->grid->width; i++)
		grid_column(g, v->grid->columns[i].name, v->grid->columns[i].kind,
		    v->grid->columns[i].spare);
	*rows = (struct part_rows){ v->grid, v->rows + v->next };
	grid_make(g, n, make_row, rows);
	if (has_sums(v))
		put_total(g, v, n);
}

static void
put_title(struct document *part, const struct division *v)
{
	struct style style = { .language = v->whole->language };
	const struct grid_cell *cell =
	    grid_cell(v->grid, v->rows[v->next].row, v->column);
	char room[CELL_ROOM];
	str title = document_title(v->whole), value = cell_shown(cell, &style, room);

	document_text(part, BLOCK_TITLE, "%.*s  %s %.*s", STR(title),
	    document_word(part, v->grid->columns[v->column].name), STR(value));
	document_text(part, BLOCK_BLANK, "%s", "");
}

static void
put_definitions(struct document *part, const struct document *whole)
{
	bool first = true;

	for (size_t i = 0; i < whole->n; i++) {
		if (whole->blocks[i].kind != BLOCK_DEFINITION)
			continue;
		if (first)
			document_text(part, BLOCK_BLANK, "%s", "");
		document_add(part, whole->blocks[i]);
		first = false;
	}
}

struct document *
division_next(struct division *v, str *value)
{
	struct document *part;
	size_t n = 0;

	if (v->next == v->n)
		return NULL;
	*value = v->rows[v->next].value;
	while (v->next + n < v->n && str_eq(v->rows[v->next + n].value, *value))
		n++;
	part = document_new(v->whole->language);
	part->as_of = v->whole->as_of;
	put_title(part, v);
	put_rows(part, v, n);
	put_definitions(part, v->whole);
	v->next += n;
	return part;
}

void
division_close(struct division *v)
{
	free(v->rows);
	free(v->adds_up);
	arena_free(&v->values);
}
