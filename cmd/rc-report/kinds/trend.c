#include <stdlib.h>

#include "rc-report/kinds/figures.h"

static const struct term collected_change = {
	"collected_change", "已收变动", "collected_change"
};
static const struct term overdue_change = { "overdue_change", "逾期变动", "overdue_change" };

static int
by_cells_and_day(const void *a, const void *b)
{
	const struct group *x = *(const struct group *const *)a;
	const struct group *y = *(const struct group *const *)b;
	int order = 0;

	for (size_t i = 0; i < BY_MOST && order == 0; i++)
		order = str_cmp(x->by[i], y->by[i]);
	return order ? order : (x->day > y->day) - (x->day < y->day);
}

static bool
same_cells(const struct group *a, const struct group *b)
{
	for (size_t i = 0; i < BY_MOST; i++)
		if (!str_eq(a->by[i], b->by[i]))
			return false;
	return true;
}

/* The groups of all days: each group's days one after the other. */
static const struct group **
groups_in_order(const struct cube *c, struct arena *a)
{
	const struct group **list = arena_new(a, c->n + 1, sizeof(*list));

	for (size_t i = 0; i < c->n; i++)
		list[i] = &c->groups[i];
	qsort(list, c->n, sizeof(*list), by_cells_and_day);
	return list;
}

static const struct cube_day *
day_of(const struct cube *c, date as_of)
{
	size_t i = 0;

	while (c->days[i].as_of != as_of)
		i++;
	return &c->days[i];
}

/* A difference to the day before, of which there is none for a group's first. */
static void
put_change(struct grid *g, const struct group *group, const struct group *before,
    enum sum sum)
{
	if (before)
		put_money(g, group->sums[sum] - before->sums[sum]);
	else
		put_none(g);
}

static void
put_row(struct grid *g, const struct facts *f, const struct group *group,
    const struct group *before)
{
	grid_row(g, ROW);
	put_by(g, f, group);
	put_date(g, group->day);
	put_figures(g, f, group, day_of(f->cube, group->day));
	put_change(g, group, before, SUM_COLLECTED);
	put_change(g, group, before, SUM_OVERDUE);
}

/* How the overdue of each group went, for people: a spark beside its last amount. */
static void
put_sparks(struct document *d, const struct facts *f, const struct group **list)
{
	struct grid *g = grid_add(d, (struct term){ "course", "走势", "course" }, FOR_PEOPLE);
	const struct cube *c = f->cube;

	by_columns(g, f);
	grid_column(g, (struct term){ "", "逾期走势", "course of overdue" }, CELL_SPARK, 0);
	grid_column(g, (struct term){ "overdue", "逾期", "overdue" }, CELL_MONEY, 0);
	for (size_t i = 0, end; i < c->n; i = end) {
		money *amounts = arena_new(&d->arena, c->n_days, sizeof(*amounts));

		for (end = i; end < c->n && same_cells(list[i], list[end]); end++)
			amounts[end - i] = list[end]->sums[SUM_OVERDUE];
		grid_row(g, ROW);
		put_by(g, f, list[i]);
		put_spark(g, amounts, end - i);
		put_money(g, amounts[end - i - 1]);
	}
}

void
build_trend(const struct facts *f, struct document *d)
{
	const struct cube *c = f->cube;
	const struct group **list = groups_in_order(c, &d->arena);

	cube_require_whole(c);
	put_title(d, (struct term){ "trend", "回款走势", "Trend" },
	    c->days[c->n_days - 1].as_of);
	struct grid *g = grid_add(d, (struct term){ "trend", "趋势", "trend" }, FOR_ALL);
	by_columns(g, f);
	grid_column(g, (struct term){ "as_of", "截至", "as of" }, CELL_DATE, 0);
	figure_columns(g, f, d);
	grid_column(g, collected_change, CELL_MONEY, 1);
	grid_column(g, overdue_change, CELL_MONEY, 1);
	for (size_t i = 0; i < c->n; i++)
		put_row(g, f, list[i], i && same_cells(list[i], list[i - 1])
		    ? list[i - 1] : NULL);
	grid_chart(g, (struct chart){ CHART_LINES, (struct term){ "", "回款率与逾期率",
	    "Collection rate and overdue rate" }, f->n_by, .x = "as_of",
	    .value = "collection_rate", .other = "overdue_rate" });
	document_text(d, BLOCK_BLANK, "%s", "");
	put_sparks(d, f, list);
	define_figures(d, f);
	if (f->surveys)
		surveys_warn_others(f->surveys);
}
