/*
 * The tasks of a work list: read from the rows of rc-dun(1), each row with an action
 * together with what is overdue of its contract and party; from the list that
 * `rc-dun --todo` printed; or from partials of a work list.
 */
#ifndef RC_REPORT_INPUT_WORK_H
#define RC_REPORT_INPUT_WORK_H

#include "dues/task.h"
#include "rc-report/input/partial.h"

struct work {
	struct row_list tasks;    /* worst first */
	date            as_of;    /* NO_DATE if there are no rows, or they don't tell it */
};

/* Reads the tables, and says which items the policy doesn't know. */
struct work work_read(char *const *paths, const struct policy *p, bool merge);

/* Prints them as a partial; dies of tasks without a day, which is what --todo prints. */
void work_print(struct out *o, const struct work *w, const struct policy *p);

#endif
