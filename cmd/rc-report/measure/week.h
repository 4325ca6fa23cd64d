/*
 * What happened in the last days up to as_of, a week as a rule: what came in, what of the
 * overdue was paid, what became overdue, whom somebody spoke to, and which promises to
 * pay were kept.  Amounts are in fen.
 */
#ifndef RC_REPORT_MEASURE_WEEK_H
#define RC_REPORT_MEASURE_WEEK_H

#include "rc-report/measure/cube.h"

/* The period begins behind `before`, which is `days` before as_of; the one before it,
   of the same length, behind `earlier`. */
struct week {
	date as_of, before, earlier;
};

struct week week_of(date as_of, count days);

/* The sums, in a cube's layout from week_sums() on. */
enum week_sum {
	WEEK_COLLECTED,        /* in the period */
	WEEK_COLLECTED_EARLIER,/* in the one before it */
	WEEK_OVERDUE_BEFORE,   /* what was overdue as the period began, */
	WEEK_CURED,            /* what came in on that, */
	WEEK_NEWLY_OVERDUE,    /* what became overdue in it, */
	WEEK_OVERDUE,          /* and what of both is overdue: balances of that state */
	WEEK_CONTACTS,
	WEEK_PROMISES_DUE,     /* whose last day was in the period, */
	WEEK_PROMISES_KEPT,    /* and those of them that were kept */
	WEEK_SUMS
};

/* Adds them to the layout, before there is a group; gives the place of the first. */
size_t week_sums(struct cube *c);

/* A counted due. */
struct week_due {
	money amount, balance;
	date  payable_on;
	bool  is_overdue;                  /* by its state */
	money paid_earlier, paid_before, paid;   /* by the days of struct week */
};

/* Adds it to the sums, which begin at *sums. */
void week_add_due(int64_t *sums, const struct week *w, const struct week_due *due);

/* What is overdue by what came and went: must be WEEK_OVERDUE. */
money week_overdue(const int64_t *sums);

#endif
