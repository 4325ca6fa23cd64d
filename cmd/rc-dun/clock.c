#include "rc-dun/clock.h"

#include <stdio.h>
#include <stdlib.h>

enum { MONTHS = 12 };

/* The days on which a claim was renewed. */
struct renewals {
	date  *list;
	size_t n, room;
};

/* Dues of house money are one debt in instalments; each other class is one by itself. */
static int
debt_class(enum item_class class)
{
	return is_house_money(class) ? PRICE : (int)class;
}

static bool
is_same_debt(const struct debt *a, const struct debt *b)
{
	return debt_class(a->class) == debt_class(b->class);
}

/* A due that was agreed on and stands. */
static bool
is_instalment(const struct debt *debt)
{
	return debt->amount > 0 && debt->state != CANCELLED && debt->state != FUTURE;
}

static date
last_instalment(const struct docket *d, const struct debt *debt)
{
	date last = debt->payable_on;

	for (uint32_t i = d->accounts[debt->account].first; i != NO_DEBT;
	    i = d->debts[i].next)
		if (is_same_debt(debt, &d->debts[i]) && is_instalment(&d->debts[i])
		    && d->debts[i].payable_on > last)
			last = d->debts[i].payable_on;
	return last;
}

/* Whether a due_id names a due of the same debt, not the due itself. */
static bool
names_same_debt(const struct docket *d, const struct debt *debt, str due_id)
{
	uint32_t i = d->accounts[debt->account].first;

	while (i != NO_DEBT && !str_eq(d->debts[i].due_id, due_id))
		i = d->debts[i].next;
	return i != NO_DEBT && is_same_debt(debt, &d->debts[i]);
}

/* Whether a row with that due_id, or none, speaks of the due, or of its whole debt. */
static bool
speaks_of(const struct docket *d, const struct debt *debt, str due_id, bool whole)
{
	return due_id.len == 0 || str_eq(due_id, debt->due_id)
	    || (whole && names_same_debt(d, debt, due_id));
}

static bool
is_demand(const struct contact *row, const struct words *stages)
{
	return row->kind == DUN && row->result == SERVED
	    && words_have(stages, row->stage);
}

static void
add_renewal(struct renewals *r, date on)
{
	GROW(r->list, r->n, r->room);
	r->list[r->n++] = on;
}

static void
add_contacts(struct renewals *r, const struct docket *d, const struct debt *debt,
    bool whole)
{
	const struct words *stages = &d->policy->clocks.demand_stages;

	for (const struct contact *row = d->accounts[debt->account].log; row;
	    row = row->next)
		if ((row->kind == PROMISE || is_demand(row, stages))
		    && speaks_of(d, debt, row->due_id, whole))
			add_renewal(r, row->on);
}

/* A payment without due_id is for the debt that its item belongs to. */
static bool
pays_same_debt(const struct docket *d, const struct debt *debt,
    const struct movement *m)
{
	bool listed;

	return m->due_id.len || debt_class(policy_class(d->policy, m->item, &listed))
	    == debt_class(debt->class);
}

static void
add_payments(struct renewals *r, const struct docket *d, const struct debt *debt,
    bool whole)
{
	struct movement_range range = { NULL, 0 };

	if (d->receipts)
		range = movements_of(d->receipts, debt->contract_id);
	for (const struct movement *m = range.list; m < range.list + range.n; m++)
		if (m->amount > 0 && pays_same_debt(d, debt, m)
		    && speaks_of(d, debt, m->due_id, whole))
			add_renewal(r, m->on);
}

static int
by_day(const void *a, const void *b)
{
	date x = *(const date *)a, y = *(const date *)b;

	return (x > y) - (x < y);
}

static date
years_after(date day, count years)
{
	return day == NO_DATE ? NO_DATE : date_add_months(day, MONTHS * years);
}

/* The end of a limitation that began on a day: renewed as long as it ran. */
static date
limit(const struct docket *d, const struct debt *debt, date start, bool whole)
{
	static struct renewals r;
	count years = d->policy->clocks.limitation_years;
	date end = years_after(start, years);

	r.n = 0;
	add_contacts(&r, d, debt, whole);
	add_payments(&r, d, debt, whole);
	if (r.n)
		qsort(r.list, r.n, sizeof(*r.list), by_day);
	for (size_t i = 0; i < r.n && r.list[i] <= end; i++)
		if (r.list[i] >= start)
			end = years_after(r.list[i], years);
	return end;
}

/* The first demand served while the due was overdue, or NO_DATE. */
static date
first_demand(const struct docket *d, const struct debt *debt)
{
	const struct words *stages = &d->policy->clocks.termination_stages;
	const struct contact *row = d->accounts[debt->account].log;

	while (row && !(is_demand(row, stages) && row->on > debt->payable_on
	    && contact_concerns(row, debt->due_id)))
		row = row->next;
	return row ? row->on : NO_DATE;
}

/* The policy's alarm that an end has set off: days, or -1 if it is past; else false. */
static bool
rings(const struct docket *d, date end, count *alarm)
{
	const struct counts *days = &d->policy->clocks.alarm_days;
	count left = end - d->as_of;

	*alarm = -1;
	if (end == NO_DATE || days->n == 0 || left > days->list[0])
		return false;
	for (size_t i = 0; i < days->n && left >= 0 && left <= days->list[i]; i++)
		*alarm = days->list[i];
	return true;
}

/* Every end that is near or past, as "limit_item-90,right_until-past". */
static str
alarm_of(const struct docket *d, const struct clock *c)
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

		if (!rings(d, ends[i].end, &alarm))
			continue;
		if (alarm >= 0)
			snprintf(days, sizeof(days), "%d", alarm);
		len += (size_t)snprintf(text + len, sizeof(text) - len, "%s%s-%s",
		    len ? "," : "", ends[i].name, days);
	}
	return (str){ text, len };
}

struct clock
clock_of(const struct docket *d, const struct debt *debt)
{
	struct clock c = { NO_DATE, NO_DATE, NO_DATE, NO_DATE, { NULL, 0 } };

	if (!is_open(debt))
		return c;
	c.limit_item = limit(d, debt, debt->payable_on, false);
	c.limit_contract = limit(d, debt, last_instalment(d, debt), true);
	date demand = is_overdue(debt) && !is_of_bank(debt)
	    ? first_demand(d, debt) : NO_DATE;
	if (demand != NO_DATE)
		c.right_from = date_add_months(demand,
		    d->policy->clocks.termination_months);
	c.right_until = years_after(c.right_from,
	    d->policy->clocks.termination_years);
	c.alarm = alarm_of(d, &c);
	return c;
}
