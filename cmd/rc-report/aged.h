/*
 * The dues of aged tables, as rc-age(1) prints them, read and added up to a book.
 */
#ifndef RC_REPORT_AGED_H
#define RC_REPORT_AGED_H

#include "rc-report/book.h"

/*
 * Reads the tables.  `by` are the columns to group by, at most BY_MOST, with a NUL behind
 * each; `month`, unless the table has such a column, is the month of payable_on.  Dies of
 * a row whose figures contradict each other, and says which items the policy doesn't know.
 */
struct book *aged_read(char *const *paths, const struct policy *p,
	const str *by, size_t n_by);

#endif
