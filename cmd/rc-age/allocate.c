#include "rc-age/allocate.h"

#include <stdlib.h>

#include "rc-age/money_in.h"
#include "rc-age/money_out.h"

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

/* Links the claims that take money into the queues of their classes and items. */
static void
line_up(struct contract *c, const struct terms *t, struct desk *desk)
{
	for (uint32_t k = c->n_claims; k-- > 0; ) {
		uint32_t i = desk->order[k];
		struct claim *claim = &c->claims[i];

		claim->newest = claim->next_in_class = claim->next_in_item = NONE;
		claim->last_on = NO_DATE;
		claim->unknown_on = false;
		claim->settled = 0;
		claim->fee = 0;
		claim->due.paid = 0;
		desk_point(desk, &desk->due_ids, claim->due_id, i);
		if (claim->due.amount <= 0 || !takes_part(claim, t))
			continue;
		claim->next_in_class = desk->classes[claim->class];
		desk->classes[claim->class] = i;
		claim->next_in_item = desk_point(desk, &desk->items,
		    claim->item, i);
	}
}

static int
by_day(const void *a, const void *b)
{
	const struct receipt *x = a, *y = b;

	if (x->received_on != y->received_on)
		return x->received_on < y->received_on ? -1 : 1;
	return (x->row > y->row) - (x->row < y->row);
}

static bool
takes_back(const struct contract *c)
{
	for (uint32_t i = 0; i < c->n_receipts; i++)
		if (c->receipts[i].amount < 0)
			return !c->by_rows;
	return false;
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

static bool
is_credit(const struct claim *claim, const struct terms *t)
{
	return claim->due.amount < 0 && takes_part(claim, t);
}

/* What the rows of credits say is settled of them is not there for other dues. */
static void
set_settled_apart(struct contract *c, const struct desk *desk)
{
	for (uint32_t i = 0; c->by_rows && i < c->n_receipts; i++) {
		const struct receipt *r = &c->receipts[i];
		struct claim *claim = &c->claims[desk_at(desk, &desk->due_ids,
		    r->due_id)];

		if (claim->due.amount < 0)
			claim->settled = r->amount;
	}
}

static void
move(struct contract *c, uint32_t number, const struct texts *texts,
    const struct terms *t, struct desk *desk)
{
	if (c->receipts[number].amount > 0)
		take_in(c, number, texts, t, desk);
	else if (c->by_rows)
		take_settled(c, number, desk);
	else
		take_out(c, number, texts, t, desk);
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
		if (i < c->n_receipts)
			move(c, i, texts, t, desk);
	}
}

static void
empty(struct contract *c)
{
	c->parts.n = c->unapplied.n = c->credits.n = c->over_refunded.n = 0;
	for (int i = 0; i < CLASSES; i++)
		c->parts.newest[i] = c->unapplied.newest[i]
		    = c->credits.newest[i] = NONE;
	c->unknown_due_ids = 0;
}

void
allocate(struct contract *c, const struct terms *t, const struct texts *texts,
    struct desk *desk)
{
	empty(c);
	desk_clear(desk);
	put_in_order(c, desk);
	line_up(c, t, desk);
	sort_receipts(c);
	c->takes_back = takes_back(c);
	set_settled_apart(c, desk);
	match(c, t, texts, desk);
}
