#include "rc-dun/step.h"

static bool
fits(const struct words *wanted, str word)
{
	return wanted->n == 0 || words_have(wanted, word);
}

const struct procedure *
procedure_of(const struct policy *p, const struct attributes *a)
{
	const struct procedure *list = p->dunning.procedures.list;

	for (size_t i = 0; i < p->dunning.procedures.n; i++) {
		const struct when *when = &list[i].when;

		if (fits(&when->grade, a->grade)
		    && fits(&when->class, a->class)
		    && fits(&when->party, a->party)
		    && fits(&when->pay_method, a->pay_method)
		    && fits(&when->project, a->project))
			return &list[i];
	}
	return NULL;
}

void
find_stage_duns(stage_duns *duns, count stages, const struct contact *first)
{
	for (count i = 0; i < stages; i++)
		duns[i] = NULL;
	for (const struct contact *c = first; c; c = c->next_alike)
		if (c->kind == DUN)
			duns[c->stage_number] = c;
}

/* The day from which on the log counts for the due. */
static date
first_day(const struct position *p)
{
	const struct step *steps = p->procedure ? p->procedure->steps.list : NULL;

	return steps ? p->payable_on + steps[0].after : p->payable_on;
}

const struct contact *
position_dun(const struct position *p, count stage)
{
	const struct contact *own = p->own[stage], *whole = p->whole[stage];
	const struct contact *newest = contact_newer(own, whole);

	return newest && newest->on >= first_day(p) ? newest : NULL;
}

const struct contact *
position_last(const struct position *p)
{
	const struct contact *last = NULL;

	for (count stage = 0; stage < p->stages; stage++) {
		const struct contact *newest = position_dun(p, stage);

		if (is_carried_out(newest))
			last = contact_newer(last, newest);
	}
	return last;
}

static bool
need_is_met(const struct step *step, const struct contact *needed, date as_of)
{
	return step->needs.len == 0
	    || (is_carried_out(needed) && as_of - needed->on >= step->wait);
}

/* The dun that did this step or a later one, or NULL. */
static const struct contact *
done_from(const struct position *p, const struct step *step)
{
	const struct step *steps = p->procedure->steps.list;

	for (; step < steps + p->procedure->steps.n; step++) {
		const struct contact *newest = position_dun(p, step->number);

		if (is_carried_out(newest))
			return newest;
	}
	return NULL;
}

struct next_step
next_step(const struct position *p, date as_of)
{
	struct next_step next = { NULL, NULL, NULL, NULL, NULL };
	const struct step *steps = p->procedure ? p->procedure->steps.list : NULL;
	size_t n = steps ? p->procedure->steps.n : 0;

	for (size_t i = 0; i < n && steps[i].after <= as_of - p->payable_on; i++) {
		next.reached = &steps[i];
		next.needed = steps[i].needs.len
		    ? position_dun(p, steps[i].needs_number) : NULL;
		if (need_is_met(&steps[i], next.needed, as_of))
			next.step = &steps[i];
	}
	if (next.step) {
		const struct contact *newest = position_dun(p, next.step->number);

		next.done = done_from(p, next.step);
		next.returned = is_carried_out(newest) ? NULL : newest;
	}
	return next;
}
