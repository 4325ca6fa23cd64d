#include "rc-report/kinds/kind.h"

/* Whether the surveys can be told by group. */
static bool
has_answers(const struct facts *f)
{
	return f->surveys && f->surveys->by_group;
}

static void
put_answers(struct grid *g, struct answers a)
{
	struct limits limits = limits_of(a.satisfied, a.n);

	put_count(g, a.n);
	put_ratio(g, a.satisfied, a.n);
	put_units(g, limits.low);
	put_units(g, limits.high);
}

static void
answer_columns(struct grid *g)
{
	grid_column(g, (struct term){ "answers", "答卷", "answers" }, CELL_COUNT, 2);
	grid_column(g, satisfaction.name, CELL_RATE, 1);
	grid_column(g, satisfaction_low.name, CELL_RATE, 3);
	grid_column(g, satisfaction_high.name, CELL_RATE, 3);
}

static void
put_figures(struct grid *g, const struct facts *f, const int64_t *sums)
{
	for (size_t i = 0; i < MEASURES; i++)
		put_measure(g, &measures[i], sums);
	for (size_t i = 0; i < f->cube->layout.n_nodes; i++) {
		const int64_t *node = sums + node_at(f->cube, i);

		put_ratio(g, node[NODE_REACHED], node[NODE_CONTRACTS]);
	}
}

/* How well a narrow terminal can do without a figure. */
static int
spare_of(const struct measure *m)
{
	if (m->form == MEASURE_RATE)
		return m->target == COLLECTION_RATE || m->target == OVERDUE_RATE ? 0 : 1;
	return m->over == SUM_CONTRACTED || m->over == SUM_COLLECTED
	    || m->over == SUM_OVERDUE ? 0 : 2;
}

static void
figure_columns(struct grid *g, const struct facts *f, struct document *d)
{
	const struct node *nodes = f->policy->nodes.list;

	/* the count is headed as in the tables of other kinds */
	grid_column(g, (struct term){ "n", "笔数", "n" }, CELL_COUNT, 2);
	for (size_t i = 1; i < MEASURES; i++)
		grid_column(g, measures[i].name, measures[i].form == MEASURE_RATE
		    ? CELL_RATE : CELL_MONEY, spare_of(&measures[i]));
	for (size_t i = 0; i < f->cube->layout.n_nodes; i++) {
		str name = arena_printf(&d->arena, "node_%d", nodes[i].days);
		str zh = arena_printf(&d->arena, "%d天节点", nodes[i].days);

		grid_column(g, (struct term){ name.at, zh.at, name.at }, CELL_RATE, 1);
	}
	if (has_answers(f))
		answer_columns(g);
}

static void
define_rates(struct document *d, const struct facts *f)
{
	document_text(d, BLOCK_BLANK, "%s", "");
	for (size_t i = 0; i < MEASURES; i++)
		if (measures[i].form == MEASURE_RATE)
			document_define(d, measures[i].name, measures[i].definition);
	if (f->cube->layout.n_nodes)
		document_define(d, (struct term){ "node_N", "N天节点", "node_N" },
		    node_definition);
	if (has_answers(f))
		document_define(d, satisfaction.name, satisfaction.definition);
}

void
build_by(const struct facts *f, struct document *d)
{
	const struct cube_day *day = the_day(f);

	cube_require_whole(f->cube);
	put_title(d, (struct term){ "by", "分组回款", "Collection by group" }, day->as_of);
	struct grid *g = grid_add(d, (struct term){ "by", "分组", "groups" }, FOR_ALL);
	by_columns(g, f);
	figure_columns(g, f, d);
	for (size_t i = 0; i < day->n; i++) {
		const struct group *group = &f->cube->groups[day->first + i];

		grid_row(g, ROW);
		put_by(g, f, group);
		put_figures(g, f, group->sums);
		if (has_answers(f))
			put_answers(g, surveys_of(f->surveys, day->as_of, group->by));
	}
	grid_row(g, TOTAL);
	put_by(g, f, NULL);
	put_figures(g, f, day->total);
	if (has_answers(f)) {
		put_answers(g, surveys_all(f->surveys, day->as_of));
		surveys_warn_others(f->surveys);
	}
	define_rates(d, f);
}
