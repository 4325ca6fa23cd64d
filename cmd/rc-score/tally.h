/*
 * What the dues (scheduled payments) of a contract, a customer or the whole input add up
 * to: how late, how much was paid, and for how long the oldest is open.  Sums are exact,
 * hence the order of the rows doesn't matter.
 */
#ifndef RC_SCORE_TALLY_H
#define RC_SCORE_TALLY_H

#include "dues/due.h"
#include "policy/policy.h"
#include "rc-score/fixed.h"

/* What scores are made by. */
struct scoring {
	const struct policy *policy;
	const struct score  *rules;     /* the policy's */
	date                 as_of;
	struct decay         decay;
};

/* An aged due, and whose it is. */
struct scored_due {
	struct due      due;
	str             customer_id;
	enum state      state;
	enum item_class class;
};

struct tally {
	count dues;              /* that count, see due_counts(), */
	money amount;            /* their sum, */
	wide  weight;            /* their weights, in fen * 2^-54, */
	wide  weighted_days;     /* and these times the days late */
	date  first_on;          /* when the first was payable, NO_DATE if none was, */
	count first_late;        /* and the days it is late, or was */
	count open_days;         /* of the one open longest; 0 if none is late */
	money paid;              /* on all dues of class price */
	count extensions;        /* dues of class price with one known by as-of */
	bool  overdue;           /* something is that a customer, and no bank, is to pay */
};

/* An empty tally. */
struct tally tally_none(void);

/*
 * Whether the due counts for how late its customer pays: one of class price, of more
 * than 0, settled or payable before as-of, neither cancelled nor of the future.  One
 * that was paid on an unknown day doesn't count.
 */
bool due_counts(const struct scoring *s, const struct scored_due *d);

/* Days from payable_on to the day it was settled, or to as-of while it is open; not
   below 0. */
count due_days_late(const struct scoring *s, const struct scored_due *d);

/*
 * What a due counts: its amount, or the balance of an open one, halved with each half-life
 * since it was payable.
 */
wide due_weight(const struct scoring *s, const struct scored_due *d);

void tally_due(struct tally *t, const struct scoring *s, const struct scored_due *d);
void tally_join(struct tally *t, const struct tally *more);

/* The weighted mean of days late, in units (fixed.h); only if the weight isn't 0. */
int64_t tally_mean(const struct tally *t);

#endif
