#include "dues/promise.h"

static const char *const states[] = {
	[PROMISE_OPEN]     = "open",
	[PROMISE_KEPT]     = "kept",
	[PROMISE_PART]     = "part-kept",
	[PROMISE_BROKEN]   = "broken",
	[PROMISE_REPLACED] = "replaced",
};

const char *
promise_state_name(enum promise_state s)
{
	return states[s];
}

bool
promise_is_broken(const struct promise *p)
{
	return p->state == PROMISE_BROKEN || p->state == PROMISE_PART;
}

/* The next promise for the same due, or for the contract if this one is, or NULL. */
static const struct contact *
successor(const struct contact *made)
{
	const struct contact *c = made->next;

	while (c && !(c->kind == PROMISE && str_eq(c->due_id, made->due_id)))
		c = c->next;
	return c;
}

static money
received(const struct promise_terms *t, const struct promise *p)
{
	if (!t->receipts || p->made->promise_amount == NO_MONEY)
		return NO_MONEY;
	return movements_sum(movements_of(t->receipts, p->made->contract_id),
	    p->made->on, p->last_day);
}

struct promise
promise_judge(const struct promise_terms *t, const struct contact *made, bool overdue)
{
	struct promise p = {
		.made = made,
		.last_day = made->promise_on + t->tolerance,
	};

	p.received = received(t, &p);
	bool kept = p.received == NO_MONEY ? !overdue
	                                   : p.received >= made->promise_amount;
	if (kept)
		p.state = PROMISE_KEPT;
	else if (successor(made))
		p.state = PROMISE_REPLACED;
	else if (p.last_day >= t->as_of)
		p.state = PROMISE_OPEN;
	else
		p.state = p.received > 0 ? PROMISE_PART : PROMISE_BROKEN;
	return p;
}
