/*
 * The dues added up by group, for kinds that look at the plan of a month: the groups are
 * those with a counted due, and those that have only a target.
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
	int64_t           **sums;       /* of the dues' groups, by number, or NULL */
	size_t              n, room;
};

/* The plan of the month that begins on `first`.  Sums of other things may be added to the
   layout of the cube behind it. */
struct planned planned_open(const struct facts *f, date first);

/* The sums of a group of the dues. */
int64_t *planned_sums(struct planned *p, const struct groups *groups, uint32_t group);

/* Adds a due that counts to the sums of its group. */
void planned_add(const struct planned *p, int64_t *sums, const struct streamed_due *due);

/* The same of all dues; NULL: they came added up. */
void planned_take(struct planned *p, struct stream *s);


/* Behind the last due: adds the groups that have only a target, and all of them up. */
void planned_close(struct planned *p);

/* A group's line of the plan. */
struct plan_line planned_line(const struct planned *p, const struct group *group);

/* How much of its basis came in. */
void put_completion(struct grid *g, const struct plan_line *line);

/* The dues behind the plan of a month. */
void put_plan_list(struct document *d, const struct facts *f,
	const struct plan_days *days);

#endif
