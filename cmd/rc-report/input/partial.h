/*
 * Partials: what a report is made of, from some of the contracts, as a table that
 * --partial prints and --merge reads from many (rc-scale(7)).  Every row begins with a
 * stamp, which is the same in all: the day, and a number for what went into it from the
 * policy.  The first row is of no group and no task, so that there is a stamp even if no
 * due counts.  A table without rows has no partial but its header.
 */
#ifndef RC_REPORT_INPUT_PARTIAL_H
#define RC_REPORT_INPUT_PARTIAL_H

#include "policy/policy.h"

struct stamp {
	date as_of;
	str  policy;
};

/* The first columns, of a struct that begins with a stamp. */
#define STAMP_COLUMNS \
	NEED(DATE, struct stamp, as_of), \
	NEED(TEXT, struct stamp, policy)

struct stamp stamp_of(struct arena *a, const struct policy *p, date as_of);

/* Reads partials, one after the other or joined as by cat(1): a header that comes again
   is passed over. */
struct merger {
	struct tsv    *t;
	struct reader *reader;
	struct stamp   stamp;
	bool           history;   /* of any days; another policy's are taken, and said */
	bool           said;
};

struct merger merger_open(struct arena *a, struct tsv *t, const struct policy *p,
	const struct column *reads, size_t n);

/* The next row, a struct that begins with a stamp; dies if it is not the others', unless
   the merger is of a history. */
bool merger_next(struct merger *m, void *row);

#endif
