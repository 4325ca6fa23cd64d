/*
 * What the policy and the as-of day say about one due by itself, as pure functions: when
 * it is payable, its state, its band of days overdue and its late-payment penalty.
 */
#ifndef RC_AGE_JUDGE_H
#define RC_AGE_JUDGE_H

#include "policy/policy.h"

struct terms {
	const struct policy *policy;
	date                 as_of;
	str                 *bands;   /* of the policy's buckets, and one for beyond */
	str                  states[STATES];   /* their names */
};

struct terms terms_of(struct arena *a, const struct policy *p, date as_of);

/* due_on, or extended_to once the extension is granted; then a workday if so set. */
date payable_on(const struct terms *t, const struct due *d);

/* The workday that a day is moved on to, if so set. */
date payable_from(const struct terms *t, date day);

/* Signed or added to the schedule after as-of: such a due is not there yet. */
bool is_future(const struct terms *t, const struct due *d);

/* Cancelled on the day or before. */
bool is_cancelled(const struct due *d, date day);

/*
 * The late-payment penalty (违约金) of an amount that is `days` late, in fen * 10^-10, by the
 * policy's mode: marginal, each day at its own tier's rate; slab, all days at the rate of the
 * tier that the last one lies in.  The due's own fee_rate replaces all tiers.
 */
wide late_fee(const struct terms *t, const struct due *d, enum item_class class,
	money late, count days);

/*
 * From amount, paid, payable_on and the dates: as_of, balance, state, days_overdue and
 * bucket.  `settled` is the day of the last payment; it counts if nothing is open.
 */
enum state judge(const struct terms *t, struct due *d, date settled);

/* From payable_on and a state that was found before: as_of, state, days_overdue and
   bucket. */
void judge_by_state(const struct terms *t, struct due *d, enum state state);

#endif
