#include "rc-report/lights.h"

#include <stdlib.h>

#include "document/selection.h"

static bool
is_not_green(const struct grid *g, size_t row, const void *with)
{
	const size_t *column = with;

	return grid_cell(g, row, *column)->lamp != GREEN;
}

static str
text_at(struct arena *a, const struct grid *g, size_t row, const char *column)
{
	char room[CELL_ROOM];

	return arena_str(a, cell_plain(grid_cell(g, row, grid_find(g, column)), room));
}

/* By scope and group, and then as they came. */
static int
by_group(const void *a, const void *b)
{
	const struct light *x = a, *y = b;
	int scope = str_cmp(x->scope, y->scope), group = str_cmp(x->group, y->group);

	return scope ? scope : group ? group : (x->at > y->at) - (x->at < y->at);
}

void
lights_take(struct lights *l, struct grid *warnings)
{
	size_t lamp = grid_find(warnings, "lamp"), rule = grid_find(warnings, "rule");

	for (size_t i = 0; i < warnings->n; i++) {
		GROW(l->list, l->n, l->room);
		l->list[l->n++] = (struct light){ text_at(l->arena, warnings, i, "scope"),
			text_at(l->arena, warnings, i, "group"),
			grid_cell(warnings, i, rule)->term,
			grid_cell(warnings, i, lamp)->lamp, i };
	}
	if (l->n)
		qsort(l->list, l->n, sizeof(*l->list), by_group);
	grid_keep(warnings, is_not_green, &lamp);
}

/* One red light weighs more than all yellow ones. */
enum { RED_WEIGHT = 10000 };

/* What is lit of a group. */
struct lit {
	enum lamp_colour worst;
	count            weight;    /* the more and the worse, the larger */
	str              rules;
};

/* The first light that isn't before that scope and group. */
static size_t
first_of(const struct lights *l, str scope, str group)
{
	const struct light wanted = { .scope = scope, .group = group };
	size_t from = 0, end = l->n;

	while (from < end) {
		size_t half = from + (end - from) / 2;

		if (by_group(&l->list[half], &wanted) < 0)
			from = half + 1;
		else
			end = half;
	}
	return from;
}

static void
add_rules(struct lit *lit, const struct document *d, const struct lights *l, str scope,
    str group, enum lamp_colour colour)
{
	for (size_t i = first_of(l, scope, group); i < l->n; i++) {
		const struct light *one = &l->list[i];

		if (!str_eq(one->scope, scope) || !str_eq(one->group, group))
			return;
		if (one->colour > lit->worst)
			lit->worst = one->colour;
		if (one->colour != colour)
			continue;
		lit->rules = arena_printf(l->arena, "%.*s%s%s", STR(lit->rules),
		    !lit->rules.len ? "" : d->language == ZH ? "、" : ", ",
		    document_word(d, one->rule));
		lit->weight += colour == RED ? RED_WEIGHT : 1;
	}
}

static struct lit
lit_of(const struct document *d, const struct lights *l, str scope, str group)
{
	struct lit lit = { NO_LAMP, 0, S("") };

	add_rules(&lit, d, l, scope, group, RED);
	add_rules(&lit, d, l, scope, group, YELLOW);
	return lit;
}

/* A cell that outlives the row in which it was made. */
static struct grid_cell
kept(struct arena *a, const struct grid_cell *from)
{
	struct grid_cell cell = *from;

	if (cell.kind == CELL_TEXT || cell.kind == CELL_GROUP)
		cell.text = arena_str(a, cell.text);
	return cell;
}

static void
put_row_lit(struct grid *to, const struct grid *g, size_t row, const struct document *d,
    const struct lights *l, str scope)
{
	bool is_total = grid_row_kind(g, row) != ROW;
	char room[CELL_ROOM];
	struct lit lit = is_total ? (struct lit){ 0 } : lit_of(d, l, scope,
	    cell_plain(grid_cell(g, row, 0), room));

	grid_row(to, grid_row_kind(g, row));
	for (size_t k = 0; k < g->width; k++)
		put_cell(to, kept(l->arena, grid_cell(g, row, k)));
	put_lamp(to, lit.worst);
	put_text(to, lit.rules);
	put_count(to, is_total ? NO_COUNT : lit.weight);
}

struct grid *
lights_beside(struct document *d, struct grid *g, const struct lights *l, str scope)
{
	size_t at = 0;

	while (d->blocks[at].grid != g)
		at++;
	struct grid *to = grid_add(d, g->name, g->audience);
	for (size_t i = 0; i < g->width; i++)
		grid_column(to, g->columns[i].name, g->columns[i].kind, g->columns[i].spare);
	grid_column(to, (struct term){ "lamp", "灯", "light" }, CELL_LAMP, 0);
	grid_column(to, (struct term){ "rules", "红黄预警", "warnings" }, CELL_TEXT, 0);
	grid_column(to, (struct term){ "weight", "权重", "weight" }, CELL_COUNT, 0);
	for (size_t i = 0; i < g->n; i++)
		put_row_lit(to, g, i, d, l, scope);
	grid_order(to, grid_find(to, "weight"));
	d->blocks[at].grid = to;
	d->n--;
	grid_free(g);
	return to;
}
