/*
 * The cash of a forecast: the portfolio's dues that count and have a positive amount, and the
 * money that came on them.  A due is watched from the day it was signed, or `before` days
 * before it was payable, on.
 */
#ifndef RC_REPORT_MODEL_CASH_H
#define RC_REPORT_MODEL_CASH_H

#include "rc-report/input/portfolio.h"

struct cash {
	const struct portfolio   *portfolio;
	const struct forecasting *rules;
	uint32_t                 *values;     /* of the policy's curves_by, by row; NULL:
	                                         the party, the customer or a bank */
	uint32_t                  n_values;
	date                      earliest;   /* day of a part that is cash, or NO_DATE */
};

struct cash_due {
	money    amount;
	uint32_t row;
	uint32_t value;          /* of curves_by, a number */
	date     payable_on;
	date     from;           /* it is watched from this day on */
	date     known_on;       /* signed_on, or `before` days before it was payable */
};

/* `value` is the kept text that holds curves_by, which isn't asked for if it is `party`. */
struct cash *cash_of(struct portfolio *p, size_t value);

/* The due of a row; false if that isn't one of these. */
bool cash_due(const struct cash *c, uint32_t row, struct cash_due *d);

/* The parts that a due was paid in, by day, up to an end; those of unknown days first. */
const struct paid_part *cash_parts(const struct cash *c, const struct cash_due *d,
	const struct paid_part **end);

/* Money that came, and is no credit. */
bool part_is_cash(const struct paid_part *part);

#endif
