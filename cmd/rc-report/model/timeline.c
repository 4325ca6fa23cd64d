#include "rc-report/model/timeline.h"

#include <stdlib.h>

static int
in_order(const void *a, const void *b)
{
	const struct event *x = a, *y = b;

	if (x->on != y->on)
		return x->on < y->on ? -1 : 1;
	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	return (x->order > y->order) - (x->order < y->order);
}

static void
add(struct timeline *t, struct event e)
{
	GROW(t->list, t->n, t->room);
	t->list[t->n++] = e;
}

static void
add_dues(struct timeline *t, const struct portfolio *p, uint32_t contract)
{
	const struct kept_contract *c = &p->contracts[contract];

	if (c->signed_on != NO_DATE)
		add(t, (struct event){ .on = c->signed_on, .kind = EVENT_SIGNED,
		    .contract = contract, .order = c->first });
	for (uint32_t i = c->first; i != NO_ROW; i = p->dues[i].following)
		add(t, (struct event){ .on = p->dues[i].payable_on,
		    .kind = p->dues[i].amount < 0 ? EVENT_CREDIT : EVENT_DUE,
		    .contract = contract, .order = i });
}

static void
add_money(struct timeline *t, const struct timeline_sources *from, uint32_t contract)
{
	struct movement_range r = movements_of(from->receipts,
	    portfolio_contract_id(from->portfolio, contract));

	for (uint32_t i = 0; i < r.n; i++)
		add(t, (struct event){ .on = r.list[i].on,
		    .kind = r.list[i].amount < 0 ? EVENT_REFUND : EVENT_RECEIPT,
		    .contract = contract, .order = r.list[i].row, .money = &r.list[i] });
}

static void
add_log(struct timeline *t, const struct timeline_sources *from, uint32_t contract)
{
	const struct contact *c = contacts_of(from->contacts,
	    portfolio_contract_id(from->portfolio, contract));

	for (; c; c = c->next)
		add(t, (struct event){ .on = c->on, .kind = EVENT_LOG,
		    .contract = contract, .order = c->row, .contact = c });
}

void
timeline_fill(struct timeline *t, const struct timeline_sources *from,
    const uint32_t *contracts, size_t n)
{
	t->n = 0;
	for (size_t i = 0; i < n; i++) {
		add_dues(t, from->portfolio, contracts[i]);
		if (from->receipts)
			add_money(t, from, contracts[i]);
		if (from->contacts)
			add_log(t, from, contracts[i]);
	}
	qsort(t->list, t->n, sizeof(*t->list), in_order);
}

bool
timeline_stirs(const struct timeline *t, date from, date to)
{
	for (size_t i = 0; i < t->n; i++)
		if (t->list[i].kind != EVENT_SIGNED && t->list[i].on >= from
		    && t->list[i].on <= to)
			return true;
	return false;
}
