#include "rc-dun/clock.h"

#include <stdio.h>
#include <stdlib.h>

#include "bytes/die.h"

enum { MONTHS = 12 };

/* What a day is about: a renewal of the limitation, or a demand for termination. */
enum about {
	ITEM,           /* a renewal for one due, */
	DEBT,           /* for each due of a debt, */
	DEBT_IN_PART,   /* for a debt, be it by any of its dues */
	ITEM_DEMAND,
	DEMAND          /* for each due */
};

/* A day on which something was said or paid, of the due or debt `of`. */
struct event {
	enum about about;
	uint32_t   of;
	date       on;
};

struct clocking {
	struct run   *run;
	struct event *events;   /* of the contract at hand */
	size_t        n, room;
	date          last[CLASSES];   /* the last instalment of each debt */
};

/* Events that are about one thing, by day. */
struct days {
	const struct event *list;
	size_t              n;
};

/* Dues of house money are one debt in instalments; each other class is one by itself. */
static enum item_class
debt_of(enum item_class class)
{
	return is_house_money(class) ? PRICE : class;
}

static void
add_event(struct clocking *c, enum about about, uint32_t of, date on)
{
	GROW(c->events, c->n, c->room);
	c->events[c->n++] = (struct event){ about, of, on };
}

/* The debt is renewed, for one due or, with NO_NAME, for all. */
static void
add_renewal(struct clocking *c, enum item_class debt, uint32_t due, date on)
{
	add_event(c, due == NO_NAME ? DEBT : ITEM, due == NO_NAME ? debt : due, on);
	add_event(c, DEBT_IN_PART, debt, on);
}

/* Whatever names no due speaks of every debt; what names an unknown one speaks of none. */
static void
add_contact_renewal(struct clocking *c, const struct contact *row, uint32_t due, date on)
{
	if (due != NO_NAME)
		add_renewal(c, debt_of(c->run->items[due].class), due, on);
	else if (row->due_id.len == 0)
		for (int debt = 0; debt < CLASSES; debt++)
			if (debt != LOAN)
				add_renewal(c, (enum item_class)debt, NO_NAME, on);
}

static bool
is_served(const struct contact *row, const struct words *stages)
{
	return row->kind == DUN && row->served_on != NO_DATE
	    && words_have(stages, row->stage);
}

static void
add_contact(struct clocking *c, const struct contact *row)
{
	const struct clocks *rules = &c->run->policy->clocks;
	uint32_t due = named_by(c->run, row);

	if (row->kind == PROMISE)
		add_contact_renewal(c, row, due, row->on);
	else if (is_served(row, &rules->demand_stages))
		add_contact_renewal(c, row, due, row->served_on);
	if (!is_served(row, &rules->termination_stages))
		return;
	if (due != NO_NAME)
		add_event(c, ITEM_DEMAND, due, row->served_on);
	else if (row->due_id.len == 0)
		add_event(c, DEMAND, 0, row->served_on);
}

/* A payment that names no due of the contract is for the debt that its item belongs to. */
static void
add_payments(struct clocking *c, str contract_id)
{
	struct movement_range m = { NULL, 0 };

	if (c->run->receipts)
		m = movements_of(c->run->receipts, contract_id);
	for (uint32_t i = 0; i < m.n; i++)
		if (m.list[i].amount > 0)
			add_renewal(c, debt_of(m.list[i].class), run_find(c->run,
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

/* A due that was agreed on and stands. */
static bool
is_instalment(const struct dun_item *item)
{
	return item->amount > 0 && item->state != CANCELLED && item->state != FUTURE;
}

static void
read_contract(struct clocking *c, const struct contract *contract)
{
	struct run *r = c->run;
	str id = r->items[contract->first].contract_id;
	const struct contact *row = contract->rows;

	c->n = 0;
	for (; row; row = row->next)
		add_contact(c, row);
	add_payments(c, id);
	if (c->n)
		qsort(c->events, c->n, sizeof(*c->events), in_order);
	for (int debt = 0; debt < CLASSES; debt++)
		c->last[debt] = NO_DATE;
	for (uint32_t i = contract->first; i != NO_ITEM; i = r->items[i].following) {
		const struct dun_item *item = &r->items[i];
		date *last = &c->last[debt_of(item->class)];

		if (is_instalment(item) && item->payable_on > *last)
			*last = item->payable_on;
	}
}

/* The number of events in front of this one. */
static size_t
events_before(const struct clocking *c, const struct event *event)
{
	size_t low = 0, high = c->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (in_order(&c->events[middle], event) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The last day up to this one on which there was such an event, or NO_DATE. */
static date
last_upto(const struct clocking *c, enum about about, uint32_t of, date day)
{
	size_t i = events_before(c, &(struct event){ about, of, day + 1 });

	return i > 0 && c->events[i - 1].about == about && c->events[i - 1].of == of
	    ? c->events[i - 1].on : NO_DATE;
}

/* The first day behind this one on which there was such an event, or NO_DATE. */
static date
first_behind(const struct clocking *c, enum about about, uint32_t of, date day)
{
	size_t i = events_before(c, &(struct event){ about, of, day + 1 });

	return i < c->n && c->events[i].about == about && c->events[i].of == of
	    ? c->events[i].on : NO_DATE;
}

static date
years_after(date day, count years)
{
	return day == NO_DATE ? NO_DATE : date_add_months(day, MONTHS * years);
}

static date
later(date a, date b)
{
	return a > b ? a : b;
}

/* The last renewal of a due, or of its whole debt, up to a day, or NO_DATE. */
static date
last_renewal(const struct clocking *c, uint32_t item, bool whole, date day)
{
	enum item_class debt = debt_of(c->run->items[item].class);

	return whole ? last_upto(c, DEBT_IN_PART, debt, day)
	    : later(last_upto(c, ITEM, item, day), last_upto(c, DEBT, debt, day));
}

/* The end of a limitation that began on a day: renewed as long as it ran. */
static date
limit_of(const struct clocking *c, uint32_t item, bool whole, date start)
{
	count years = c->run->policy->clocks.limitation_years;
	date from = start, renewed;

	while ((renewed = last_renewal(c, item, whole, years_after(from, years))) > from)
		from = renewed;
	return years_after(from, years);
}

/* The first demand served while the due was overdue, or NO_DATE. */
static date
first_demand(const struct clocking *c, uint32_t number)
{
	const struct dun_item *item = &c->run->items[number];
	date own = first_behind(c, ITEM_DEMAND, number, item->payable_on);
	date whole = first_behind(c, DEMAND, 0, item->payable_on);

	if (!is_overdue(item) || party_of(item) == BANK)
		return NO_DATE;
	return own == NO_DATE || (whole != NO_DATE && whole < own) ? whole : own;
}

static struct clock
clock_of(const struct clocking *c, uint32_t number)
{
	const struct clocks *rules = &c->run->policy->clocks;
	const struct dun_item *item = &c->run->items[number];
	struct clock clock = { NO_DATE, NO_DATE, NO_DATE, NO_DATE };

	if (!is_open(item))
		return clock;
	clock.limit_item = limit_of(c, number, false, item->payable_on);
	clock.limit_contract = limit_of(c, number, true,
	    later(item->payable_on, c->last[debt_of(item->class)]));
	date demand = first_demand(c, number);
	if (demand != NO_DATE)
		clock.right_from = date_add_months(demand, rules->termination_months);
	clock.right_until = years_after(clock.right_from, rules->termination_years);
	return clock;
}

struct clock *
clocks_read(struct run *r)
{
	struct clock *clocks = mem_new(r->n, sizeof(*clocks));
	struct clocking c = { .run = r };

	for (uint32_t k = 0; k < r->names.n; k++) {
		read_contract(&c, &r->contracts[k]);
		for (uint32_t i = r->contracts[k].first; i != NO_ITEM;
		    i = r->items[i].following)
			clocks[i] = clock_of(&c, i);
	}
	free(c.events);
	return clocks;
}

/* A demand that was sent out, of whose service nothing is known. */
static bool
is_unserved(struct run *r, const struct contact *c)
{
	const struct clocks *rules = &r->policy->clocks;

	return c->kind == DUN && c->served_on == NO_DATE
	    && (words_have(&rules->demand_stages, c->stage)
	    || words_have(&rules->termination_stages, c->stage))
	    && names_find(&r->names, c->contract_id) != NO_NAME;
}

void
clocks_warn(struct run *r, const struct tsv *log)
{
	const struct contact *first = NULL;
	unsigned long n = 0;

	for (size_t i = 0; i < r->log->n; i++) {
		const struct contact *c = &r->log->list[i];

		if (!is_unserved(r, c))
			continue;
		n++;
		if (!first || c->row < first->row)
			first = c;
	}
	if (first)
		warn("%s: '%.*s' starts no clock: it has no served_on, nor the result "
		    "served; rows like this: %lu", tsv_place(log, first->row),
		    STR_SHOWN(first->stage), n);
}

/* The policy's alarm that an end has set off: days, or -1 if it is past; else false. */
static bool
rings(const struct run *r, date end, count *alarm)
{
	const struct counts *days = &r->policy->clocks.alarm_days;
	count left = end - r->as_of;

	*alarm = -1;
	if (end == NO_DATE || days->n == 0 || left > days->list[0])
		return false;
	for (size_t i = 0; i < days->n && left >= 0 && left <= days->list[i]; i++)
		*alarm = days->list[i];
	return true;
}

str
clock_alarm(const struct run *r, const struct clock *c)
{
	static char text[128];
	const struct {
		const char *name;
		date        end;
	} ends[] = {
		{ "limit_item", c->limit_item },
		{ "limit_contract", c->limit_contract },
		{ "right_until", c->right_until },
	};
	size_t len = 0;
	count alarm;

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		char days[16] = "past";

		if (!rings(r, ends[i].end, &alarm))
			continue;
		if (alarm >= 0)
			snprintf(days, sizeof(days), "%d", alarm);
		len += (size_t)snprintf(text + len, sizeof(text) - len, "%s%s-%s",
		    len ? "," : "", ends[i].name, days);
	}
	return (str){ text, len };
}
