#include "rc-report/input/contracts.h"

#include <stdlib.h>

#include "bytes/die.h"

/* What a contract's dues sum to, and what its price says that they should. */
struct account {
	money price, dues;
};

/* A contract at the nodes: over its counted dues; price and signed_on of any row. */
struct node_account {
	int64_t *sums;       /* of its group: that of its first counted row; NULL before */
	money    price;      /* the first there is */
	money    amount;     /* of the counted dues */
	money    paid[NODES_MAX];
	date     signed_on;
	bool     unknown[NODES_MAX];
};

struct planned_due {
	uint32_t contract;
	date     payable_on;
	money    amount;
};

/* Dues count whatever their state, and a price stands in rows of other money, too. */
static void
add_to_price(struct contract_book *b, uint32_t n, const struct contract_row *row)
{
	const struct due *d = row->due;

	GROW(b->accounts, n, b->room);
	if (n == b->n)
		b->accounts[b->n++] = (struct account){ 0, 0 };
	if (row->house && d->amount > 0)
		money_add(&b->accounts[n].dues, d->amount, "a contract's dues");
	if (d->price > b->accounts[n].price)
		b->accounts[n].price = d->price;
}

static void
plan_for(struct contract_book *b, uint32_t contract, const struct due *d)
{
	GROW(b->planned, b->n_planned, b->planned_room);
	b->planned[b->n_planned++] = (struct planned_due){ contract, d->payable_on, d->amount };
}

static void
add_to_nodes(struct contract_book *b, uint32_t n, const struct contract_row *row)
{
	const struct due *d = row->due;

	GROW(b->at_nodes, n, b->at_nodes_room);
	if (n == b->n_at_nodes)
		b->at_nodes[b->n_at_nodes++] = (struct node_account){
			.price = NO_MONEY, .signed_on = NO_DATE };
	struct node_account *account = &b->at_nodes[n];
	if (account->signed_on == NO_DATE)
		account->signed_on = d->signed_on;
	if (account->price == NO_MONEY)
		account->price = d->price;
	if (!row->sums)
		return;
	if (!account->sums)
		account->sums = row->sums;
	money_add(&account->amount, d->amount, "a contract's dues");
	for (size_t i = 0; i < b->n_nodes; i++)
		if (d->paid_by[i] == NO_MONEY)
			account->unknown[i] = true;
		else
			money_add(&account->paid[i], d->paid_by[i], "paid by a node");
	if (b->schedule)
		plan_for(b, n, d);
}

void
contract_book_add(struct contract_book *b, const struct contract_row *row)
{
	uint32_t n = ids_add(&b->ids, id_of(row->due->contract_id));

	if (b->priced)
		add_to_price(b, n, row);
	if (b->n_nodes)
		add_to_nodes(b, n, row);
}

/* A contract whose price its dues don't reach is short of them. */
static void
count_contract(struct contract_book *b, struct arena *a, uint32_t i, struct contracts *c)
{
	struct account account = b->priced ? b->accounts[i] : (struct account){ 0, 0 };
	bool is_short = account.dues < account.price;
	struct contracts one = { 1, is_short, S(""), account.dues, account.price };

	if (is_short)
		one.example = arena_str(a, ids_text(&b->ids, i));
	contracts_add(c, &one);
}

/* What is to be paid by a node: a share of the price, or of all dues where there is none. */
static money
required_of(const struct node_account *account, const struct node *node, money planned)
{
	money whole = account->price == NO_MONEY ? account->amount : account->price;

	return node->schedule ? planned
	    : rate_round((wide)whole * node->share, "required by a node");
}

static void
add_node(int64_t *sums, money required, money paid)
{
	bool reached = paid >= required;

	sum_count(&sums[NODE_CONTRACTS], 1);
	sums[NODE_REACHED] += reached;
	money_add(&sums[NODE_REQUIRED], required, "required by a node");
	money_add(&sums[NODE_PAID], paid, "paid by a node");
	if (!reached)
		money_add(&sums[NODE_MISSING], required - paid, "missing at a node");
}

/* What the schedule itself has payable by the node. */
static money *
planned_sums(const struct contract_book *b, const struct node *node)
{
	money *sums = mem_new(b->n_at_nodes + 1, sizeof(*sums));

	for (size_t i = 0; i < b->n_planned; i++) {
		const struct planned_due *p = &b->planned[i];
		date signed_on = b->at_nodes[p->contract].signed_on;

		if (signed_on != NO_DATE && p->payable_on <= signed_on + node->days)
			money_add(&sums[p->contract], p->amount, "a schedule");
	}
	return sums;
}

static void
close_node(struct contract_book *b, size_t i, size_t at, struct left_out *out)
{
	const struct node *node = &((const struct node *)b->policy->nodes.list)[i];
	money *planned = planned_sums(b, node);

	for (size_t k = 0; k < b->n_at_nodes; k++) {
		const struct node_account *account = &b->at_nodes[k];

		if (!account->sums || account->signed_on == NO_DATE
		    || account->signed_on + node->days > b->as_of)
			continue;
		if (account->unknown[i])
			out->unknown[i]++;
		else
			add_node(account->sums + at,
			    required_of(account, node, planned[k]), account->paid[i]);
	}
	free(planned);
}

static void
close_nodes(struct contract_book *b, size_t nodes, struct left_out *out)
{
	for (size_t k = 0; k < b->n_at_nodes; k++)
		out->unsigned_contracts += b->at_nodes[k].sums
		    && b->at_nodes[k].signed_on == NO_DATE;
	for (size_t i = 0; i < b->n_nodes; i++)
		close_node(b, i, nodes + NODE_SUMS * i, out);
}

void
contract_book_close(struct contract_book *b, struct arena *a, struct contracts *c,
    size_t nodes, struct left_out *out)
{
	for (uint32_t i = 0; i < b->ids.n; i++)
		count_contract(b, a, i, c);
	close_nodes(b, nodes, out);
	ids_free(&b->ids);
	free(b->accounts);
	free(b->at_nodes);
	free(b->planned);
}
