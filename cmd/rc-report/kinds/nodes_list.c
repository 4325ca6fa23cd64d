#include <stdlib.h>

#include "bytes/die.h"
#include "rc-report/input/at_nodes.h"
#include "rc-report/kinds/lists.h"

/* A contract that missed the last node at which it stands. */
struct missed_node {
	const struct portfolio *portfolio;
	const int64_t          *sums;        /* at the node */
	uint32_t                contract;
	count                   days;        /* the node's, after signing */
};

static int
most_missing_first(const void *a, const void *b)
{
	const struct missed_node *x = a, *y = b;

	if (x->sums[NODE_MISSING] != y->sums[NODE_MISSING])
		return x->sums[NODE_MISSING] > y->sums[NODE_MISSING] ? -1 : 1;
	return str_cmp(portfolio_contract_id(x->portfolio, x->contract),
	    portfolio_contract_id(y->portfolio, y->contract));
}

/* The number of the last node at which the contract stands, or NO_COUNT. */
static count
last_node(const struct portfolio *p, uint32_t contract)
{
	const struct node *nodes = p->policy->nodes.list;
	date signed_on = p->contracts[contract].signed_on;
	count last = NO_COUNT;

	for (size_t i = 0; i < p->n_nodes && signed_on != NO_DATE; i++)
		if (signed_on + nodes[i].days <= p->as_of)
			last = (count)i;
	return last;
}

static size_t
find_missed(struct portfolio *p, const struct at_nodes *at, struct missed_node **list)
{
	const struct node *nodes = p->policy->nodes.list;
	size_t n = 0, room = 0;

	for (uint32_t i = 0; i < p->n_contracts; i++) {
		count node = last_node(p, i);
		const int64_t *sums = node == NO_COUNT ? NULL : at_node(at, i, (size_t)node);

		if (!sums || sums[NODE_CONTRACTS] == sums[NODE_REACHED])
			continue;
		GROW(*list, n, room);
		(*list)[n++] = (struct missed_node){ p, sums, i, nodes[node].days };
	}
	if (n)
		qsort(*list, n, sizeof(**list), most_missing_first);
	return n;
}

static void
put_missed(struct grid *g, const struct missed_node *m)
{
	static const enum kept_text texts[] = { TEXT_CUSTOMER, TEXT_PHONE, TEXT_PROJECT,
		TEXT_UNIT, TEXT_SALESPERSON };
	const struct kept_contract *c = &m->portfolio->contracts[m->contract];

	grid_row(g, ROW);
	put_text(g, portfolio_contract_id(m->portfolio, m->contract));
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		put_text(g, portfolio_text(m->portfolio, c->counted, texts[i]));
	put_date(g, c->signed_on);
	put_count(g, m->days);
	put_money(g, m->sums[NODE_REQUIRED]);
	put_money(g, m->sums[NODE_PAID]);
	put_money(g, m->sums[NODE_MISSING]);
	put_count(g, m->portfolio->as_of - c->signed_on - m->days);
}

void
build_nodes_list(const struct facts *f, struct document *d)
{
	struct missed_node *list = NULL;

	if (f->portfolio->n_nodes == 0)
		die("the dues have no signed_on, or not the paid_Nd of all of the policy's nodes");
	struct at_nodes at = at_nodes_of(f->portfolio);
	size_t n = find_missed(f->portfolio, &at, &list);

	put_title(d, (struct term){ "nodes", "未达节点合同", "Contracts that missed a node" },
	    f->portfolio->as_of);
	struct grid *g = grid_add(d, (struct term){ "nodes", "节点", "nodes" }, FOR_ALL);
	grid_column(g, (struct term){ "contract_id", "合同编号", "contract" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "customer", "客户名称", "customer" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "phone", "联系电话", "phone" }, CELL_TEXT, 1);
	grid_column(g, (struct term){ "project", "项目", "project" }, CELL_TEXT, 3);
	grid_column(g, (struct term){ "unit", "房间", "unit" }, CELL_TEXT, 2);
	grid_column(g, (struct term){ "salesperson", "置业顾问", "salesperson" }, CELL_TEXT, 1);
	grid_column(g, (struct term){ "signed_on", "签约日期", "signed on" }, CELL_DATE, 4);
	grid_column(g, (struct term){ "node", "签约后天数", "days" }, CELL_COUNT, 0);
	grid_column(g, (struct term){ "required", "应达金额", "required" }, CELL_MONEY, 3);
	grid_column(g, (struct term){ "paid", "已收", "paid" }, CELL_MONEY, 3);
	grid_column(g, (struct term){ "missing", "差额", "missing" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "days", "超过天数", "days since" }, CELL_COUNT, 1);
	for (size_t i = 0; i < n; i++)
		put_missed(g, &list[i]);
	free(list);
}
