#include "rc-report/kinds/figures.h"

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
put_sums(struct grid *g, const struct facts *f, const int64_t *sums)
{
	for (size_t i = 0; i < MEASURES; i++)
		put_measure(g, &measures[i], sums);
	for (size_t i = 0; i < f->cube->layout.n_nodes; i++) {
		const int64_t *node = sums + node_at(f->cube, i);

		put_ratio(g, node[NODE_REACHED], node[NODE_CONTRACTS]);
	}
}

void
put_figures(struct grid *g, const struct facts *f, const struct group *group,
    const struct cube_day *day)
{
	put_sums(g, f, group ? group->sums : day->total);
	if (has_answers(f))
		put_answers(g, group ? surveys_of(f->surveys, day->as_of, group->by)
		                     : surveys_all(f->surveys, day->as_of));
}

/* How well a narrow terminal can do without a figure. */
static int
spare_of(const struct measure *m)
{
	if (m->form == MEASURE_RATE)
		return m->target == COLLECTION_RATE || m->target == OVERDUE_RATE ? 0 : 1;
	if (m->over == SUM_CONTRACTED)
		return 1;
	return m->over == SUM_COLLECTED || m->over == SUM_OVERDUE ? 0 : 2;
}

void
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

void
define_figures(struct document *d, const struct facts *f)
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
