#include "rc-age/judge.h"

struct terms
terms_of(struct arena *a, const struct policy *p, date as_of)
{
	struct terms t = { p, as_of, policy_bands(a, p), { { 0 } } };

	for (int i = 0; i < STATES; i++)
		t.states[i] = str_of(state_name((enum state)i));
	return t;
}

date
payable_from(const struct terms *t, date day)
{
	return t->policy->shift_to_workday
	    ? calendar_workday(&t->policy->calendar, day) : day;
}

date
payable_on(const struct terms *t, const struct due *d)
{
	bool extended = d->extended_to != NO_DATE
	    && (d->extended_on == NO_DATE || d->extended_on <= t->as_of);

	return payable_from(t, extended ? d->extended_to : d->due_on);
}

bool
is_future(const struct terms *t, const struct due *d)
{
	return (d->signed_on != NO_DATE && d->signed_on > t->as_of)
	    || (d->added_on != NO_DATE && d->added_on > t->as_of);
}

bool
is_cancelled(const struct due *d, date day)
{
	return d->cancelled_on != NO_DATE && d->cancelled_on <= day;
}

/* The sum of the daily rates of days 1 to `days`. */
static wide
marginal(const struct tier *tiers, size_t n, count days)
{
	wide sum = 0;

	for (size_t i = 0; i < n && tiers[i].from <= days; i++) {
		count last = i + 1 < n && tiers[i + 1].from <= days
		    ? tiers[i + 1].from - 1 : days;

		sum += (wide)tiers[i].rate * (last - tiers[i].from + 1);
	}
	return sum;
}

static wide
slab(const struct tier *tiers, size_t n, count days)
{
	size_t i = 0;

	while (i + 1 < n && tiers[i + 1].from <= days)
		i++;
	return (wide)tiers[i].rate * days;
}

wide
late_fee(const struct terms *t, const struct due *d, enum item_class class,
    money late, count days)
{
	const struct late_fee *fee = &t->policy->late_fee;

	if (days <= 0 || late <= 0 || !fee->classes[class])
		return 0;
	if (d->fee_rate != NO_RATE)
		return (wide)d->fee_rate * days * late;
	if (fee->mode == FEE_NONE)
		return 0;
	return late * (fee->mode == FEE_SLAB
	    ? slab(fee->tiers.list, fee->tiers.n, days)
	    : marginal(fee->tiers.list, fee->tiers.n, days));
}

static enum state
state_of(const struct terms *t, const struct due *d)
{
	if (is_future(t, d))
		return FUTURE;
	if (is_cancelled(d, t->as_of))
		return CANCELLED;
	if (d->balance == 0)
		return PAID;
	return d->payable_on < t->as_of ? OVERDUE : NOT_DUE;
}

static str
bucket_of(const struct terms *t, enum state state, count days)
{
	const struct counts *edges = &t->policy->buckets;
	size_t i = 0;

	if (state != OVERDUE)
		return t->states[state];
	while (i < edges->n && days > edges->list[i])
		i++;
	return t->bands[i];
}

void
judge_by_state(const struct terms *t, struct due *d, enum state state)
{
	d->as_of = t->as_of;
	d->state = t->states[state];
	d->days_overdue = state == OVERDUE ? t->as_of - d->payable_on : 0;
	d->bucket = bucket_of(t, state, d->days_overdue);
}

enum state
judge(const struct terms *t, struct due *d, date settled)
{
	d->balance = is_cancelled(d, t->as_of) && !is_future(t, d)
	    ? 0 : d->amount - d->paid;
	enum state state = state_of(t, d);
	judge_by_state(t, d, state);
	d->settled_on = d->amount != 0 && d->paid == d->amount ? settled : NO_DATE;
	return state;
}
