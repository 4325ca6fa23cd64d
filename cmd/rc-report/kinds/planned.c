#include "rc-report/kinds/planned.h"

struct planned
planned_open(const struct facts *f, date first)
{
	date as_of = f->merged ? f->merged->as_of : f->portfolio->as_of;
	struct planned p = { .facts = f, .days = plan_days_of(f->policy, as_of, first) };

	if (f->merged) {
		p.cube = f->merged->cube;
		p.plan = f->merged->sums;
		return p;
	}
	p.cube = cube_new(f->policy, f->n_by, false);
	p.plan = plan_sums(p.cube);
	p.sums = mem_new((size_t)f->portfolio->groups.n + 1, sizeof(*p.sums));
	return p;
}

int64_t *
planned_sums(struct planned *p, uint32_t row)
{
	uint32_t group = p->facts->portfolio->dues[row].group;
	str cells[BY_MOST];

	if (!p->sums[group]) {
		portfolio_group(p->facts->portfolio, group, cells);
		p->sums[group] = cube_group(p->cube, p->days.as_of, cells);
	}
	return p->sums[group];
}

static void
add_target_groups(struct planned *p)
{
	const struct targets *t = p->facts->targets;
	str cells[BY_MOST];

	for (uint32_t i = 0; t && i < t->groups.n; i++) {
		targets_group(t, i, cells);
		cube_group(p->cube, p->days.as_of, cells);
	}
}

static void
add_dues(struct planned *p)
{
	const struct facts *f = p->facts;

	for (uint32_t i = 0; i < f->portfolio->n; i++) {
		const struct kept_due *d = &f->portfolio->dues[i];

		if (!d->counts)
			continue;
		plan_add_due(planned_sums(p, i) + p->plan, f->policy, &p->days,
		    &(struct plan_due){ d->amount, d->payable_on,
		    paid_by(f->parts, i, p->days.opening),
		    paid_by(f->parts, i, p->days.until) });
	}
}

void
planned_add(struct planned *p)
{
	cube_day(p->cube, p->days.as_of);
	if (p->facts->portfolio)
		add_dues(p);
	add_target_groups(p);
}

struct plan_line
planned_line(const struct planned *p, const struct group *group)
{
	struct targets *t = p->facts->targets;

	return plan_line_of(group->sums + p->plan, p->facts->policy, &p->days, t != NULL,
	    t ? targets_of(t, group->by) : NO_MONEY);
}
