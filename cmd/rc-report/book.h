/*
 * A book: dues that were added up by group, whether they were read one by one (aged.h)
 * or come added up in parts (parts.h).  Nothing in it depends on the order in which
 * they were added.
 */
#ifndef RC_REPORT_BOOK_H
#define RC_REPORT_BOOK_H

#include "bytes/names.h"
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

/* Contracts, and those with dues of less than their price: how many, and the first of
   them by contract_id. */
struct contracts {
	count n, n_short;
	str   example;
	money dues, price;
};

struct book {
	date             as_of;      /* NO_DATE if there are no rows */
	struct group    *groups;     /* by their columns' text, in byte order */
	size_t           n, room;
	struct group     total;
	str             *bands;      /* names, as many as n_bands */
	size_t           n_bands;
	struct contracts contracts;
	size_t           n_by;
	struct names     keys;       /* of groups */
	struct arena     arena;
};

/* An empty book, of groups by n_by columns. */
struct book *book_new(const struct policy *p, size_t n_by);

/* The group that has these cells: a new one, if there is none yet. */
struct group *book_group(struct book *b, const str *by);

void band_add(struct band *band, count n, money balance);
void contracts_add(struct contracts *c, const struct contracts *more);

/* Sorts the groups, and adds them up to the total; dies if sums contradict each other. */
void book_add_up(struct book *b);

/*
 * Dies if the contracts' prices say that dues are missing from the input, as from an
 * export of arrears only: then no rate can be told.
 */
void book_require_whole(const struct book *b);

#endif
