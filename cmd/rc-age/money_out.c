#include "rc-age/money_out.h"

#include "rc-age/money_in.h"

/* Takes up to *out of an amount. */
static void
take(money *amount, money *out)
{
	money taken = *amount < *out ? *amount : *out;

	*amount -= taken;
	*out -= taken;
}

/* Takes the newest of a pool's amounts that reached no due. */
static void
take_unapplied(struct unapplied_amounts *amounts, enum item_class pool, money *out)
{
	uint32_t *newest = &amounts->newest[pool];

	while (*out > 0 && *newest != NONE) {
		struct unapplied *unapplied = &amounts->list[*newest];

		take(&unapplied->amount, out);
		if (unapplied->amount == 0)
			*newest = unapplied->older;
	}
}

static void
take_pool(struct contract *c, enum item_class pool, money *out)
{
	take_unapplied(&c->credits, pool, out);
	take_unapplied(&c->unapplied, pool, out);
}

/* The open item is open again: its queues must begin with it at the latest. */
static void
reopen(struct contract *c, uint32_t i, struct workspace *space)
{
	struct open_item *open = &c->open[i];
	uint32_t *firsts[] = { &space->classes[open->class],
		&space->items.list[open->item].open };

	for (int k = 0; k < 2; k++)
		if (*firsts[k] == NONE
		    || c->open[*firsts[k]].place > open->place)
			*firsts[k] = i;
}

/* Takes back up to *out of one allocation. */
static void
take_back(struct contract *c, struct allocation *p, money *out, struct workspace *space)
{
	money before = p->amount;

	take(&p->amount, out);
	c->open[p->open].due.paid -= before - p->amount;
	if (p->amount < before)
		reopen(c, p->open, space);
}

/* Takes back the newest allocations of a chain; *newest moves over those of which nothing is
   left. */
static void
take_chain(struct contract *c, uint32_t *newest, bool of_due, money *out,
    struct workspace *space)
{
	while (*out > 0 && *newest != NONE) {
		struct allocation *p = &c->allocations.list[*newest];

		take_back(c, p, out, space);
		if (p->amount == 0)
			*newest = of_due ? p->older_of_due : p->older_of_item;
	}
}

/* The newest allocation of the classes from first to last, whose chain then begins with it. */
static uint32_t *
newest_of(struct contract *c, enum item_class first, enum item_class last)
{
	uint32_t *newest = &c->allocations.newest[first];

	for (int i = (int)first + 1; i <= (int)last; i++) {
		uint32_t *other = &c->allocations.newest[i];

		if (*newest == NONE || (*other != NONE && *other > *newest))
			newest = other;
	}
	return newest;
}

static void
take_classes(struct contract *c, enum item_class first, enum item_class last, money *out,
    struct workspace *space)
{
	uint32_t *newest;

	while (*out > 0 && *(newest = newest_of(c, first, last)) != NONE) {
		struct allocation *p = &c->allocations.list[*newest];

		take_back(c, p, out, space);
		if (p->amount == 0)
			*newest = p->older_of_class;
	}
}

void
take_out(struct contract *c, uint32_t number, const struct texts *texts,
    const struct terms *t, struct workspace *space)
{
	const struct receipt *r = &c->receipts[number];
	uint32_t named = workspace_at(space, &space->due_ids, r->due_id);
	enum item_class class = class_of(c, r, named, texts, t), pool = pool_of(class);
	money out = -r->amount;

	c->unknown_due_ids += named == NONE && r->due_id != NO_NAME;
	take_pool(c, pool, &out);
	if (named != NONE)
		take_chain(c, &c->open[named].newest, true, &out, space);
	if (workspace_at(space, &space->item_allocations, r->item) != NONE)
		take_chain(c, &space->item_allocations.list[r->item].open, false, &out, space);
	take_classes(c, class, class, &out, space);
	take_classes(c, pool, pool_end(pool), &out, space);
	for (int i = 0; i < CLASSES; i++)
		take_pool(c, (enum item_class)i, &out);
	take_classes(c, PRICE, CLASSES - 1, &out, space);
	keep_unapplied(&c->over_refunded, -out, number, PRICE);
}
