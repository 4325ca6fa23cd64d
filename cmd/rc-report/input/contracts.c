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
	date     signed_on;
	uint8_t  unknown;    /* a bit for each node */
};

_Static_assert(NODES_MAX <= 8, "a node is a bit");

struct planned_due {
	uint32_t contract;
	date     payable_on;
	money    amount;
};

struct contract_book
contract_book_of(const struct policy *p, date as_of, bool priced, size_t n_nodes)
{
	const struct node *nodes = p->nodes.list;
	struct contract_book b = { .policy = p, .as_of = as_of, .priced = priced,
		.n_nodes = n_nodes };

	for (size_t i = 0; i < n_nodes; i++)
		b.schedule |= nodes[i].schedule;
	return b;
}

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

/* The account of a contract, which may be a new one. */
static struct node_account *
account_of(struct contract_book *b, uint32_t n)
{
	GROW(b->at_nodes, n, b->at_nodes_room);
	b->paid = mem_grow(b->paid, &b->paid_room, (n + (size_t)1) * b->n_nodes,
	    sizeof(*b->paid));
	if (n == b->n_at_nodes) {
		b->at_nodes[b->n_at_nodes++] = (struct node_account){
			.price = NO_MONEY, .signed_on = NO_DATE };
		memset(b->paid + n * b->n_nodes, 0, b->n_nodes * sizeof(*b->paid));
	}
	return &b->at_nodes[n];
}

static void
add_to_nodes(struct contract_book *b, uint32_t n, const struct contract_row *row)
{
	const struct due *d = row->due;
	struct node_account *account = account_of(b, n);

	if (account->signed_on == NO_DATE)
		account->signed_on = d->signed_on;
	if (account->price == NO_MONEY)
		account->price = d->price;
	if (!row->sums)
		return;
	b->n_counted += !account->sums;
	if (!account->sums)
		account->sums = row->sums;
	money_add(&account->amount, d->amount, "a contract's dues");
	for (size_t i = 0; i < b->n_nodes; i++)
		if (d->paid_by[i] == NO_MONEY)
			account->unknown |= (uint8_t)(1 << i);
		else
			money_add(&b->paid[n * b->n_nodes + i], d->paid_by[i],
			    "paid by a node");
	if (b->schedule)
		plan_for(b, n, d);
}

uint32_t
contract_book_add(struct contract_book *b, const struct contract_row *row)
{
	uint32_t n = ids_add(&b->ids, id_of(row->due->contract_id));

	if (b->priced)
		add_to_price(b, n, row);
	if (b->n_nodes)
		add_to_nodes(b, n, row);
	return n;
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

void
contract_book_schedule(struct contract_book *b)
{
	const struct node *nodes = b->policy->nodes.list;

	for (size_t i = 0; i < b->n_nodes; i++)
		if (nodes[i].schedule)
			b->scheduled[i] = planned_sums(b, &nodes[i]);
}

/* Whether a contract stands at the i-th node. */
static bool
stands_at(const struct contract_book *b, const struct node_account *account, size_t i)
{
	const struct node *nodes = b->policy->nodes.list;

	return account->sums && account->signed_on != NO_DATE
	    && account->signed_on + nodes[i].days <= b->as_of;
}

static bool
is_unknown(const struct node_account *account, size_t i)
{
	return account->unknown >> i & 1;
}

/* How contract k, which stands at the i-th node, stands there. */
static struct last_node
standing(const struct contract_book *b, size_t k, size_t i)
{
	const struct node *node = &((const struct node *)b->policy->nodes.list)[i];
	const struct node_account *account = &b->at_nodes[k];

	return (struct last_node){ node->days, account->signed_on,
		required_of(account, node, node->schedule ? b->scheduled[i][k] : 0),
		b->paid[k * b->n_nodes + i] };
}

bool
contract_last_node(const struct contract_book *b, uint32_t contract, struct last_node *last)
{
	const struct node_account *account = &b->at_nodes[contract];
	size_t n = b->n_nodes;

	while (n > 0 && !stands_at(b, account, n - 1))
		n--;
	if (n == 0 || is_unknown(account, n - 1))
		return false;
	*last = standing(b, contract, n - 1);
	return true;
}

static void
close_node(struct contract_book *b, size_t i, size_t at, struct left_out *out)
{
	for (uint32_t k = 0; k < b->n_at_nodes; k++) {
		const struct node_account *account = &b->at_nodes[k];

		if (!stands_at(b, account, i))
			continue;
		if (is_unknown(account, i)) {
			out->unknown[i]++;
			continue;
		}
		struct last_node now = standing(b, k, i);
		int64_t own[NODE_SUMS] = { 0 };
		add_node(b->told ? own : account->sums + at, now.required, now.paid);
		if (b->told)
			b->told(b->with, k, i, own);
	}
}

static void
close_nodes(struct contract_book *b, size_t nodes, struct left_out *out)
{
	contract_book_schedule(b);
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
	free(b->accounts);
	free(b->at_nodes);
	free(b->paid);
	free(b->planned);
	for (size_t i = 0; i < b->n_nodes; i++)
		free(b->scheduled[i]);
}
