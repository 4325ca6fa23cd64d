/*
 * The partial of the kinds that add up dues: a book as a table, with a row for the
 * contracts and one for each group.  Groups by several columns can be merged to groups
 * by some of them, or to none.
 */
#ifndef RC_REPORT_SUMS_H
#define RC_REPORT_SUMS_H

#include "rc-report/book.h"

/* Reads such tables, which must have the columns `by`; dies of a row whose sums
   contradict each other. */
struct book *sums_read(char *const *paths, const struct policy *p,
	const str *by, size_t n_by);

#endif
