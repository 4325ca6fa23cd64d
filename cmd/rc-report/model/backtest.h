/*
 * Back-tests: how well the curves would have told the past, held against two forecasts by
 * due dates alone.  The dues are gone through once, for all horizons and origins.
 */
#ifndef RC_REPORT_MODEL_BACKTEST_H
#define RC_REPORT_MODEL_BACKTEST_H

#include "rc-report/model/outlook.h"

/* The back-tests of a horizon, over all dues: as of one horizon ago, two horizons ago and
   so on. */
struct backtests {
	count   days;                    /* the horizon */
	count   n;                       /* origins */
	wide    came, missed, bias;      /* sums of y, |y - f|, f - y, */
	wide    missed_by_dates;         /* and the smaller one of the two simple forecasts */
	money  *forecast, *outcome;      /* f and y of each origin */
};

/* The back-tests that the receipts allow of `n` horizons, not yet made; they live in the
   arena. */
struct backtests *backtests_of(struct arena *a, const struct cash *c, const count *days,
	size_t n);

/* The first origin of them all; as_of if there is none. */
date backtests_begin(const struct cash *c, const struct backtests *list, size_t n);

/* Makes them, with the experience from that origin on. */
void backtests_make(const struct experience *e, struct backtests *list, size_t n);

/* The band around an expected amount; NO_MONEY where too few back-tests allow one. */
struct outlook_band {
	money low, high;
};
struct outlook_band band_around(const struct cash *c, const struct backtests *b,
	money expected);

#endif
