/*
 * The outlook: what will come of what is open within so many days, by the curves of the
 * origin; and how well that would have told the past (back-tests).
 */
#ifndef RC_REPORT_MODEL_OUTLOOK_H
#define RC_REPORT_MODEL_OUTLOOK_H

#include "rc-report/model/curve.h"

/* Sums over dues, of what is open at the origin. */
struct outlook {
	wide  expected;     /* in fen * 10^-12 */
	money scheduled;    /* payable by the end: the due-date forecast */
	money falling_due;  /* payable within the days alone */
	money came;         /* cash within the days */
};

/* Expected, in fen, rounded half up. */
money expected_of(const struct outlook *o);

/*
 * Adds up the outlook of `days` days from the origin of the curves to the outlooks of the
 * dues' groups, by number.  With `known`, only dues known at the origin count; else all.
 */
void outlook_add(const struct cash *c, const struct curves *curves, count days, bool known,
	struct outlook *groups);

/* The back-tests of a horizon: over all dues. */
struct backtests {
	count   n;                       /* origins */
	wide    came, missed, bias;      /* sums of y, |y - f|, f - y, */
	wide    missed_by_dates;         /* and the smaller one of the two simple forecasts */
	money  *forecast, *outcome;      /* f and y of each origin */
};

/* Tries a horizon on the past; the amounts live in the arena. */
struct backtests backtests_of(struct arena *a, const struct cash *c, count days);

/* The band around an expected amount; NO_MONEY where too few back-tests allow one. */
struct outlook_band {
	money low, high;
};
struct outlook_band band_around(const struct cash *c, const struct backtests *b,
	money expected);

#endif
