#include "rc-age/money_in.h"

enum item_class
class_of(const struct contract *c, const struct receipt *r, uint32_t named,
    const struct texts *texts, const struct terms *t)
{
	if (named != NONE)
		return c->claims[named].class;
	return r->item == NO_NAME ? t->policy->house_order[0] : items_class(&texts->items, r->item);
}

/* Money on its way: a receipt's or a credit's, on a day. */
struct inflow {
	money     left;
	date      on;
	uint32_t  source;
	enum rule rule;
};

/* Links the newest part, of a receipt, to those before it. */
static void
link_part(struct contract *c, struct desk *desk)
{
	uint32_t n = (uint32_t)c->parts.n - 1;
	struct part *part = &c->parts.list[n];
	struct claim *claim = &c->claims[part->claim];

	part->older_of_claim = claim->newest;
	part->older_of_class = c->parts.newest[claim->class];
	part->older_of_item = desk_point(desk, &desk->item_parts, claim->item, n);
	claim->newest = c->parts.newest[claim->class] = n;
}

static void
apply(struct contract *c, struct inflow *in, uint32_t i, money amount, struct desk *desk)
{
	struct parts *parts = &c->parts;

	if (amount > in->left)
		amount = in->left;
	if (amount == 0)
		return;
	GROW(parts->list, parts->n, parts->room);
	parts->list[parts->n++] = (struct part){ amount, in->on, in->source, i,
		NONE, NONE, NONE, in->rule };
	if (c->takes_back && in->rule != BY_CREDIT)
		link_part(c, desk);
	c->claims[i].due.paid += amount;
	in->left -= amount;
}

static money
open_amount(const struct claim *claim)
{
	return claim->due.amount - claim->due.paid;
}

/* Pays the open claims of a queue; moves *first over those that are paid. */
static void
pay_queue(struct contract *c, struct inflow *in, uint32_t *first, bool of_item,
    struct desk *desk)
{
	while (in->left > 0 && *first != NONE) {
		const struct claim *claim = &c->claims[*first];

		apply(c, in, *first, open_amount(claim), desk);
		if (open_amount(claim) == 0)
			*first = of_item ? claim->next_in_item
			                 : claim->next_in_class;
	}
}

/* Rule 3: the money's own class, then the others of its pool. */
static void
pay_pool(struct contract *c, struct inflow *in, enum item_class own, struct desk *desk)
{
	enum item_class pool = pool_of(own);

	pay_queue(c, in, &desk->classes[own], false, desk);
	for (int class = (int)pool; class <= (int)pool_end(pool); class++)
		pay_queue(c, in, &desk->classes[class], false, desk);
}

void
keep_rest(struct rests *rests, money amount, uint32_t source, enum item_class pool)
{
	if (amount == 0)
		return;
	GROW(rests->list, rests->n, rests->room);
	rests->list[rests->n] = (struct rest){ amount, amount, source,
		rests->newest[pool] };
	rests->newest[pool] = (uint32_t)rests->n++;
}

/* Rule 1; what a cancelled due is named for goes on by its item. */
static bool
pay_named(struct contract *c, struct inflow *in, uint32_t named, const struct terms *t,
    struct desk *desk)
{
	const struct claim *claim = &c->claims[named];

	if (claim->due.amount > 0 && takes_part(claim, t))
		apply(c, in, named, open_amount(claim), desk);
	return !is_cancelled(&claim->due, t->as_of);
}

void
take_in(struct contract *c, uint32_t number, const struct texts *texts,
    const struct terms *t, struct desk *desk)
{
	const struct receipt *r = &c->receipts[number];
	struct inflow in = { r->amount, r->received_on, number, BY_DUE };
	uint32_t named = desk_at(desk, &desk->due_ids, r->due_id);
	enum item_class class = class_of(c, r, named, texts, t);

	c->unknown_due_ids += named == NONE && r->due_id != NO_NAME;
	bool done = named != NONE && pay_named(c, &in, named, t, desk);
	in.rule = BY_ITEM;
	if (!done && desk_at(desk, &desk->items, r->item) != NONE)
		pay_queue(c, &in, &desk->items.list[r->item].claim, true, desk);
	in.rule = BY_AGE;
	pay_pool(c, &in, class, desk);
	keep_rest(&c->unapplied, in.left, number, pool_of(class));
}

void
take_credit(struct contract *c, uint32_t i, struct desk *desk)
{
	struct claim *claim = &c->claims[i];
	money amount = claim->due.amount - claim->settled;
	struct inflow own = { 0, claim->due.due_on, i, BY_CREDIT };
	struct inflow in = { -amount, claim->due.due_on, i, BY_CREDIT };

	apply(c, &own, i, amount, desk);
	pay_pool(c, &in, claim->class, desk);
	keep_rest(&c->credits, in.left, i, pool_of(claim->class));
}

void
take_settled(struct contract *c, uint32_t number, struct desk *desk)
{
	const struct receipt *r = &c->receipts[number];
	uint32_t i = desk_at(desk, &desk->due_ids, r->due_id);
	struct inflow own = { 0, r->received_on, i, BY_CREDIT };

	apply(c, &own, i, r->amount, desk);
}
