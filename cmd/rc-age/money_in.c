#include "rc-age/money_in.h"

enum item_class
class_of(const struct contract *c, const struct receipt *r, uint32_t named,
    const struct texts *texts, const struct terms *t)
{
	if (named != NONE)
		return c->open[named].class;
	return r->item == NO_NAME ? t->policy->house_order[0] : items_class(&texts->items, r->item);
}

/* Money on its way: a receipt's or a credit's, on a day. */
struct inflow {
	money     left;
	date      on;
	uint32_t  source;
	enum rule rule;
};

/* Links the newest allocation, of a receipt, to those before it. */
static void
link_allocation(struct contract *c, struct workspace *space)
{
	uint32_t n = (uint32_t)c->allocations.n - 1;
	struct allocation *allocation = &c->allocations.list[n];
	struct open_item *open = &c->open[allocation->open];

	allocation->older_of_due = open->newest;
	allocation->older_of_class = c->allocations.newest[open->class];
	allocation->older_of_item = workspace_point(space, &space->item_allocations,
	    open->item, n);
	open->newest = c->allocations.newest[open->class] = n;
}

static void
apply(struct contract *c, struct inflow *in, uint32_t i, money amount, struct workspace *space)
{
	struct allocations *allocations = &c->allocations;

	if (amount > in->left)
		amount = in->left;
	if (amount == 0)
		return;
	GROW(allocations->list, allocations->n, allocations->room);
	allocations->list[allocations->n++] = (struct allocation){ amount, in->on, in->source, i,
		NONE, NONE, NONE, in->rule };
	if (c->takes_back && in->rule != BY_CREDIT)
		link_allocation(c, space);
	c->open[i].due.paid += amount;
	in->left -= amount;
}

static money
open_amount(const struct open_item *open)
{
	return open->due.amount - open->due.paid;
}

/* Pays the items of a queue; moves *first over those that are paid in full. */
static void
pay_queue(struct contract *c, struct inflow *in, uint32_t *first, bool of_item,
    struct workspace *space)
{
	while (in->left > 0 && *first != NONE) {
		const struct open_item *open = &c->open[*first];

		apply(c, in, *first, open_amount(open), space);
		if (open_amount(open) == 0)
			*first = of_item ? open->next_in_item
			                 : open->next_in_class;
	}
}

/* Rule 3: the money's own class, then the others of its pool. */
static void
pay_pool(struct contract *c, struct inflow *in, enum item_class own, struct workspace *space)
{
	enum item_class pool = pool_of(own);

	pay_queue(c, in, &space->classes[own], false, space);
	for (int class = (int)pool; class <= (int)pool_end(pool); class++)
		pay_queue(c, in, &space->classes[class], false, space);
}

void
keep_unapplied(struct unapplied_amounts *amounts, money amount, uint32_t source,
    enum item_class pool)
{
	if (amount == 0)
		return;
	GROW(amounts->list, amounts->n, amounts->room);
	amounts->list[amounts->n] = (struct unapplied){ amount, amount, source,
		amounts->newest[pool] };
	amounts->newest[pool] = (uint32_t)amounts->n++;
}

/* Rule 1; what a cancelled due is named for goes on by its item. */
static bool
pay_named(struct contract *c, struct inflow *in, uint32_t named, const struct terms *t,
    struct workspace *space)
{
	const struct open_item *open = &c->open[named];

	if (open->due.amount > 0 && takes_part(open, t))
		apply(c, in, named, open_amount(open), space);
	return !is_cancelled(&open->due, t->as_of);
}

void
take_in(struct contract *c, uint32_t number, const struct texts *texts,
    const struct terms *t, struct workspace *space)
{
	const struct receipt *r = &c->receipts[number];
	struct inflow in = { r->amount, r->received_on, number, BY_DUE };
	uint32_t named = workspace_at(space, &space->due_ids, r->due_id);
	enum item_class class = class_of(c, r, named, texts, t);

	c->unknown_due_ids += named == NONE && r->due_id != NO_NAME;
	bool done = named != NONE && pay_named(c, &in, named, t, space);
	if (in.left == 0)
		return;
	in.rule = BY_ITEM;
	if (!done && workspace_at(space, &space->items, r->item) != NONE)
		pay_queue(c, &in, &space->items.list[r->item].open, true, space);
	in.rule = BY_AGE;
	pay_pool(c, &in, class, space);
	keep_unapplied(&c->unapplied, in.left, number, pool_of(class));
}

void
take_credit(struct contract *c, uint32_t i, struct workspace *space)
{
	struct open_item *open = &c->open[i];
	money amount = open->due.amount - open->settled;
	struct inflow own = { 0, open->due.due_on, i, BY_CREDIT };
	struct inflow in = { -amount, open->due.due_on, i, BY_CREDIT };

	apply(c, &own, i, amount, space);
	pay_pool(c, &in, open->class, space);
	keep_unapplied(&c->credits, in.left, i, pool_of(open->class));
}

void
take_settled(struct contract *c, uint32_t number, struct workspace *space)
{
	const struct receipt *r = &c->receipts[number];
	uint32_t i = workspace_at(space, &space->due_ids, r->due_id);
	struct inflow own = { 0, r->received_on, i, BY_CREDIT };

	apply(c, &own, i, r->amount, space);
}
