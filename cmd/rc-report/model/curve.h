/*
 * Curves: how what is open comes in, by how many days it is payable already, as learned
 * from the money of the days before an origin.  Everything is in whole numbers.
 *
 * R is what was open at the lag, over all dues and all days of the window; D is the money
 * that came at that lag; D / R, in 10^-12, is the part of what is open that comes on such a
 * day.  Lags beyond `after` are one.
 *
 * The dues are gone through once, for all origins: what they tell is added up by the day on
 * which they were payable and by lag, which together are a day, so that a window of days
 * can be cut out of it.
 */
#ifndef RC_REPORT_MODEL_CURVE_H
#define RC_REPORT_MODEL_CURVE_H

#include "rc-report/model/cash.h"

/* What was open and what came of a value of curves_by. */
struct value_experience {
	money  **rows;             /* by day payable, or NULL: what was open, by lag, then what
	                              came */
	money   *late_open, *late_came;   /* at the last lag: by day */
	int64_t *n_parts;                 /* that came: likewise */
};

/* The same of all, on the days that are watched. */
struct experience {
	const struct cash *cash;
	date     first, last;      /* these days */
	date     first_payable;    /* of what has a lag of its own on them */
	size_t   n_days, n_payable, n_lags;
	struct value_experience *values;
	size_t   n_values, values_room;
	struct arena arena;
};

/* By lag: 10^-12 of what is open; at(k) is rates[k + before]. */
struct curve {
	int64_t *rates;
	int64_t  n_parts;        /* that it was learned from */
};

/* The curves of an origin: one for each value of curves_by, and at last that of all. */
struct curves {
	date          origin;
	struct curve *list;
};

#define WHOLE_CURVE INT64_C(1000000000000)

/* The experience that origins from `first_origin` to as_of go by; it lives to the end of
   the run.  Each due is added, then all are added up. */
struct experience *experience_open(const struct cash *c, date first_origin);
void experience_add(struct experience *e, const struct cash_due *d);
void experience_add_up(struct experience *e);

/* The curves as of one of these origins; they live in the arena. */
struct curves curves_of(struct arena *a, const struct experience *e, date origin);

/* The curve that a value goes by: that of all if its own was learned from too few parts. */
const struct curve *curve_for(const struct cash *c, const struct curves *curves,
	uint32_t value);

#endif
