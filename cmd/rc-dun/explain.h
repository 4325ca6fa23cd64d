/*
 * Why each due has the step that it has, or none: the rule, step, day and number that
 * decided (rc-dun(1), --explain).
 */
#ifndef RC_DUN_EXPLAIN_H
#define RC_DUN_EXPLAIN_H

#include "rc-dun/run.h"

/* Prints a table of its own, a row for each due in the order of the rows. */
void explain_print(const struct run *r, struct out *o);

#endif
