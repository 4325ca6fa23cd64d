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

/* Whether the next promise for the same due, or for the contract if this one is, came in
   time to take its place. */
static bool
is_replaced(const struct promise *p)
{
	const struct contact *c = p->made->next_alike;

	while (c && c->kind != PROMISE)
		c = c->next_alike;
	return c && c->on <= p->last_day;
}

static money
received(const struct promise_terms *t, const struct promise *p, enum item_class class)
{
	if (!t->receipts || p->made->promise_amount == NO_MONEY)
		return NO_MONEY;
	return movements_sum(t->receipts, p->made->contract_id, class, p->made->on,
	    p->last_day);
}

struct promise
promise_judge(const struct promise_terms *t, const struct contact *made,
    enum item_class class, bool overdue)
{
	struct promise p = {
		.made = made,
		.last_day = made->promise_on + t->tolerance,
	};

	p.received = received(t, &p, class);
	bool kept = p.received == NO_MONEY ? !overdue
	                                   : p.received >= made->promise_amount;
	if (kept)
		p.state = PROMISE_KEPT;
	else if (is_replaced(&p))
		p.state = PROMISE_REPLACED;
	else if (p.last_day >= t->as_of)
		p.state = PROMISE_OPEN;
	else
		p.state = p.received > 0 ? PROMISE_PART : PROMISE_BROKEN;
	return p;
}
