#include "rc-report/kinds/planned.h"

#include <stdlib.h>

struct planned
planned_open(const struct facts *f, date first)
{
	date as_of = f->merged ? f->merged->as_of : f->stream->as_of;
	struct planned p = { .facts = f, .days = plan_days_of(f->policy, as_of, first) };

	if (f->merged) {
		p.cube = f->merged->cube;
		p.plan = f->merged->sums;
		return p;
	}
	p.cube = cube_new(f->policy, f->n_by, false);
	p.plan = plan_sums(p.cube);
	return p;
}

int64_t *
planned_sums(struct planned *p, const struct groups *groups, uint32_t group)
{
	str cells[BY_MOST];

	while (group >= p->n) {
		GROW(p->sums, p->n, p->room);
		p->sums[p->n++] = NULL;
	}
	if (!p->sums[group]) {
		groups_cells(groups, group, cells);
		p->sums[group] = cube_group(p->cube, p->days.as_of, cells);
	}
	return p->sums[group];
}

void
planned_add(const struct planned *p, int64_t *sums, const struct streamed_due *due)
{
	plan_add_due(sums + p->plan, p->facts->policy, &p->days, &(struct plan_due){
		due->due.amount, due->due.payable_on, paid_by(&due->parts, p->days.opening),
		paid_by(&due->parts, p->days.until) });
}

void
planned_take(struct planned *p, struct stream *s)
{
	const struct streamed_due *due;

	while (s && (due = stream_next(s)) != NULL)
		if (due->counts)
			planned_add(p, planned_sums(p, &s->groups, due->group), due);
}

static void
add_target_groups(struct planned *p)
{
	const struct targets *t = p->facts->targets;
	str cells[BY_MOST];

	for (uint32_t i = 0; t && i < t->groups.names.n; i++) {
		groups_cells(&t->groups, i, cells);
		cube_group(p->cube, p->days.as_of, cells);
	}
}

void
planned_close(struct planned *p)
{
	cube_day(p->cube, p->days.as_of);
	add_target_groups(p);
	cube_add_up(p->cube);
	free(p->sums);
}

struct plan_line
planned_line(const struct planned *p, const struct group *group)
{
	struct targets *t = p->facts->targets;

	return plan_line_of(group->sums + p->plan, p->facts->policy, &p->days, t != NULL,
	    t ? targets_of(t, group->by) : NO_MONEY);
}
