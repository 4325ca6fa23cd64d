/*
 * The cube as a table: the partial of the kinds that add up dues.  It has a row for the
 * contracts of a day and one for each group.  Groups by several columns can be merged to
 * groups by some of them, or to none; partials of many days are a history.
 */
#ifndef RC_REPORT_INPUT_CUBE_TABLE_H
#define RC_REPORT_INPUT_CUBE_TABLE_H

#include "bytes/out.h"
#include "rc-report/input/aged.h"

/* Reads such tables, which must have the columns `by`; dies of a row whose sums
   contradict each other. */
struct cube *cube_read(char *const *paths, const struct policy *p,
	const struct aged_wanted *wanted);

void cube_print(struct out *o, struct cube *c, const str *by);

#endif
