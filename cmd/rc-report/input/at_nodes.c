#include "rc-report/input/at_nodes.h"

#include "rc-report/input/contracts.h"

static bool
has_price(const struct portfolio *p)
{
	for (uint32_t i = 0; i < p->n_contracts; i++)
		if (p->contracts[i].price != NO_MONEY)
			return true;
	return false;
}

static void
add_row(struct contract_book *book, const struct portfolio *p, uint32_t row, int64_t *sums)
{
	const struct kept_due *kept = &p->dues[row];
	const struct kept_contract *contract = &p->contracts[kept->contract];
	struct due due = {
		.contract_id = portfolio_contract_id(p, kept->contract),
		.amount = kept->amount, .payable_on = kept->payable_on,
		.price = contract->price, .signed_on = contract->signed_on,
	};
	struct contract_row added = { &due, is_house_money((enum item_class)kept->class),
		kept->counts ? sums : NULL };

	if (p->n_nodes)
		memcpy(due.paid_by, p->at_nodes + (size_t)row * p->n_nodes,
		    p->n_nodes * sizeof(money));
	contract_book_add(book, &added);
}

struct at_nodes
at_nodes_of(struct portfolio *p)
{
	size_t width = p->n_nodes * NODE_SUMS;
	struct at_nodes all = { .n_nodes = p->n_nodes,
		.sums = mem_new((size_t)p->n_contracts * width + 1, sizeof(int64_t)) };
	struct contract_book book = contract_book_of(p->policy, p->as_of, has_price(p),
	    p->n_nodes);
	struct left_out out = { 0, { 0 } };

	for (uint32_t i = 0; i < p->n; i++)
		add_row(&book, p, i, all.sums + p->dues[i].contract * width);
	contract_book_close(&book, &p->arena, &all.contracts, 0, &out);
	ids_free(&book.ids);
	return all;
}
