/*
 * The factors of a score: what each is worth, and what of that a customer got.
 */
#ifndef RC_SCORE_FACTORS_H
#define RC_SCORE_FACTORS_H

#include "rc-score/customer.h"
#include "rc-score/promise_record.h"

enum factor {
	DELAY,          /* behaviour */
	DOWN_PAYMENT,   /* capacity */
	LOAN_STAGE,
	DEBT_RATIO,
	PROMISES,       /* conduct */
	EXTENSIONS,
	FACTORS
};

/* Points got of the most possible: exactly over / under; not known if under is 0. */
struct points {
	count most;
	wide  over, under;
};

/* All that is known of a customer. */
struct evidence {
	const struct tally          *tally, *total;   /* the customer's, all customers' */
	const struct customer       *customer;
	const struct promise_record *promises;        /* or NULL: no log was given */
	bool                         knows_extensions;
};

/*
 * How late the customer pays, in units of a day (fixed.h): the weighted mean of n dues,
 * drawn towards that of all customers as by k dues more: (n * own + k * all) / (n + k).
 * Only if the customer's dues have a weight.
 */
int64_t delay_of(const struct score *rules, const struct evidence *e);

/* Points for days late, in units, by straight lines between the policy's anchors. */
int64_t points_of_delay(const struct score *rules, int64_t delay);

/* The points of every factor. */
void factors_of(const struct score *rules, const struct evidence *e,
	struct points *points);

/* Points in 10^-2, rounded half up. */
money points_shown(const struct points *p);

/* What a factor is called: its code as a reason, for which grade_word() has the word of
   people, and its column. */
struct factor_name {
	const char *code, *column;
};
extern const struct factor_name factor_names[FACTORS];

#endif
