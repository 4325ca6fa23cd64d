#include <stdlib.h>

#include "rc-report/kinds/warnings/figure.h"
#include "rc-report/kinds/planned.h"
#include "rc-report/measure/week.h"
#include "rc-report/model/outlook.h"

/* A pace is no sign before this part of the month's working days is gone. */
enum { PACE_PARTS = 4 };

/* The plan of the month that the portfolio's day lies in, added up. */
static struct planned
plan_of(const struct facts *f)
{
	struct planned planned = planned_open(f, date_month_start(f->portfolio->as_of));

	planned_take_kept(&planned, f->portfolio);
	planned_close(&planned);
	return planned;
}

/* What is still open of the dues that the plan counts. */
static void
keep_planned_dues(const struct planned *planned, struct figure *f)
{
	const struct facts *facts = planned->facts;
	const struct portfolio *p = facts->portfolio;

	for (uint32_t i = 0; i < p->n; i++) {
		const struct kept_due *d = &p->dues[i];
		struct due_parts parts = portfolio_parts(p, i);

		if (d->counts && d->amount > 0 && d->payable_on <= planned->days.last
		    && d->amount > paid_by(&parts, planned->days.opening))
			figure_keep_part(f, (struct figure_part){ d->contract, d->group, 1,
				d->balance });
	}
}

/* What came in, of what should have by the working days gone. */
static struct figure_sums
pace_of(const struct plan_line *line, count gone, count all)
{
	if (line->basis == NO_MONEY)
		return (struct figure_sums){ 0 };
	return (struct figure_sums){ (wide)line->amount[COLLECTED] * all,
		(wide)line->basis * gone, line->n, line->amount[LEFT] };
}

void
figure_completion_pace(const struct figure_facts *facts, const struct warning_rule *rule,
    struct figure *f)
{
	struct portfolio *p = facts->f.portfolio;
	struct planned planned = plan_of(&facts->f);
	count all = workdays_between(p->policy, planned.days.first, planned.days.last);
	count gone = workdays_between(p->policy, planned.days.first, planned.days.until);

	(void)rule;
	for (size_t i = 0; i < planned.cube->n && gone * PACE_PARTS >= all; i++) {
		const struct group *group = &planned.cube->groups[i];
		struct plan_line line = planned_line(&planned, group);

		*figure_group(f, groups_add(&p->groups, group->by)) =
		    pace_of(&line, gone, all);
	}
	if (f->n_groups)
		keep_planned_dues(&planned, f);
}

/* What came in and is expected to the month's end. */
static struct figure_sums
outlook_on(const struct plan_line *line, money expected)
{
	money both = line->amount[COLLECTED];

	if (line->basis == NO_MONEY)
		return (struct figure_sums){ 0 };
	money_add(&both, expected, "collected and expected");
	return (struct figure_sums){ both, line->basis, line->n,
		line->basis > both ? line->basis - both : 0 };
}

void
figure_forecast_completion(const struct figure_facts *facts,
    const struct warning_rule *rule, struct figure *f)
{
	struct portfolio *p = facts->f.portfolio;
	uint32_t n_groups = p->groups.names.n;
	struct outlook *outlooks = mem_new((size_t)n_groups + 1, sizeof(*outlooks));
	struct planned planned = plan_of(&facts->f);
	count days = date_month_end(p->as_of) - p->as_of;

	(void)rule;
	if (days > 0)
		outlook_of_groups(facts->cash, &facts->curves, days, outlooks);
	for (size_t i = 0; i < planned.cube->n; i++) {
		const struct group *group = &planned.cube->groups[i];
		struct plan_line line = planned_line(&planned, group);
		uint32_t n = groups_add(&p->groups, group->by);

		*figure_group(f, n) = outlook_on(&line,
		    n < n_groups ? expected_of(&outlooks[n]) : 0);
	}
	keep_planned_dues(&planned, f);
	free(outlooks);
}

enum { GROWTH_DAYS = 7 };

static void
add_growth(struct figure *f, const struct facts *facts, const struct week *w, uint32_t row)
{
	const struct kept_due *d = &facts->portfolio->dues[row];
	int64_t sums[WEEK_SUMS] = { 0 };

	struct due_parts parts = portfolio_parts(facts->portfolio, row);
	week_add_due(sums, w, &(struct week_due){ d->amount, d->balance, d->payable_on,
		d->state == OVERDUE, paid_by(&parts, w->earlier), paid_by(&parts, w->before),
		paid_by(&parts, w->as_of) });
	money grown = sums[WEEK_OVERDUE] - sums[WEEK_OVERDUE_BEFORE];
	figure_add(f, d->contract, d->group, (struct figure_sums){ grown,
		sums[WEEK_OVERDUE_BEFORE], d->state == OVERDUE && d->amount > 0, grown });
}

void
figure_overdue_growth(const struct figure_facts *facts, const struct warning_rule *rule,
    struct figure *f)
{
	const struct portfolio *p = facts->f.portfolio;
	struct week w = week_of(p->as_of, GROWTH_DAYS);

	(void)rule;
	for (uint32_t i = 0; i < p->n; i++)
		if (p->dues[i].counts)
			add_growth(f, &facts->f, &w, i);
	/* from nothing to something is 1 */
	for (uint32_t i = 0; i < f->n_groups; i++)
		if (f->groups[i].under == 0)
			f->groups[i].under = f->groups[i].over;
}
