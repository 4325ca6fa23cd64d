/*
 * What became of a promise to pay, by the policy's dunning.promise_tolerance: a promise
 * may be kept up to promise_on and so many days more, its last day.
 *
 * It is kept if the contract's receipts from the day it was made to its last day reach
 * promise_amount, what was paid back taken off.  Without receipts, or for a promise
 * without an amount, it is kept if nothing of the contract is overdue.
 *
 * A later promise for the same due, or a later one for the contract as a whole, replaces
 * the earlier, unless that was kept.
 */
#ifndef RC_DUES_PROMISE_H
#define RC_DUES_PROMISE_H

#include "dues/contact.h"
#include "dues/movement.h"

enum promise_state {
	PROMISE_OPEN,
	PROMISE_KEPT,
	PROMISE_PART,       /* broken, but something came in */
	PROMISE_BROKEN,
	PROMISE_REPLACED
};

struct promise {
	const struct contact *made;
	date                  last_day;   /* promise_on and the tolerance */
	money                 received;   /* from the day it was made to the last day; or
	                                     NO_MONEY if it isn't judged by receipts */
	enum promise_state    state;
};

struct promise_terms {
	date              as_of;
	count             tolerance;   /* the policy's, in days */
	struct movements *receipts;    /* or NULL: none were given */
};

/*
 * Judges a contact of kind PROMISE, whose `next` chain holds the later rows of its
 * contract; `overdue` says whether anything of that contract is overdue at as-of.
 */
struct promise promise_judge(const struct promise_terms *t,
	const struct contact *made, bool overdue);

/* Broken, in part or altogether. */
bool promise_is_broken(const struct promise *p);

/* "open", "kept", "part-kept", "broken", "replaced". */
const char *promise_state_name(enum promise_state s);

#endif
