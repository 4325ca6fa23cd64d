#include "rc-dun/explain.h"

#include "rc-dun/decide.h"
#include "rc-dun/dunned.h"

struct line {
	str   contract_id, due_id, decision, procedure, stage;
	count days;
	date  on;
	money amount;
	str   why;
};

static const struct column columns[] = {
	NEED(TEXT,  struct line, contract_id),
	NEED(TEXT,  struct line, due_id),
	NEED(TEXT,  struct line, decision),
	NEED(TEXT,  struct line, procedure),
	NEED(TEXT,  struct line, stage),
	NEED(COUNT, struct line, days),
	NEED(DATE,  struct line, on),
	NEED(MONEY, struct line, amount),
	NEED(TEXT,  struct line, why),
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
why_closed(struct arena *a, const struct debt *debt)
{
	if (debt->state == OVERDUE || debt->state == NOT_DUE)
		return (struct reason){ "credit", NO_DATE, debt->balance,
			arena_printf(a, "nothing is owed: balance %s",
			    money_text(debt->balance)) };
	return (struct reason){ "closed", NO_DATE, debt->balance,
		arena_printf(a, "state %s", state_name(debt->state)) };
}

/* No step's day has come, or none whose need is met. */
static struct reason
why_early(struct arena *a, const struct debt *debt)
{
	const struct step *first = debt->procedure->steps.list;
	const struct step *reached = debt->rung.reached;
	date day = debt->payable_on + first->after;

	if (reached)
		return (struct reason){ "blocked", NO_DATE, NO_MONEY,
			arena_printf(a, "%.*s needs %.*s, which is not in the log",
			    STR(reached->stage), STR(reached->needs)) };
	return (struct reason){ "early", day, NO_MONEY,
		arena_printf(a, "the first step, %.*s, begins on %s",
		    STR(first->stage), date_text(day)) };
}

static struct reason
why_done(struct arena *a, const struct debt *debt)
{
	const struct contact *done = debt->rung.done;

	return (struct reason){ "done", done->on, NO_MONEY,
		arena_printf(a, "the log has %.*s of %s", STR(done->stage),
		    date_text(done->on)) };
}

static str
row_text(struct arena *a, const struct contact *row)
{
	return arena_printf(a, "%s of %s%s", contact_kind_name(row->kind),
	    date_text(row->on), row->due_id.len ? "" : " for the contract");
}

/* "promise of 2026-11-18 to pay 100.00 by 2026-12-01 (2 days more are given): open". */
static str
promise_text(struct arena *a, const struct docket *d, const struct promise *p)
{
	const struct contact *made = p->made;
	str row = row_text(a, made);
	str amount = made->promise_amount == NO_MONEY ? S("")
	    : arena_printf(a, " %s", money_text(made->promise_amount));
	str received = p->received == NO_MONEY ? S("")
	    : arena_printf(a, ", received %s", money_text(p->received));

	return arena_printf(a, "%.*s to pay%.*s by %s, tolerance %d: %s%.*s", STR(row),
	    STR(amount), date_text(made->promise_on),
	    d->policy->dunning.promise_tolerance, promise_state_name(p->state),
	    STR(received));
}

/* What the balances with a step to take come to, of the due's contract and party. */
static money
balances_with(const struct docket *d, const struct debt *debt, enum hold_kind kind)
{
	money sum = 0;

	for (uint32_t i = d->accounts[debt->account].first; i != NO_DEBT;
	    i = d->debts[i].next)
		if (has_step(&d->debts[i]) && d->debts[i].hold.kind == kind
		    && is_of_bank(&d->debts[i]) == is_of_bank(debt))
			money_add(&sum, d->debts[i].balance, "balances");
	return sum;
}

static struct reason
why_small(struct arena *a, const struct docket *d, const struct debt *debt)
{
	money sum = balances_with(d, debt, TOO_SMALL);

	return (struct reason){ "small", NO_DATE, sum,
		arena_printf(a, "%s to collect together, less than %s",
		    money_text(sum), money_text(d->policy->dunning.min_amount)) };
}

static struct reason
why_gap(struct arena *a, const struct docket *d, const struct debt *debt)
{
	const struct contact *last = last_dun(d->accounts[debt->account].log);

	return (struct reason){ "gap", last->on, NO_MONEY,
		arena_printf(a, "the contract's last dun, %.*s, was on %s; "
		    "days since: %d, wanted: %d", STR(last->stage),
		    date_text(last->on), d->as_of - last->on,
		    least_gap(d->policy)) };
}

static struct reason
why_covered(struct arena *a, const struct docket *d, const struct debt *debt)
{
	const struct debt *lead = &d->debts[debt->cover];

	return (struct reason){ "with", d->as_of, debt->balance,
		arena_printf(a, "%.*s on due %.*s covers it",
		    STR(lead->rung.step->stage), STR(lead->due_id)) };
}

/* The step is taken; a later one may be out of reach. */
static struct reason
why_act(struct arena *a, const struct docket *d, const struct debt *debt)
{
	const struct step *step = debt->rung.step, *reached = debt->rung.reached;
	str why = arena_printf(a, "%.*s from day %d on", STR(step->stage),
	    step->after);

	if (reached != step)
		why = arena_printf(a, "%.*s; %.*s needs %.*s, which is not in the log",
		    STR(why), STR(reached->stage), STR(reached->needs));
	return (struct reason){ "act", d->act_on, debt->balance, why };
}

static struct reason
why_held(struct arena *a, const struct docket *d, const struct debt *debt)
{
	const struct hold *h = &debt->hold;

	switch (h->kind) {
	case FREE:
		return why_act(a, d, debt);
	case IN_DISPUTE:
		return (struct reason){ "dispute", h->by->on, NO_MONEY,
			row_text(a, h->by) };
	case ON_HOLD: {
		str row = row_text(a, h->by);
		return (struct reason){ "hold", h->by->until, NO_MONEY,
			arena_printf(a, "%.*s until %s", STR(row),
			    date_text(h->by->until)) };
	}
	case PROMISED:
		return (struct reason){ "promise", h->promise.last_day,
			h->promise.made->promise_amount,
			promise_text(a, d, &h->promise) };
	case TOO_SMALL:
		return why_small(a, d, debt);
	case TOO_SOON:
		return why_gap(a, d, debt);
	case COVERED:
		return why_covered(a, d, debt);
	}
	return (struct reason){ "", NO_DATE, NO_MONEY, S("") };
}

static struct reason
reason_of(struct arena *a, const struct docket *d, const struct debt *debt)
{
	if (!is_open(debt))
		return why_closed(a, debt);
	if (!debt->procedure)
		return (struct reason){ "none", NO_DATE, NO_MONEY,
			S("no procedure of the policy fits") };
	if (!debt->rung.step)
		return why_early(a, debt);
	if (debt->rung.done)
		return why_done(a, debt);
	struct reason r = why_held(a, d, debt);
	if (debt->hold.promise.made && promise_is_broken(&debt->hold.promise)) {
		str broken = promise_text(a, d, &debt->hold.promise);
		r.why = arena_printf(a, "%.*s; %.*s", STR(r.why), STR(broken));
	}
	return r;
}

void
explain_print(const struct docket *d, struct out *o)
{
	header_print(o, columns, N_COLUMNS);
	for (uint32_t i = 0; i < d->n; i++) {
		const struct debt *debt = &d->debts[i];
		const struct step *step = debt->rung.step ? debt->rung.step
		                                          : debt->rung.reached;
		struct arena a = { 0 };
		struct reason r = reason_of(&a, d, debt);

		row_print(o, columns, N_COLUMNS, &(struct line){
		    .contract_id = debt->contract_id, .due_id = debt->due_id,
		    .decision = debt->hold.kind == COVERED && has_step(debt)
		        ? hold_text(d, debt) : str_of(r.decision),
		    .procedure = debt->procedure ? debt->procedure->name : S(""),
		    .stage = step && is_open(debt) ? step->stage : S(""),
		    .days = d->as_of - debt->payable_on,
		    .on = r.on, .amount = r.amount, .why = r.why });
		arena_free(&a);
	}
}
