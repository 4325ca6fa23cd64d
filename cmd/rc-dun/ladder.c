#include "rc-dun/ladder.h"

static bool
fits(const struct words *wanted, str word)
{
	return wanted->n == 0 || words_have(wanted, word);
}

const struct procedure *
procedure_of(const struct policy *p, const struct trait *trait)
{
	const struct procedure *list = p->dunning.procedures.list;

	for (size_t i = 0; i < p->dunning.procedures.n; i++) {
		const struct when *when = &list[i].when;

		if (fits(&when->grade, trait->grade)
		    && fits(&when->class, trait->class)
		    && fits(&when->party, trait->party)
		    && fits(&when->pay_method, trait->pay_method)
		    && fits(&when->project, trait->project))
			return &list[i];
	}
	return NULL;
}

/* The day from which on the log counts for the due. */
static date
first_day(const struct climb *c)
{
	const struct step *steps = c->procedure ? c->procedure->steps.list : NULL;

	return steps ? c->payable_on + steps[0].after : c->payable_on;
}

static bool
counts(const struct climb *c, const struct contact *row)
{
	return row->kind == DUN && contact_concerns(row, c->due_id)
	    && row->on >= first_day(c);
}

const struct contact *
ladder_last(const struct climb *c)
{
	const struct contact *last = NULL;

	for (const struct contact *row = c->log; row; row = row->next)
		if (counts(c, row))
			last = row;
	return last;
}

/* The newest dun of the stage that counts for the due, or NULL. */
static const struct contact *
dun_of(const struct climb *c, str stage)
{
	const struct contact *last = NULL;

	for (const struct contact *row = c->log; row; row = row->next)
		if (counts(c, row) && str_eq(row->stage, stage))
			last = row;
	return last;
}

static bool
need_is_met(const struct climb *c, const struct step *step)
{
	return step->needs.len == 0 || dun_of(c, step->needs);
}

struct rung
ladder_rung(const struct climb *c, date as_of)
{
	struct rung rung = { NULL, NULL, NULL };
	const struct step *steps = c->procedure ? c->procedure->steps.list : NULL;
	size_t n = steps ? c->procedure->steps.n : 0;

	for (size_t i = 0; i < n && steps[i].after <= as_of - c->payable_on; i++) {
		rung.reached = &steps[i];
		if (need_is_met(c, &steps[i]))
			rung.step = &steps[i];
	}
	for (const struct step *s = rung.step; s && s < steps + n && !rung.done; s++)
		rung.done = dun_of(c, s->stage);
	return rung;
}
