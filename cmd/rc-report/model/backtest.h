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

/* The back-tests of `n` horizons that all money together may allow, not yet made; they live
   in the arena. */
struct backtests *backtests_of(struct arena *a, const struct cash *c, const count *days,
	size_t n);

/* The first origin of them all; as_of if there is none. */
date backtests_begin(const struct cash *c, const struct backtests *list, size_t n);

/* Each due is added; then those are made that the cash of the dues does allow, with the
   experience from the first origin on. */
struct past;
struct past *backtests_open(const struct cash *c, struct backtests *list, size_t n);
void backtests_add(struct past *p, const struct cash_due *d);
void backtests_make(struct past *p, const struct experience *e);

/* The band around an expected amount; NO_MONEY where too few back-tests allow one. */
struct outlook_band {
	money low, high;
};
struct outlook_band band_around(const struct cash *c, const struct backtests *b,
	money expected);

#endif
