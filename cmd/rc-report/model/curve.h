/*
 * Curves: how what is open comes in, by how many days it is payable already, as learned
 * from the money of the days before an origin.  Everything is in whole numbers.
 *
 * A due is watched from the day it was signed, or `before` days before it was payable, on.
 * R is what was open at the lag, over all dues and all days of the window; D is the money
 * that came at that lag; D / R, in 10^-12, is the part of what is open that comes on such a
 * day.  Lags beyond `after` are one.
 */
#ifndef RC_REPORT_MODEL_CURVE_H
#define RC_REPORT_MODEL_CURVE_H

#include "rc-report/input/parts.h"

/* A due that is forecast: counted, with a positive amount. */
struct cash_due {
	money    amount;
	uint32_t row;
	uint32_t value;          /* of the policy's curves_by, a number */
	date     payable_on;
	date     from;           /* it is watched from this day on */
	date     known_on;       /* signed_on, or `before` days before it was payable */
};

/* The dues and their money, each due's by day. */
struct cash {
	const struct portfolio   *portfolio;
	const struct forecasting *rules;
	struct cash_due          *dues;
	size_t                    n, room;
	struct names              values;
	struct paid_part         *parts;      /* sorted: unknown days first */
	const size_t             *first;      /* of a row of the portfolio */
	date                      earliest;   /* day of a part that is cash, or NO_DATE */
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

/* `value` is the kept text that holds curves_by, which isn't asked for if it is `party`. */
struct cash *cash_of(struct portfolio *p, const struct paid_parts *parts, size_t value);

/* Money that came, and is no credit. */
bool part_is_cash(const struct paid_part *part);

/* What is open of a due at the end of a day. */
money open_after(const struct cash *c, const struct cash_due *d, date day);

/* The curves as of an origin; they live in the arena. */
struct curves curves_of(struct arena *a, const struct cash *c, date origin);

/* The curve that a due goes by: that of all if its own was learned from too few parts. */
const struct curve *curve_for(const struct cash *c, const struct curves *curves,
	const struct cash_due *d);

#endif
