#include <stdlib.h>

#include "rc-report/kinds/planned.h"
#include "rc-report/kinds/warnings/figure.h"
#include "rc-report/measure/week.h"
#include "rc-report/model/prospect.h"

/* A pace is no sign before this part of the month's working days is gone. */
enum { PACE_PARTS = 4 };

/* The plan of the month that the dues' day lies in, and what is to come. */
struct month_plan {
	struct planned   planned;
	struct prospect *prospect;   /* or NULL: nobody looks ahead */
};

static void
open_month(struct figure *f)
{
	struct month_plan *m = f->own = mem_new(1, sizeof(*m));

	m->planned = planned_open(&f->asked, date_month_start(f->facts->as_of));
}

/* Keeps what is still open of a due that the plan counts. */
static void
keep_planned(struct figure *f, const struct planned *planned, const struct streamed_due *row,
    uint32_t contract)
{
	const struct due *d = &row->due;

	if (d->amount > 0 && d->payable_on <= planned->days.last
	    && d->amount > paid_by(&row->parts, planned->days.opening))
		figure_keep_part(f, (struct figure_part){ contract, f->by->now, 1,
			d->balance });
}

static void
take_month(struct figure *f, const struct streamed_due *row, uint32_t contract)
{
	struct month_plan *m = f->own;

	if (!row->counts)
		return;
	planned_add(&m->planned, planned_sums(&m->planned, &f->by->groups, f->by->now), row);
	if (m->prospect)
		prospect_take(m->prospect, row, f->by->now);
	if (f->keeps_parts)
		keep_planned(f, &m->planned, row, contract);
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

/* With the groups of targets that have no due, too. */
static void
close_pace(struct figure *f)
{
	struct month_plan *m = f->own;
	const struct plan_days *days = &m->planned.days;
	count all = workdays_between(f->asked.policy, days->first, days->last);
	count gone = workdays_between(f->asked.policy, days->first, days->until);
	bool is_early = gone * PACE_PARTS < all;

	planned_close(&m->planned);
	for (size_t i = 0; i < m->planned.cube->n; i++) {
		const struct group *group = &m->planned.cube->groups[i];
		struct plan_line line = planned_line(&m->planned, group);
		uint32_t n = groups_add(&f->by->groups, group->by);

		*figure_group(f, n) = is_early ? (struct figure_sums){ 0 }
		                               : pace_of(&line, gone, all);
	}
	free(m);
}

const struct figure_maker figure_completion_pace = {
	.open = open_month, .take = take_month, .close = close_pace,
};

static void
open_ahead(struct figure *f)
{
	struct stream *s = f->asked.stream;
	struct backtests *none;

	open_month(f);
	((struct month_plan *)f->own)->prospect = prospect_open(s, TEXT_CURVES_BY, &s->arena, NULL,
	    0, &none);
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

static void
close_ahead(struct figure *f)
{
	struct month_plan *m = f->own;
	date as_of = f->facts->as_of;
	count days = date_month_end(as_of) - as_of;
	uint32_t n_groups = f->by->groups.names.n;
	struct outlook *outlooks = mem_new((size_t)n_groups + 1, sizeof(*outlooks));

	planned_close(&m->planned);
	prospect_close(m->prospect, &f->asked.stream->arena);
	if (days > 0)
		prospect_look(m->prospect, days, outlooks);
	for (size_t i = 0; i < m->planned.cube->n; i++) {
		const struct group *group = &m->planned.cube->groups[i];
		struct plan_line line = planned_line(&m->planned, group);
		uint32_t n = groups_add(&f->by->groups, group->by);

		*figure_group(f, n) = outlook_on(&line,
		    n < n_groups ? expected_of(&outlooks[n]) : 0);
	}
	free(outlooks);
	free(m);
}

const struct figure_maker figure_forecast_completion = {
	.open = open_ahead, .take = take_month, .close = close_ahead,
};

enum { GROWTH_DAYS = 7 };

static void
take_growth(struct figure *f, const struct streamed_due *row, uint32_t contract)
{
	const struct due *d = &row->due;
	struct week w = week_of(f->facts->as_of, GROWTH_DAYS);
	int64_t sums[WEEK_SUMS] = { 0 };

	if (!row->counts)
		return;
	week_add_due(sums, &w, &(struct week_due){ d->amount, d->balance, d->payable_on,
		row->state == OVERDUE, paid_by(&row->parts, w.earlier),
		paid_by(&row->parts, w.before), paid_by(&row->parts, w.as_of) });
	money grown = sums[WEEK_OVERDUE] - sums[WEEK_OVERDUE_BEFORE];
	figure_add(f, contract, f->by->now, (struct figure_sums){ grown,
		sums[WEEK_OVERDUE_BEFORE], row->state == OVERDUE && d->amount > 0, grown });
}

/* From nothing to something is 1. */
static void
close_growth(struct figure *f)
{
	for (uint32_t i = 0; i < f->n_groups; i++)
		if (f->groups[i].under == 0)
			f->groups[i].under = f->groups[i].over;
}

const struct figure_maker figure_overdue_growth = {
	.take = take_growth, .close = close_growth,
};
