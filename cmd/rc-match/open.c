#include "rc-match/open.h"

bool
is_open_for(const struct book *b, const struct receipt *r, const struct candidate *c,
    const struct open_due *due)
{
	bool is_loan = items_class(&b->items, due->item) == LOAN;

	if (due->cancelled_on != NO_DATE && due->cancelled_on <= r->received_on)
		return false;
	return c->kinds & (BIT(BY_CONTRACT) | BIT(BY_UNIT)) || is_loan == r->is_bank;
}

/* The next due that is open for the receipt, from `due` on. */
static uint32_t
next_open(const struct book *b, const struct receipt *r, const struct candidate *c,
    uint32_t due)
{
	while (due != NO_DUE && !is_open_for(b, r, c, &b->dues[due]))
		due = b->dues[due].next;
	return due;
}

static uint32_t
first_open(const struct book *b, const struct receipt *r, const struct candidate *c)
{
	return next_open(b, r, c, b->contracts[c->contract].first_due);
}

money
open_of(const struct book *b, const struct receipt *r, const struct candidate *c)
{
	money sum = 0;

	for (uint32_t d = first_open(b, r, c); d != NO_DUE;
	    d = next_open(b, r, c, b->dues[d].next))
		money_add(&sum, b->dues[d].open, "open dues");
	return sum;
}

bool
is_equal(const struct book *b, const struct receipt *r, const struct candidate *c)
{
	money run = 0;

	if (!(b->contracts[c->contract].amounts & amount_bit(r->amount)))
		return false;
	for (uint32_t d = first_open(b, r, c); d != NO_DUE;
	    d = next_open(b, r, c, b->dues[d].next)) {
		money_add(&run, b->dues[d].open, "open dues");
		if (b->dues[d].open == r->amount || run == r->amount)
			return true;
	}
	return false;
}

/* The items that a word says. */
static const struct said *
said_by(const struct book *b, uint32_t word)
{
	struct said *said = &b->said[word];
	str text = names_text(&b->vocabulary->words.names, word);

	if (said->items)
		return said;
	said->items = mem_new(b->items.names.n, sizeof(*said->items));
	for (uint32_t i = 0; i < b->items.names.n; i++) {
		said->items[i] = item_says(b->vocabulary, names_text(&b->items.names, i), text);
		said->any |= said->items[i];
	}
	return said;
}

bool
has_item(const struct book *b, const struct receipt *r, const struct candidate *c,
    uint32_t word, money least, bool just)
{
	const struct said *said = said_by(b, word);

	for (uint32_t d = said->any ? first_open(b, r, c) : NO_DUE; d != NO_DUE;
	    d = next_open(b, r, c, b->dues[d].next)) {
		money open = b->dues[d].open;

		if ((just ? open == least : open >= least) && said->items[b->dues[d].item])
			return true;
	}
	return false;
}

str
item_of_note(const struct book *b, const struct receipt *r, uint32_t contract)
{
	const struct remark *m = &r->remark;

	if (m->agencies.n != 1 || m->items.n || m->earlies.n)
		return S("");
	str word = names_text(&b->vocabulary->words.names, m->agencies.list[0]);
	for (uint32_t d = b->contracts[contract].first_due; d != NO_DUE; d = b->dues[d].next) {
		str item = names_text(&b->items.names, b->dues[d].item);

		if (items_class(&b->items, b->dues[d].item) == AGENCY
		    && item_says(b->vocabulary, item, word))
			return item;
	}
	return S("");
}
