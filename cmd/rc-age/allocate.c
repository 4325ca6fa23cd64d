#include "rc-age/allocate.h"

#include <stdlib.h>

/* The pool that money of a class stays in: house money has one, others one each. */
static int
pool_of(enum item_class class)
{
	return is_house_money(class) ? PRICE : (int)class;
}

/* A due that money can come to, if it is still open and not cancelled by then. */
static bool
takes_money(const struct claim *claim, const struct terms *t)
{
	return claim->due.amount > 0 && !is_future(t, &claim->due);
}

static money
open_amount(const struct claim *claim, date on)
{
	return is_cancelled(&claim->due, on) ? 0
	                                     : claim->due.amount - claim->due.paid;
}

static const struct claim *sorted_claims;

static int
by_due_on(const void *a, const void *b)
{
	uint32_t i = *(const uint32_t *)a, k = *(const uint32_t *)b;
	date x = sorted_claims[i].due.due_on, y = sorted_claims[k].due.due_on;

	return x != y ? (x > y) - (x < y) : (i > k) - (i < k);
}

static void
put_in_order(struct contract *c, struct desk *desk)
{
	bool sorted = true;

	desk->order = mem_grow(desk->order, &desk->order_room, c->n_claims,
	    sizeof(*desk->order));
	for (uint32_t i = 0; i < c->n_claims; i++) {
		desk->order[i] = i;
		sorted &= i == 0
		    || c->claims[i - 1].due.due_on <= c->claims[i].due.due_on;
	}
	sorted_claims = c->claims;
	if (!sorted)
		qsort(desk->order, c->n_claims, sizeof(*desk->order), by_due_on);
	for (uint32_t i = 0; i < c->n_claims; i++)
		c->claims[desk->order[i]].place = i;
}

/* Links the claims that take money into the queues of their pools and items. */
static void
line_up(struct contract *c, const struct terms *t, struct desk *desk)
{
	for (uint32_t k = c->n_claims; k-- > 0; ) {
		uint32_t i = desk->order[k];
		struct claim *claim = &c->claims[i];
		int pool = pool_of(claim->class);

		claim->newest = claim->next_in_pool = claim->next_in_item = NONE;
		claim->last_on = NO_DATE;
		claim->fee = 0;
		claim->due.paid = 0;
		desk_point(desk, &desk->due_ids, claim->due_id, i);
		if (!takes_money(claim, t))
			continue;
		claim->next_in_pool = desk->pools[pool];
		desk->pools[pool] = i;
		claim->next_in_item = desk_point(desk, &desk->items,
		    claim->item, i);
	}
}

/* Money on its way: a receipt's or a credit's, on a day. */
struct inflow {
	money     left;
	date      on;
	uint32_t  source;
	enum rule rule;
};

static void
apply(struct contract *c, struct inflow *in, uint32_t i, money amount)
{
	struct parts *parts = &c->parts;
	struct claim *claim = &c->claims[i];

	if (amount > in->left)
		amount = in->left;
	if (amount == 0)
		return;
	GROW(parts->list, parts->n, parts->room);
	struct part *part = &parts->list[parts->n];
	*part = (struct part){ amount, in->on, in->source, i, NONE, NONE,
		in->rule };
	if (in->rule != BY_CREDIT) {
		part->older = parts->newest;
		part->older_of_claim = claim->newest;
		parts->newest = claim->newest = (uint32_t)parts->n;
	}
	parts->n++;
	claim->due.paid += amount;
	in->left -= amount;
}

/* Pays the open claims of a queue; moves *first over those that stay closed. */
static void
pay_queue(struct contract *c, struct inflow *in, uint32_t *first, bool of_item)
{
	while (in->left > 0 && *first != NONE) {
		struct claim *claim = &c->claims[*first];

		apply(c, in, *first, open_amount(claim, in->on));
		if (open_amount(claim, in->on) == 0)
			*first = of_item ? claim->next_in_item
			                 : claim->next_in_pool;
	}
}

static void
keep_rest(struct rests *rests, money amount, uint32_t receipt)
{
	if (amount == 0)
		return;
	GROW(rests->list, rests->n, rests->room);
	rests->list[rests->n++] = (struct rest){ amount, receipt };
}

/*
 * Rules 1 to 4.  What is left of a receipt stays in the pool of the item that it names;
 * without an item it is house money, even if it names a due of another class.
 */
static void
take_in(struct contract *c, uint32_t number, const struct texts *texts,
    const struct terms *t, struct desk *desk)
{
	const struct receipt *r = &c->receipts[number];
	struct inflow in = { r->amount, r->received_on, number, BY_DUE };
	uint32_t named = desk_at(desk, &desk->due_ids, r->due_id);
	int pool = PRICE;

	if (named != NONE && takes_money(&c->claims[named], t))
		apply(c, &in, named, open_amount(&c->claims[named], in.on));
	c->unknown_due_ids += named == NONE && r->due_id != NO_NAME;
	if (r->item != NO_NAME) {
		in.rule = BY_ITEM;
		pool = pool_of(items_class(&texts->items, r->item));
		if (named == NONE
		    && desk_at(desk, &desk->items, r->item) != NONE)
			pay_queue(c, &in, &desk->items.list[r->item].claim, true);
	}
	in.rule = BY_AGE;
	pay_queue(c, &in, &desk->pools[pool], false);
	keep_rest(&c->unapplied, in.left, number);
}

/* Rule 5: a credit's own row is paid by it, and its money pays others. */
static void
take_credit(struct contract *c, uint32_t i, struct desk *desk)
{
	struct claim *claim = &c->claims[i];
	date on = claim->due.due_on;
	struct inflow own = { 0, on, i, BY_CREDIT };
	struct inflow in = { -claim->due.amount, on, i, BY_CREDIT };

	apply(c, &own, i, claim->due.amount);
	pay_queue(c, &in, &desk->pools[pool_of(claim->class)], false);
}

/* The claim is open again: its queues must begin with it at the latest. */
static void
reopen(struct contract *c, uint32_t i, struct desk *desk)
{
	struct claim *claim = &c->claims[i];
	uint32_t *firsts[] = { &desk->pools[pool_of(claim->class)],
		&desk->items.list[claim->item].claim };

	for (int k = 0; k < 2; k++)
		if (*firsts[k] == NONE
		    || c->claims[*firsts[k]].place > claim->place)
			*firsts[k] = i;
}

/* Takes back up to `out` of one part: returns what is still to be taken. */
static money
take_back(struct contract *c, uint32_t part, money out, struct desk *desk)
{
	struct part *p = &c->parts.list[part];
	money amount = p->amount < out ? p->amount : out;

	if (amount == 0)
		return out;
	p->amount -= amount;
	c->claims[p->claim].due.paid -= amount;
	reopen(c, p->claim, desk);
	return out - amount;
}

/* Takes back the newest parts of a chain, as long as something is to be taken. */
static money
take_back_newest(struct contract *c, uint32_t *newest, bool of_claim, money out,
    struct desk *desk)
{
	while (out > 0 && *newest != NONE) {
		const struct part *p = &c->parts.list[*newest];

		out = take_back(c, *newest, out, desk);
		if (p->amount == 0)
			*newest = of_claim ? p->older_of_claim : p->older;
	}
	return out;
}

/* Rule 6: money out. */
static void
take_out(struct contract *c, uint32_t number, struct desk *desk)
{
	const struct receipt *r = &c->receipts[number];
	uint32_t named = desk_at(desk, &desk->due_ids, r->due_id);
	money out = -r->amount;

	c->unknown_due_ids += named == NONE && r->due_id != NO_NAME;
	while (out > 0 && c->unapplied.n > 0) {
		struct rest *rest = &c->unapplied.list[c->unapplied.n - 1];
		money amount = rest->amount < out ? rest->amount : out;

		rest->amount -= amount;
		out -= amount;
		c->unapplied.n -= rest->amount == 0;
	}
	if (named != NONE)
		out = take_back_newest(c, &c->claims[named].newest, true, out, desk);
	out = take_back_newest(c, &c->parts.newest, false, out, desk);
	keep_rest(&c->over_refunded, -out, number);
}

static bool
is_credit(const struct claim *claim, const struct terms *t)
{
	const struct due *d = &claim->due;

	return d->amount < 0 && d->due_on <= t->as_of && !is_future(t, d)
	    && !is_cancelled(d, d->due_on);
}

static int
by_day(const void *a, const void *b)
{
	const struct receipt *x = a, *y = b;

	if (x->received_on != y->received_on)
		return x->received_on < y->received_on ? -1 : 1;
	return (x->row > y->row) - (x->row < y->row);
}

static void
sort_receipts(struct contract *c)
{
	for (uint32_t i = 1; i < c->n_receipts; i++)
		if (by_day(&c->receipts[i - 1], &c->receipts[i]) > 0) {
			qsort(c->receipts, c->n_receipts,
			    sizeof(*c->receipts), by_day);
			return;
		}
}

/* Receipts by their day; a day's credits come before them.  Both are in order. */
static void
match(struct contract *c, const struct terms *t, const struct texts *texts,
    struct desk *desk)
{
	uint32_t k = 0;

	for (uint32_t i = 0; i <= c->n_receipts; i++) {
		date day = i < c->n_receipts ? c->receipts[i].received_on
		                             : t->as_of;

		for (; k < c->n_claims; k++) {
			uint32_t credit = desk->order[k];

			if (c->claims[credit].due.due_on > day)
				break;
			if (is_credit(&c->claims[credit], t))
				take_credit(c, credit, desk);
		}
		if (i == c->n_receipts)
			break;
		if (c->receipts[i].amount > 0)
			take_in(c, i, texts, t, desk);
		else
			take_out(c, i, desk);
	}
}

void
allocate(struct contract *c, const struct terms *t, const struct texts *texts,
    struct desk *desk)
{
	c->parts.n = c->unapplied.n = c->over_refunded.n = 0;
	c->parts.newest = NONE;
	c->unknown_due_ids = 0;
	desk_clear(desk);
	put_in_order(c, desk);
	line_up(c, t, desk);
	sort_receipts(c);
	match(c, t, texts, desk);
}
