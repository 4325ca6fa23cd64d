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
keep_charts(struct grid *g, const size_t *columns, size_t n)
{
	size_t same = 0, kept = 0;

	while (same < n && columns[same] == same)
		same++;
	for (size_t i = 0; i < g->n_charts; i++)
		if (same >= g->charts[i].labels)
			g->charts[kept++] = g->charts[i];
	g->n_charts = kept;
}

/* Shows these columns in place of those that are. */
static void
show_columns(struct grid *g, size_t *columns, size_t n)
{
	struct grid_column *headings = mem_new(n + 1, sizeof(*headings));

	for (size_t i = 0; i < n; i++) {
		headings[i] = g->columns[columns[i]];
		columns[i] = grid_place(g, columns[i]);
	}
	if (!g->chosen)
		g->row_width = g->width;
	free(g->chosen);
	free(g->columns);
	g->chosen = columns;
	g->columns = headings;
	g->width = n;
}

void
grid_choose(struct grid *g, str list)
{
	size_t *columns = NULL, n = 0, room = 0;

	for (bool more = true; more; ) {
		more = list.len && memchr(list.at, ',', list.len);
		GROW(columns, n, room);
		columns[n++] = grid_column_named(g, "--columns", str_cut(&list, ','));
	}
	keep_charts(g, columns, n);
	show_columns(g, columns, n);
	for (size_t i = 0; i < n; i++)
		g->columns[i].spare = 0;
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
	size_t *columns = mem_new(g->width + 1, sizeof(*columns)), n = 0;

	for (size_t i = 0; i < g->width; i++)
		if (!is_empty(g, i))
			columns[n++] = i;
	show_columns(g, columns, n);
}

/* Shows these rows in place of those that are. */
static void
show_rows(struct grid *g, size_t *rows, size_t n)
{
	for (size_t i = 0; i < n && g->order; i++)
		rows[i] = g->order[rows[i]];
	free(g->order);
	g->order = rows;
	g->n = n;
}

void
grid_keep(struct grid *g, row_test *test, const void *with)
{
	size_t *rows = mem_new(g->n + 1, sizeof(*rows)), n = 0;

	for (size_t i = 0; i < g->n; i++)
		if (test(g, i, with))
			rows[n++] = i;
	show_rows(g, rows, n);
}

static bool
is_there(const struct grid *g, size_t row, const void *with)
{
	const size_t *column = with;

	return grid_cell(g, row, *column)->kind != CELL_NONE;
}

void
grid_where(struct grid *g, size_t column)
{
	grid_keep(g, is_there, &column);
}

size_t
grid_first(struct grid *g, size_t n)
{
	size_t *kept = mem_new(g->n + 1, sizeof(*kept)), n_kept = 0, rows = 0;

	for (size_t i = 0; i < g->n; i++)
		if (grid_row_kind(g, i) != ROW || rows++ < n)
			kept[n_kept++] = i;
	show_rows(g, kept, n_kept);
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
	case CELL_LAMP:  return cell->lamp;
	default:         return INT64_MIN;
	}
}

void
grid_order(struct grid *g, size_t column)
{
	struct ordered *order = mem_new(g->n + 1, sizeof(*order));
	size_t *rows = mem_new(g->n + 1, sizeof(*rows));

	for (size_t i = 0; i < g->n; i++)
		order[i] = (struct ordered){ grid_row_kind(g, i) != ROW,
			number_of(grid_cell(g, i, column)), i };
	qsort(order, g->n, sizeof(*order), falling);
	for (size_t i = 0; i < g->n; i++)
		rows[i] = order[i].row;
	free(order);
	show_rows(g, rows, g->n);
}

/* Rows of a grid that stand together. */
struct row_group {
	size_t  from, end;
	bool    is_total;
	int64_t number;
};

/* The text of a group's label; good until the next call. */
static str
label_of(const struct grid *g, size_t row, size_t labels, struct arena *a)
{
	str label = S("");
	char room[CELL_ROOM];

	for (size_t i = 0; i < labels; i++) {
		str cell = cell_plain(grid_cell(g, row, i), room);

		label = arena_printf(a, "%.*s\t%.*s", STR(label), STR(cell));
	}
	return label;
}

static struct row_group
group_from(const struct grid *g, size_t from, size_t labels, size_t column)
{
	struct row_group group = { from, from, grid_row_kind(g, from) != ROW, 0 };
	struct arena a = { 0 };
	str label = label_of(g, from, labels, &a);

	for (int64_t last = 0; group.end < g->n
	    && str_eq(label_of(g, group.end, labels, &a), label); group.end++) {
		if (grid_row_kind(g, group.end) != ROW)
			continue;
		group.number += last;
		last = number_of(grid_cell(g, group.end, column));
	}
	arena_free(&a);
	return group;
}

static int
larger_first(const void *a, const void *b)
{
	const struct row_group *x = a, *y = b;

	if (x->is_total != y->is_total)
		return x->is_total - y->is_total;
	if (x->number != y->number && !x->is_total)
		return x->number < y->number ? 1 : -1;
	return (x->from > y->from) - (x->from < y->from);
}

size_t
grid_first_groups(struct grid *g, size_t labels, size_t column, size_t n)
{
	struct row_group *groups = mem_new(g->n + 1, sizeof(*groups));
	size_t *rows = mem_new(g->n + 1, sizeof(*rows));
	size_t n_groups = 0, n_rows = 0, out = 0, kept = 0;

	for (size_t i = 0; i < g->n; i = groups[n_groups++].end)
		groups[n_groups] = group_from(g, i, labels, column);
	qsort(groups, n_groups, sizeof(*groups), larger_first);
	for (size_t k = 0; k < n_groups; k++) {
		if (!groups[k].is_total && kept++ >= n) {
			out++;
			continue;
		}
		for (size_t i = groups[k].from; i < groups[k].end; i++)
			rows[n_rows++] = i;
	}
	free(groups);
	show_rows(g, rows, n_rows);
	return out;
}
