#include "rc-score/tally.h"

#include "bytes/die.h"

static bool
is_open(const struct scored_due *d)
{
	return d->state == OVERDUE || d->state == NOT_DUE;
}

/* An open due with a balance that isn't worth a dun doesn't cap the grade. */
static bool
is_small(const struct scoring *s, const struct scored_due *d)
{
	return is_open(d) && d->due.balance < s->policy->dunning.min_amount;
}

struct tally
tally_none(void)
{
	return (struct tally){ .first_on = NO_DATE };
}

/* Open dues have no settled_on; and a due that is paid, but on an unknown day, has none. */
bool
due_counts(const struct scoring *s, const struct scored_due *d)
{
	bool settled = d->due.settled_on != NO_DATE;

	return d->class == PRICE && d->due.amount > 0
	    && d->state != FUTURE && d->state != CANCELLED
	    && (settled || (d->state != PAID && d->due.payable_on < s->as_of));
}

count
due_days_late(const struct scoring *s, const struct scored_due *d)
{
	date until = d->due.settled_on == NO_DATE ? s->as_of : d->due.settled_on;

	return until > d->due.payable_on ? until - d->due.payable_on : 0;
}

wide
due_weight(const struct scoring *s, const struct scored_due *d)
{
	money weighed = is_open(d) ? d->due.balance : d->due.amount;
	count age = s->as_of - d->due.payable_on;

	return (wide)weighed * decay_after(&s->decay, age > 0 ? age : 0);
}

/* Of two first dues the earlier, of the same day the one that is later still. */
static void
take_first(struct tally *t, date on, count late)
{
	if (on == NO_DATE || (t->first_on != NO_DATE && t->first_on < on))
		return;
	if (t->first_on != on || t->first_late < late)
		t->first_late = late;
	t->first_on = on;
}

static void
take_open(struct tally *t, count days)
{
	if (t->open_days < days)
		t->open_days = days;
}

static void
add_amount(struct tally *t, money amount)
{
	money_add(&t->amount, amount, "the dues that count");
}

static void
add_paid(struct tally *t, money paid)
{
	money_add(&t->paid, paid, "what was paid on dues of class price");
}

static void
tally_counting(struct tally *t, const struct scoring *s, const struct scored_due *d)
{
	wide weight = due_weight(s, d);
	count late = due_days_late(s, d);

	t->dues++;
	add_amount(t, d->due.amount);
	t->weight += weight;
	t->weighted_days += weight * late;
	if (is_small(s, d))
		return;
	take_first(t, d->due.payable_on, late);
	if (d->state == OVERDUE)
		take_open(t, late);
}

static bool
is_extended(const struct scoring *s, const struct scored_due *d)
{
	return d->due.extended_to != NO_DATE && d->state != FUTURE
	    && d->due.extended_on <= s->as_of;   /* also where it isn't known */
}

void
tally_due(struct tally *t, const struct scoring *s, const struct scored_due *d)
{
	if (due_counts(s, d))
		tally_counting(t, s, d);
	if (d->class == PRICE) {
		add_paid(t, d->due.paid);
		t->extensions += is_extended(s, d);
	}
	t->overdue |= d->state == OVERDUE && d->class != LOAN;
}

void
tally_join(struct tally *t, const struct tally *more)
{
	t->dues += more->dues;
	add_amount(t, more->amount);
	t->weight += more->weight;
	t->weighted_days += more->weighted_days;
	take_first(t, more->first_on, more->first_late);
	take_open(t, more->open_days);
	add_paid(t, more->paid);
	t->extensions += more->extensions;
	t->overdue |= more->overdue;
}

int64_t
tally_mean(const struct tally *t)
{
	return quotient(t->weighted_days, t->weight);
}
