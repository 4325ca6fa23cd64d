#include "rc-dun/clock_days.h"

#include <stdlib.h>

static void
add_event(struct clock_days *d, enum about about, uint32_t of, date on)
{
	GROW(d->list, d->n, d->room);
	d->list[d->n++] = (struct event){ about, of, on };
}

/* The debt is renewed, for one due or, with NO_NAME, for all. */
static void
add_renewal(struct clock_days *d, enum item_class debt, uint32_t due, date on)
{
	add_event(d, due == NO_NAME ? DEBT : ITEM, due == NO_NAME ? debt : due, on);
	add_event(d, DEBT_IN_PART, debt, on);
}

/* A row that names no due speaks of every debt; one that names an unknown one, of none. */
static void
add_contact_renewal(struct clock_days *d, const struct contact *row, uint32_t due,
    date on)
{
	if (due != NO_NAME)
		add_renewal(d, debt_of(d->run->items[due].class), due, on);
	else if (row->due_id.len == 0)
		for (int debt = 0; debt < CLASSES; debt++)
			if (debt != LOAN)
				add_renewal(d, (enum item_class)debt, NO_NAME, on);
}

static bool
is_served(const struct contact *row, const struct words *stages)
{
	return row->kind == DUN && row->served_on != NO_DATE
	    && words_have(stages, row->stage);
}

static void
add_contact(struct clock_days *d, const struct contact *row)
{
	const struct clocks *rules = &d->run->policy->clocks;
	uint32_t due = named_by(d->run, row);

	if (row->kind == PROMISE)
		add_contact_renewal(d, row, due, row->on);
	else if (is_served(row, &rules->demand_stages))
		add_contact_renewal(d, row, due, row->served_on);
	if (!is_served(row, &rules->termination_stages))
		return;
	if (due != NO_NAME)
		add_event(d, ITEM_DEMAND, due, row->served_on);
	else if (row->due_id.len == 0)
		add_event(d, DEMAND, 0, row->served_on);
}

/* A payment that names no due of the contract is for the debt of its item. */
static void
add_payments(struct clock_days *d, str contract_id)
{
	struct movement_range m = { NULL, 0 };

	if (d->run->receipts)
		m = movements_of(d->run->receipts, contract_id);
	for (uint32_t i = 0; i < m.n; i++)
		if (m.list[i].amount > 0)
			add_renewal(d, debt_of(m.list[i].class), run_find(d->run,
			    contract_id, m.list[i].due_id), m.list[i].on);
}

static int
in_order(const void *a, const void *b)
{
	const struct event *x = a, *y = b;

	if (x->about != y->about)
		return x->about < y->about ? -1 : 1;
	if (x->of != y->of)
		return x->of < y->of ? -1 : 1;
	return (x->on > y->on) - (x->on < y->on);
}

void
clock_days_read(struct clock_days *d, struct run *r, const struct contract *contract)
{
	d->run = r;
	d->n = 0;
	for (const struct contact *row = contract->rows; row; row = row->next)
		add_contact(d, row);
	add_payments(d, r->items[contract->first].contract_id);
	if (d->n)
		qsort(d->list, d->n, sizeof(*d->list), in_order);
}

/* The number of events in front of this one. */
static size_t
events_before(const struct clock_days *d, const struct event *event)
{
	size_t low = 0, high = d->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (in_order(&d->list[middle], event) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

date
clock_days_last(const struct clock_days *d, enum about about, uint32_t of, date day)
{
	size_t i = events_before(d, &(struct event){ about, of, day + 1 });

	return i > 0 && d->list[i - 1].about == about && d->list[i - 1].of == of
	    ? d->list[i - 1].on : NO_DATE;
}

date
clock_days_first(const struct clock_days *d, enum about about, uint32_t of, date day)
{
	size_t i = events_before(d, &(struct event){ about, of, day + 1 });

	return i < d->n && d->list[i].about == about && d->list[i].of == of
	    ? d->list[i].on : NO_DATE;
}
