/*
 * The outlook: what will come of what is open within so many days, by the curves of the
 * origin.
 */
#ifndef RC_REPORT_MODEL_OUTLOOK_H
#define RC_REPORT_MODEL_OUTLOOK_H

#include "rc-report/model/curve.h"

/* Sums over dues, of what is open at the origin. */
struct outlook {
	wide  expected;     /* in fen * 10^-12 */
	money scheduled;    /* payable by the end: the due-date forecast */
	money falling_due;  /* payable within the days alone */
};

/* What part of a due is still open after some days, by its lag at the origin; from the lag
   before which nothing comes to `after`. */
struct survival {
	int64_t *left;
	count    first;      /* lag */
	count    days;
};

/* One for each value of curves_by, by the curve that it goes by; they live in the arena. */
struct survival *survivals_of(struct arena *a, const struct cash *c,
	const struct curves *curves, count days);

/* Adds what is open, more than nothing, of dues that are payable on a day. */
void outlook_add(struct outlook *to, const struct cash *c, const struct survival *s,
	date origin, date payable_on, money open);

/* Expected, in fen, rounded half up. */
money expected_of(const struct outlook *o);

/* What is open at as_of, by group, value of curves_by and day payable.  Starts as all
   zeros. */
struct open_money {
	struct names keys;
	money       *sums;       /* by the key's number */
	size_t       room;
};

void open_money_add(struct open_money *m, uint32_t group, const struct cash_due *d, money open);

/* Adds up the outlook of `days` days from as_of, by its curves, to the outlooks of the
   groups, by number. */
void outlook_of_groups(const struct cash *c, const struct open_money *open,
	const struct curves *curves, count days, struct outlook *groups);

#endif
