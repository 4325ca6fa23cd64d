/*
 * The portfolio's dues added up by group, for kinds that look at the plan of a month: the
 * groups are those with a counted due, and those that have only a target.
 */
#ifndef RC_REPORT_KINDS_PLANNED_H
#define RC_REPORT_KINDS_PLANNED_H

#include "rc-report/kinds/kind.h"
#include "rc-report/measure/plan.h"

struct planned {
	const struct facts *facts;
	struct plan_days    days;
	struct cube        *cube;
	size_t              plan;       /* where the sums of the plan begin */
	int64_t           **sums;       /* of the portfolio's groups, or NULL */
};

/* The plan of the month that begins on `first`.  cube_add_up() is still to be called:
   sums of other things may be added to the layout behind planned_open(), and to the
   groups behind planned_add(). */
struct planned planned_open(const struct facts *f, date first);
void planned_add(struct planned *p);

/* The sums of the group of a row. */
int64_t *planned_sums(struct planned *p, uint32_t row);

/* A group's line of the plan. */
struct plan_line planned_line(const struct planned *p, const struct group *group);

/* How much of its basis came in. */
void put_completion(struct grid *g, const struct plan_line *line);

/* The dues behind the plan of a month. */
void put_plan_list(struct document *d, const struct facts *f,
	const struct plan_days *days);

#endif
