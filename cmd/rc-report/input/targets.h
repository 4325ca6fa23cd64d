/*
 * The targets (目标): what is to be collected in a month, a row each, by project,
 * salesperson, team and whatever other columns the table has.
 *
 * The same money may stand in it twice, as a project's target and as those of its
 * salespeople.  It counts once, and what is left out is said on stderr.  Of the rows of a
 * group:
 * - a row is left out where another fills only some of the columns project, salesperson
 *   and team that it fills, and agrees in them: that is the sum of it;
 * - of the others those count that fill the first of these columns, beyond those of --by,
 *   that any of them fills.
 */
#ifndef RC_REPORT_INPUT_TARGETS_H
#define RC_REPORT_INPUT_TARGETS_H

#include "records/column.h"
#include "rc-report/measure/cube.h"

struct targets {
	struct groups groups;    /* of the month's rows */
	money        *amounts;   /* by group */
};

/* Reads a table, whose name is `path`, to its end: those of the month that begins on `month`.  Dies if the table lacks a column of
   --by, or of an amount below 0.  Rows with an empty cell in such a column are left out. */
struct targets *targets_read(struct tsv *t, const char *path, date month, const str *by,
	size_t n_by);

/* The target of the group with these cells, or NO_MONEY. */
money targets_of(struct targets *t, const str *cells);

#endif
