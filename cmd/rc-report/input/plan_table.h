/*
 * The sums of a month's plan as a table: the partial of `rc-report plan`.  Its first row is
 * of no group, so that there is a day and a month even if no due counts; then there is one
 * for each group.  As with cube_table.h, groups by several columns can be merged to groups
 * by some of them, or to none.
 */
#ifndef RC_REPORT_INPUT_PLAN_TABLE_H
#define RC_REPORT_INPUT_PLAN_TABLE_H

#include "bytes/out.h"
#include "rc-report/measure/plan.h"

/* A cube whose layout has plan_sums(), not yet added up. */
struct plan_table {
	struct cube *cube;
	size_t       sums;     /* where they begin */
	date         as_of;    /* NO_DATE if there is no due */
	date         month;    /* its first day */
};

/* Reads such tables, which must have the columns `by` and be of one month: of `month`,
   unless it is NO_DATE.  Dies if they have no row. */
struct plan_table plan_table_read(char *const *paths, const struct policy *p,
	const str *by, size_t n_by, date month);

void plan_table_print(struct out *o, const struct plan_table *t, const str *by);

#endif
