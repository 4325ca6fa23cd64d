/*
 * The dues of aged tables, as rc-age(1) prints them, read and added up to a cube.
 */
#ifndef RC_REPORT_INPUT_AGED_H
#define RC_REPORT_INPUT_AGED_H

#include "rc-report/measure/cube.h"

/* What a kind wants of the tables. */
struct aged_wanted {
	const str *by;        /* columns to group by, at most BY_MOST, with a NUL behind each */
	size_t     n_by;
	bool       nodes;     /* the nodes, if the table has signed_on and their columns; */
	bool       needs_nodes;     /* or it dies */
	bool       days;      /* rows of several days, else of one */
};

/*
 * Reads the tables.  `month`, unless the table has such a column, is the month of
 * payable_on.  Dies of a row whose figures contradict each other, and says which items the
 * policy doesn't know and which contracts the nodes leave out.
 */
struct cube *aged_read(char *const *paths, const struct policy *p,
	const struct aged_wanted *wanted);

#endif
