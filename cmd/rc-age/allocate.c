#include "rc-age/allocate.h"

#include <stdlib.h>

#include "rc-age/money_in.h"
#include "rc-age/money_out.h"

static const struct open_item *items_in_order;

static int
by_due_on(const void *a, const void *b)
{
	uint32_t i = *(const uint32_t *)a, k = *(const uint32_t *)b;
	date x = items_in_order[i].due.due_on, y = items_in_order[k].due.due_on;

	return x != y ? (x > y) - (x < y) : (i > k) - (i < k);
}

static void
put_in_order(struct contract *c, struct workspace *space)
{
	bool sorted = true;

	space->order = mem_grow(space->order, &space->order_room, c->n_open,
	    sizeof(*space->order));
	for (uint32_t i = 0; i < c->n_open; i++) {
		space->order[i] = c->open[i].place = i;
		sorted &= i == 0
		    || c->open[i - 1].due.due_on <= c->open[i].due.due_on;
	}
	if (sorted)
		return;
	items_in_order = c->open;
	qsort(space->order, c->n_open, sizeof(*space->order), by_due_on);
	for (uint32_t i = 0; i < c->n_open; i++)
		c->open[space->order[i]].place = i;
}

/* Links the open items that take money into the queues of their classes and items. */
static void
line_up(struct contract *c, const struct terms *t, struct workspace *space)
{
	for (uint32_t k = c->n_open; k-- > 0; ) {
		uint32_t i = space->order[k];
		struct open_item *open = &c->open[i];

		open->newest = open->next_in_class = open->next_in_item = NONE;
		open->last_on = NO_DATE;
		open->unknown_on = false;
		open->settled = 0;
		open->fee = 0;
		open->due.paid = 0;
		workspace_point(space, &space->due_ids, open->due_id, i);
		if (open->due.amount <= 0 || !takes_part(open, t))
			continue;
		open->next_in_class = space->classes[open->class];
		space->classes[open->class] = i;
		open->next_in_item = workspace_point(space, &space->items,
		    open->item, i);
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
has_credits(const struct contract *c)
{
	for (uint32_t i = 0; i < c->n_open; i++)
		if (c->open[i].due.amount < 0)
			return true;
	return false;
}

static bool
is_credit(const struct open_item *open, const struct terms *t)
{
	return open->due.amount < 0 && takes_part(open, t);
}

/* What the rows of credits say is settled of them is not there for other dues. */
static void
set_settled_apart(struct contract *c, const struct workspace *space)
{
	for (uint32_t i = 0; c->by_rows && i < c->n_receipts; i++) {
		const struct receipt *r = &c->receipts[i];
		struct open_item *open = &c->open[workspace_at(space, &space->due_ids,
		    r->due_id)];

		if (open->due.amount < 0)
			open->settled = r->amount;
	}
}

static void
move(struct contract *c, uint32_t number, const struct texts *texts,
    const struct terms *t, struct workspace *space)
{
	if (c->receipts[number].amount > 0)
		take_in(c, number, texts, t, space);
	else if (c->by_rows)
		take_settled(c, number, space);
	else
		take_out(c, number, texts, t, space);
}

/* Credits up to a day, from *next of the order on. */
static void
take_credits(struct contract *c, date day, const struct terms *t, uint32_t *next,
    struct workspace *space)
{
	for (; *next < c->n_open; ++*next) {
		uint32_t credit = space->order[*next];

		if (c->open[credit].due.due_on > day)
			break;
		if (is_credit(&c->open[credit], t))
			take_credit(c, credit, space);
	}
}

/* Receipts by their day; a day's credits come before them.  Both are in order. */
static void
match(struct contract *c, const struct terms *t, const struct texts *texts,
    struct workspace *space)
{
	uint32_t credit = has_credits(c) ? 0 : c->n_open;

	for (uint32_t i = 0; i < c->n_receipts; i++) {
		take_credits(c, c->receipts[i].received_on, t, &credit, space);
		move(c, i, texts, t, space);
	}
	take_credits(c, t->as_of, t, &credit, space);
}

static void
empty(struct contract *c)
{
	c->allocations.n = c->unapplied.n = c->credits.n = c->over_refunded.n = 0;
	for (int i = 0; i < CLASSES; i++)
		c->allocations.newest[i] = c->unapplied.newest[i]
		    = c->credits.newest[i] = NONE;
	c->unknown_due_ids = 0;
}

void
allocate(struct contract *c, const struct terms *t, const struct texts *texts,
    struct workspace *space)
{
	empty(c);
	workspace_clear(space);
	put_in_order(c, space);
	line_up(c, t, space);
	sort_receipts(c);
	c->takes_back = takes_back(c);
	set_settled_apart(c, space);
	match(c, t, texts, space);
}
