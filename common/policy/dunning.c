#include "policy/policy_keys.h"

/* The number of a stage, which is added if it is new. */
static count
stage_number(struct words *stages, str stage)
{
	size_t i = 0;

	while (i < stages->n && !str_eq(stages->list[i], stage))
		i++;
	if (i == stages->n)
		stages->list[stages->n++] = stage;
	return (count)i;
}

/* What the letter of a stage gives the buyer to pay; 0 if the policy doesn't say. */
static count
days_to_pay(const struct policy *p, str stage)
{
	const struct stage_days *days = p->letters.pay_within_days.list;

	for (size_t i = 0; i < p->letters.pay_within_days.n; i++)
		if (str_eq(days[i].stage, stage))
			return days[i].days;
	return 0;
}

static void
close_step(struct policy *p, struct step *step)
{
	step->number = stage_number(&p->dunning.stages, step->stage);
	step->needs_number = NO_COUNT;
	if (step->needs.len == 0)
		return;
	step->needs_number = stage_number(&p->dunning.stages, step->needs);
	if (!step->has_wait)
		step->wait = days_to_pay(p, step->needs);
}

void
dunning_close(struct arena *a, struct policy *p)
{
	struct procedure *procedures = p->dunning.procedures.list;
	size_t steps = 0;

	for (size_t i = 0; i < p->dunning.procedures.n; i++)
		steps += procedures[i].steps.n;
	p->dunning.stages.list = arena_new(a, steps, sizeof(str));
	for (size_t i = 0; i < p->dunning.procedures.n; i++) {
		struct step *list = procedures[i].steps.list;

		for (size_t k = 0; k < procedures[i].steps.n; k++)
			close_step(p, &list[k]);
	}
}

count
policy_stage_after(const struct policy *p, str stage)
{
	const struct procedure *procedures = p->dunning.procedures.list;
	count after = NO_COUNT;

	for (size_t i = 0; i < p->dunning.procedures.n; i++) {
		const struct step *steps = procedures[i].steps.list;

		for (size_t k = 0; k < procedures[i].steps.n; k++)
			if (str_eq(steps[k].stage, stage) && steps[k].after > after)
				after = steps[k].after;
	}
	return after;
}
