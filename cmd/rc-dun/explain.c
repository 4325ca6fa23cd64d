#include "rc-dun/explain.h"

#include "rc-dun/decide.h"
#include "rc-dun/dunned.h"

struct reason_line {
	str   contract_id, due_id, decision, procedure, stage;
	count days;
	date  on;
	money amount;
	str   why;
};

static const struct column columns[] = {
	NEED(TEXT,  struct reason_line, contract_id),
	NEED(TEXT,  struct reason_line, due_id),
	NEED(TEXT,  struct reason_line, decision),
	NEED(TEXT,  struct reason_line, procedure),
	NEED(TEXT,  struct reason_line, stage),
	NEED(COUNT, struct reason_line, days),
	NEED(DATE,  struct reason_line, on),
	NEED(MONEY, struct reason_line, amount),
	NEED(TEXT,  struct reason_line, why),
};

enum { N_COLUMNS = sizeof(columns) / sizeof(*columns) };

/* What decided: `on` is the day and `amount` the number, where there is one. */
struct reason {
	const char *decision;
	date        on;
	money       amount;
	str         why;
};

static struct reason
why_closed(struct arena *a, const struct dun_item *item)
{
	if (item->state == OVERDUE || item->state == NOT_DUE)
		return (struct reason){ "credit", NO_DATE, item->balance,
			arena_printf(a, "nothing is owed: balance %s",
			    money_text(item->balance)) };
	return (struct reason){ "closed", NO_DATE, item->balance,
		arena_printf(a, "state %s", state_name(item->state)) };
}

/* "demand needs letter, which is not in the log": the last step by days isn't reached. */
static str
need_text(struct arena *a, const struct dun_item *item, date as_of)
{
	const struct step *step = item->next.reached;
	const struct contact *needed = item->next.needed;
	str text = arena_printf(a, "%.*s needs %.*s, ", STR(step->stage),
	    STR(step->needs));

	if (!needed)
		return arena_printf(a, "%.*swhich is not in the log", STR(text));
	if (needed->result == RETURNED)
		return arena_printf(a, "%.*swhich came back, sent on %s", STR(text),
		    date_text(needed->on));
	return arena_printf(a, "%.*swhich was %d days ago: not before day %d",
	    STR(text), as_of - needed->on, step->wait);
}

/* No step's day has come, or none whose need is met. */
static struct reason
why_early(struct arena *a, const struct dun_item *item, date as_of)
{
	const struct step *first = item->procedure->steps.list;
	date day = item->payable_on + first->after;

	if (item->next.reached)
		return (struct reason){ "blocked", NO_DATE, NO_MONEY,
			need_text(a, item, as_of) };
	return (struct reason){ "early", day, NO_MONEY,
		arena_printf(a, "the first step, %.*s, begins on %s",
		    STR(first->stage), date_text(day)) };
}

/* With what a later step waits for, if there is one whose day has come. */
static str
with_need(struct arena *a, const struct dun_item *item, str why, date as_of)
{
	if (item->next.reached == item->next.step)
		return why;
	str need = need_text(a, item, as_of);
	return arena_printf(a, "%.*s; %.*s", STR(why), STR(need));
}

static struct reason
why_done(struct arena *a, const struct run *r, const struct dun_item *item)
{
	const struct contact *done = item->next.done;
	str why = arena_printf(a, "the log has %.*s of %s", STR(done->stage),
	    date_text(done->on));

	return (struct reason){ "done", done->on, NO_MONEY, with_need(a, item, why, r->as_of) };
}

static str
row_text(struct arena *a, const struct contact *row)
{
	return arena_printf(a, "%s of %s%s", contact_kind_name(row->kind),
	    date_text(row->on), row->due_id.len ? "" : " for the contract");
}

/* "; it holds no longer than 30 days": why a promise that is open doesn't hold. */
static str
limit_text(struct arena *a, const struct dunning *rules, enum promise_limit limit)
{
	switch (limit) {
	case HOLDS:
		break;
	case TOO_LONG:
		return arena_printf(a, ", but it holds for %d days only",
		    rules->promise_max_days);
	case TOO_LITTLE:
		return S(", but for less than promise_min_share of what is owed");
	case TOO_OFTEN:
		return arena_printf(a, ", but it doesn't hold: %d were broken in %d days",
		    rules->promises_broken_max, rules->promises_broken_days);
	}
	return S("");
}

/* "promise of 2026-11-18 to pay 100.00 by 2026-12-01, tolerance 2: open". */
static str
promise_text(struct arena *a, const struct run *r, const struct hold *h)
{
	const struct promise *p = &h->promise;
	const struct contact *made = p->made;
	const struct dunning *rules = &r->policy->dunning;
	str row = row_text(a, made);
	str amount = made->promise_amount == NO_MONEY ? S("")
	    : arena_printf(a, " %s", money_text(made->promise_amount));
	str received = p->received == NO_MONEY ? S("")
	    : arena_printf(a, ", received %s", money_text(p->received));
	str limit = p->state == PROMISE_OPEN ? limit_text(a, rules, h->limit) : S("");

	return arena_printf(a, "%.*s to pay%.*s by %s, tolerance %d: %s%.*s%.*s",
	    STR(row), STR(amount), date_text(made->promise_on),
	    rules->promise_tolerance, promise_state_name(p->state), STR(received),
	    STR(limit));
}

/* With the age of a dispute or hold that is for review. */
static str
with_age(struct arena *a, const struct run *r, const struct hold *h, str why)
{
	if (!h->is_old)
		return why;
	return arena_printf(a, "%.*s, %d days ago: to be reviewed after %d", STR(why),
	    r->as_of - h->by->on, r->policy->dunning.review_days);
}

static struct reason
why_buyer_first(struct arena *a, const struct hold *h)
{
	return (struct reason){ "buyer-first", NO_DATE, h->sum,
		arena_printf(a, "the buyer owes %s of the price that was payable before",
		    money_text(h->sum)) };
}

static struct reason
why_small(struct arena *a, const struct run *r, const struct hold *h)
{
	str sum = arena_printf(a, "%s", money_text(h->sum));

	return (struct reason){ "small", NO_DATE, h->sum,
		arena_printf(a, "%.*s to collect together, less than %s", STR(sum),
		    money_text(r->policy->dunning.min_amount)) };
}

static struct reason
why_gap(struct arena *a, const struct run *r, const struct hold *h)
{
	const struct contact *last = h->by;

	return (struct reason){ "gap", last->on, NO_MONEY,
		arena_printf(a, "the last dun of the contract and party, %.*s, was on %s; "
		    "days since: %d, wanted: %d", STR(last->stage),
		    date_text(last->on), r->as_of - last->on,
		    least_gap(r->policy)) };
}

static struct reason
why_covered(struct arena *a, const struct run *r, const struct dun_item *item)
{
	const struct dun_item *primary = &r->items[item->cover];

	return (struct reason){ "with", r->as_of, item->balance,
		arena_printf(a, "%.*s on due %.*s covers it",
		    STR(primary->next.step->stage), STR(primary->due_id)) };
}

/* The step is taken; a later one may be out of reach. */
static struct reason
why_act(struct arena *a, const struct run *r, const struct dun_item *item)
{
	const struct step *step = item->next.step;
	const struct contact *returned = item->next.returned;
	str why = arena_printf(a, "%.*s from day %d on", STR(step->stage),
	    step->after);

	if (returned)
		why = arena_printf(a, "%.*s; that of %s came back", STR(why),
		    date_text(returned->on));
	return (struct reason){ "act", r->act_on, item->balance,
		with_need(a, item, why, r->as_of) };
}

static struct reason
why_held(struct arena *a, const struct run *r, const struct dun_item *item)
{
	const struct hold *h = &item->hold;

	switch (h->kind) {
	case FREE:
		return why_act(a, r, item);
	case IN_DISPUTE:
		return (struct reason){ "dispute", h->by->on, NO_MONEY,
			with_age(a, r, h, row_text(a, h->by)) };
	case ON_HOLD: {
		str row = row_text(a, h->by);
		row = arena_printf(a, "%.*s until %s", STR(row),
		    date_text(h->by->until));
		return (struct reason){ "hold", h->by->until, NO_MONEY,
			with_age(a, r, h, row) };
	}
	case PROMISED:
		return (struct reason){ "promise", h->promise.last_day,
			h->promise.made->promise_amount, promise_text(a, r, h) };
	case BUYER_FIRST:
		return why_buyer_first(a, h);
	case TOO_SMALL:
		return why_small(a, r, h);
	case TOO_SOON:
		return why_gap(a, r, h);
	case COVERED:
		return why_covered(a, r, item);
	}
	return (struct reason){ "", NO_DATE, NO_MONEY, S("") };
}

/* Whether there is a promise to tell of that didn't hold the due. */
static bool
promise_failed(const struct hold *h)
{
	return h->promise.made && h->kind != PROMISED
	    && (promise_is_broken(&h->promise)
	    || (h->promise.state == PROMISE_OPEN && h->limit != HOLDS));
}

static struct reason
reason_of(struct arena *a, const struct run *r, const struct dun_item *item)
{
	if (!is_open(item))
		return why_closed(a, item);
	if (!item->procedure)
		return (struct reason){ "none", NO_DATE, NO_MONEY,
			S("no procedure of the policy fits") };
	if (!item->next.step)
		return why_early(a, item, r->as_of);
	if (item->next.done)
		return why_done(a, r, item);
	struct reason why = why_held(a, r, item);
	if (promise_failed(&item->hold)) {
		str promise = promise_text(a, r, &item->hold);
		why.why = arena_printf(a, "%.*s; %.*s", STR(why.why), STR(promise));
	}
	return why;
}

void
explain_print(const struct run *r, struct out *o)
{
	header_print(o, columns, N_COLUMNS);
	for (uint32_t i = 0; i < r->n; i++) {
		const struct dun_item *item = &r->items[i];
		const struct step *step = item->next.step ? item->next.step
		                                          : item->next.reached;
		struct arena a = { 0 };
		struct reason why = reason_of(&a, r, item);

		row_print(o, columns, N_COLUMNS, &(struct reason_line){
		    .contract_id = item->contract_id, .due_id = item->due_id,
		    .decision = item->hold.kind == COVERED && has_step(item)
		        ? hold_text(r, item) : str_of(why.decision),
		    .procedure = item->procedure ? item->procedure->name : S(""),
		    .stage = step && is_open(item) ? step->stage : S(""),
		    .days = r->as_of - item->payable_on,
		    .on = why.on, .amount = why.amount, .why = why.why });
		arena_free(&a);
	}
}
