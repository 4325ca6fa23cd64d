/*
 * The cash of a forecast: the dues that count and have a positive amount, and the money that
 * came on them.  A due is watched from the day it was signed, or `before` days before it was
 * payable, on.
 */
#ifndef RC_REPORT_MODEL_CASH_H
#define RC_REPORT_MODEL_CASH_H

#include "rc-report/input/stream.h"

struct cash {
	const struct forecasting *rules;
	date                      as_of;
	bool                      by_party;   /* the customer or a bank, in place of: */
	size_t                    text;       /* the stream's text of the policy's curves_by */
	struct names              texts;
	uint32_t                  n_values;   /* of curves_by, as far as dues were taken */
	date                      bound;      /* the first day of any money, and */
	date                      earliest;   /* of cash on dues that were taken; or NO_DATE */
};

struct cash_due {
	money            amount;
	struct due_parts parts;
	uint32_t         value;      /* of curves_by, a number */
	date             payable_on;
	date             from;       /* it is watched from this day on */
	date             known_on;   /* signed_on, or `before` days before it was payable */
};

/* `text` is the stream's text that holds curves_by, which isn't asked for if it is `party`. */
struct cash cash_of(const struct stream *s, size_t text);

/* Takes the due of a row; false if that isn't one of these. */
bool cash_take(struct cash *c, const struct streamed_due *row, struct cash_due *to);

/* Money that came, and is no credit. */
bool part_is_cash(const struct paid_part *part);

#endif
