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
take_rests(struct rests *rests, enum item_class pool, money *out)
{
	uint32_t *newest = &rests->newest[pool];

	while (*out > 0 && *newest != NONE) {
		struct rest *rest = &rests->list[*newest];

		take(&rest->amount, out);
		if (rest->amount == 0)
			*newest = rest->older;
	}
}

static void
take_pool(struct contract *c, enum item_class pool, money *out)
{
	take_rests(&c->credits, pool, out);
	take_rests(&c->unapplied, pool, out);
}

/* The claim is open again: its queues must begin with it at the latest. */
static void
reopen(struct contract *c, uint32_t i, struct desk *desk)
{
	struct claim *claim = &c->claims[i];
	uint32_t *firsts[] = { &desk->classes[claim->class],
		&desk->items.list[claim->item].claim };

	for (int k = 0; k < 2; k++)
		if (*firsts[k] == NONE
		    || c->claims[*firsts[k]].place > claim->place)
			*firsts[k] = i;
}

/* Takes back up to *out of one part. */
static void
take_back(struct contract *c, struct part *p, money *out, struct desk *desk)
{
	money before = p->amount;

	take(&p->amount, out);
	c->claims[p->claim].due.paid -= before - p->amount;
	if (p->amount < before)
		reopen(c, p->claim, desk);
}

/* Takes back the newest parts of a chain; *newest moves over those of which nothing is left. */
static void
take_chain(struct contract *c, uint32_t *newest, bool of_claim, money *out,
    struct desk *desk)
{
	while (*out > 0 && *newest != NONE) {
		struct part *p = &c->parts.list[*newest];

		take_back(c, p, out, desk);
		if (p->amount == 0)
			*newest = of_claim ? p->older_of_claim : p->older_of_item;
	}
}

/* The newest part of the classes from first to last, whose chain then begins with it. */
static uint32_t *
newest_of(struct contract *c, enum item_class first, enum item_class last)
{
	uint32_t *newest = &c->parts.newest[first];

	for (int i = (int)first + 1; i <= (int)last; i++) {
		uint32_t *other = &c->parts.newest[i];

		if (*newest == NONE || (*other != NONE && *other > *newest))
			newest = other;
	}
	return newest;
}

static void
take_classes(struct contract *c, enum item_class first, enum item_class last, money *out,
    struct desk *desk)
{
	uint32_t *newest;

	while (*out > 0 && *(newest = newest_of(c, first, last)) != NONE) {
		struct part *p = &c->parts.list[*newest];

		take_back(c, p, out, desk);
		if (p->amount == 0)
			*newest = p->older_of_class;
	}
}

void
take_out(struct contract *c, uint32_t number, const struct texts *texts,
    const struct terms *t, struct desk *desk)
{
	const struct receipt *r = &c->receipts[number];
	uint32_t named = desk_at(desk, &desk->due_ids, r->due_id);
	enum item_class class = class_of(c, r, named, texts, t), pool = pool_of(class);
	money out = -r->amount;

	c->unknown_due_ids += named == NONE && r->due_id != NO_NAME;
	take_pool(c, pool, &out);
	if (named != NONE)
		take_chain(c, &c->claims[named].newest, true, &out, desk);
	if (desk_at(desk, &desk->item_parts, r->item) != NONE)
		take_chain(c, &desk->item_parts.list[r->item].claim, false, &out, desk);
	take_classes(c, class, class, &out, desk);
	take_classes(c, pool, pool_end(pool), &out, desk);
	for (int i = 0; i < CLASSES; i++)
		take_pool(c, (enum item_class)i, &out);
	take_classes(c, PRICE, CLASSES - 1, &out, desk);
	keep_rest(&c->over_refunded, -out, number, PRICE);
}
