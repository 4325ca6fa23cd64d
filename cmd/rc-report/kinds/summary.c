#include "rc-report/kinds/kind.h"

static void
put_name(struct grid *g, struct term name)
{
	grid_row(g, ROW);
	put_word(g, name);
}

static void
put_rate_row(struct grid *g, const struct measure *m, const int64_t *sums,
    const struct policy *p)
{
	put_name(g, m->name);
	put_measure(g, m, sums);
	put_rate(g, p->targets[m->target]);
	put_lamp(g, lamp_of(&p->lamps[m->target], sums[m->over], sums[m->under]));
	put_money(g, sums[m->over]);
	put_money(g, sums[m->under]);
	put_count(g, sums[m->n]);
	put_word(g, m->definition);
}

/* A count or an amount has nothing of what a rate has behind its value. */
static void
put_sum_row(struct grid *g, const struct measure *m, const int64_t *sums)
{
	put_name(g, m->name);
	put_measure(g, m, sums);
	while (g->n_cells % g->width)
		put_none(g);
}

/* Contracts that reached a node, of those that stand at it. */
static void
put_node_row(struct grid *g, struct document *d, count days, const int64_t *node)
{
	str name = arena_printf(&d->arena, "node_%d", days);
	str zh = arena_printf(&d->arena, "%d天节点达成率", days);

	put_name(g, (struct term){ name.at, zh.at, name.at });
	put_ratio(g, node[NODE_REACHED], node[NODE_CONTRACTS]);
	put_none(g);
	put_lamp(g, NO_LAMP);
	put_count(g, node[NODE_REACHED]);
	put_count(g, node[NODE_CONTRACTS]);
	put_count(g, node[NODE_CONTRACTS]);
	put_word(g, node_definition);
}

/* The share of satisfied answers. */
static void
put_satisfaction(struct grid *g, const struct policy *p, struct answers a)
{
	put_name(g, satisfaction.name);
	put_ratio(g, a.satisfied, a.n);
	put_rate(g, p->targets[SATISFACTION]);
	put_lamp(g, lamp_of(&p->lamps[SATISFACTION], a.satisfied, a.n));
	put_count(g, a.satisfied);
	put_count(g, a.n);
	put_count(g, a.n);
	put_word(g, satisfaction.definition);
}

static void
put_limit(struct grid *g, const struct figure_words *limit, int64_t units, struct answers a)
{
	put_name(g, limit->name);
	put_units(g, units);
	for (int i = 0; i < 4; i++)
		put_none(g);
	put_count(g, a.n);
	put_word(g, limit->definition);
}

static void
put_answers(struct grid *g, const struct policy *p, struct answers a)
{
	struct limits limits = limits_of(a.satisfied, a.n);

	put_satisfaction(g, p, a);
	put_limit(g, &satisfaction_low, limits.low, a);
	put_limit(g, &satisfaction_high, limits.high, a);
}

void
build_summary(const struct facts *f, struct document *d)
{
	const struct cube_day *day = the_day(f);
	const struct node *nodes = f->policy->nodes.list;

	cube_require_whole(f->cube);
	put_title(d, (struct term){ "summary", "回款汇总", "Collection summary" },
	    day->as_of);
	struct grid *g = grid_add(d, (struct term){ "summary", "汇总", "summary" }, FOR_ALL);
	grid_column(g, (struct term){ "figure", "指标", "figure" }, CELL_TERM, 0);
	grid_column(g, (struct term){ "value", "数值", "value" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "target", "目标", "target" }, CELL_RATE, 0);
	grid_column(g, (struct term){ "lamp", "灯", "lamp" }, CELL_LAMP, 0);
	grid_column(g, (struct term){ "numerator", "分子", "numerator" }, CELL_MONEY, 2);
	grid_column(g, (struct term){ "denominator", "分母", "denominator" }, CELL_MONEY, 2);
	grid_column(g, (struct term){ "n", "笔数", "n" }, CELL_COUNT, 1);
	grid_column(g, (struct term){ "definition", "定义", "definition" }, CELL_TERM, 3);
	for (size_t i = 0; i < MEASURES; i++)
		if (measures[i].form == MEASURE_RATE)
			put_rate_row(g, &measures[i], day->total, f->policy);
		else
			put_sum_row(g, &measures[i], day->total);
	for (size_t i = 0; i < f->cube->layout.n_nodes; i++)
		put_node_row(g, d, nodes[i].days, day->total + node_at(f->cube, i));
	grid_chart(g, (struct chart){ CHART_BULLETS, (struct term){ "", "与目标相比",
	    "Against the targets" }, 1, .value = "value", .mark = "target", .light = "lamp",
	    .over = "numerator", .under = "denominator" });
	if (f->surveys)
		put_answers(g, f->policy, surveys_all(f->surveys, day->as_of));
}
