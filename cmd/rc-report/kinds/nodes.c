#include "rc-report/kinds/kind.h"

static const struct term rate_word = { "rate", "达成率", "rate" };

static void
node_columns(struct grid *g)
{
	grid_column(g, (struct term){ "node", "签约后天数", "days" }, CELL_COUNT, 0);
	grid_column(g, (struct term){ "contracts", "合同数", "contracts" }, CELL_COUNT, 0);
	grid_column(g, (struct term){ "reached", "达成", "reached" }, CELL_COUNT, 0);
	grid_column(g, rate_word, CELL_RATE, 0);
	grid_column(g, (struct term){ "required", "应达金额", "required" }, CELL_MONEY, 1);
	grid_column(g, (struct term){ "paid", "已收", "paid" }, CELL_MONEY, 1);
	grid_column(g, (struct term){ "missing", "差额", "missing" }, CELL_MONEY, 0);
}

static void
put_node(struct grid *g, const int64_t *node)
{
	put_count(g, node[NODE_CONTRACTS]);
	put_count(g, node[NODE_REACHED]);
	put_ratio(g, node[NODE_REACHED], node[NODE_CONTRACTS]);
	put_money(g, node[NODE_REQUIRED]);
	put_money(g, node[NODE_PAID]);
	put_money(g, node[NODE_MISSING]);
}

static void
put_nodes(struct grid *g, const struct facts *f, const struct group *group,
    const int64_t *sums, enum row_kind kind)
{
	const struct node *nodes = f->policy->nodes.list;

	for (size_t i = 0; i < f->cube->layout.n_nodes; i++) {
		grid_row(g, kind);
		put_by(g, f, group);
		put_count(g, nodes[i].days);
		put_node(g, sums + node_at(f->cube, i));
	}
}

static const struct term reached_by_days = {
	"", "达成率", "Contracts that reached a node, by days after signing"
};

static void
build_table(const struct facts *f, struct document *d)
{
	const struct cube_day *day = the_day(f);

	put_title(d, (struct term){ "nodes", "签约回款节点", "Nodes after signing" },
	    day->as_of);
	struct grid *g = grid_add(d, (struct term){ "nodes", "节点", "nodes" }, FOR_ALL);
	by_columns(g, f);
	node_columns(g);
	for (size_t i = 0; i < day->n && f->n_by > 0; i++) {
		const struct group *group = &f->cube->groups[day->first + i];

		put_nodes(g, f, group, group->sums, ROW);
	}
	put_nodes(g, f, NULL, day->total, f->n_by ? TOTAL : ROW);
	grid_chart(g, (struct chart){ CHART_BARS, reached_by_days, f->n_by + 1,
	    .value = "rate" });
	document_text(d, BLOCK_BLANK, "%s", "");
	document_define(d, rate_word, node_definition);
}

void
build_nodes(const struct facts *f, struct document *d)
{
	if (f->asked.list)
		build_nodes_list(f, d);
	else
		build_table(f, d);
}
