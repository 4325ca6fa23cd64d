/*
 * What a kind makes of every row of rc-age's, whoever reads it: in which band it is, and what
 * it has in the columns of --by.
 */
#ifndef RC_REPORT_INPUT_AGED_ROW_H
#define RC_REPORT_INPUT_AGED_ROW_H

#include "dues/due.h"
#include "rc-report/measure/cube.h"

/* The number of the row's band among the n of the policy; dies if its bucket is none. */
size_t aged_band(const struct reader *r, const str *bands, size_t n, const struct due *d);

/* A due by contract_id and due_id, good until the next call: its text is "due_id LF
   contract_id", so that dues with one due_id have one head (ids.h). */
struct id id_of_due(str contract_id, str due_id);

/* Columns to group by.  `month` is the month of payable_on where the table has no such
   column. */
struct grouping {
	const str *by;
	size_t     n;
	bool       is_month[BY_MOST];
};

/* Adds those of the table to `columns`, as texts that are stored from `at` on; gives how
   many.  Dies of one that the table hasn't. */
size_t by_find(struct grouping *c, const struct tsv *t, size_t at, struct column *columns);

/* Fills in the months of a row; good until the next row. */
void by_fill(const struct grouping *c, date payable_on, str *cells);

#endif
