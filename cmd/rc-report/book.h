/*
 * The dues of aged tables, read and added up by group.
 */
#ifndef RC_REPORT_BOOK_H
#define RC_REPORT_BOOK_H

#include "policy/items.h"
#include "rc-report/figures.h"

enum { BY_MOST = 8 };

/* A band of days overdue, or not-due: dues with an open balance. */
struct band {
	count n;
	money balance;
};

/* The dues that are alike in the columns asked for. */
struct group {
	str            by[BY_MOST];
	struct figures figures;
	struct band   *bands;        /* the policy's, then not-due */
};

struct book {
	date          as_of;         /* NO_DATE if there are no rows */
	struct group *groups;        /* by their columns' text, in byte order */
	size_t        n;
	struct group  total;
	str          *bands;         /* names, as many as n_bands */
	size_t        n_bands;
	unsigned      short_contracts, contracts;
	str           short_example;  /* such a contract, and what it lacks */
	money         short_dues, short_price;
};

/*
 * Reads the tables.  `by` are the columns to group by, at most BY_MOST; `month`, unless
 * the table has such a column, is the month of payable_on.  Dies of a row whose figures
 * contradict each other.
 */
struct book *book_read(char *const *paths, const struct policy *p,
	const str *by, size_t n_by);

/*
 * Dies if the contracts' prices say that dues are missing from the input, as from an
 * export of arrears only: then no rate can be told.
 */
void book_require_whole(const struct book *b);

#endif
