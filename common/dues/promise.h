/*
 * What became of a promise to pay, by the policy's dunning.promise_tolerance: a promise
 * may be kept up to promise_on and so many days more, its last day.
 *
 * It is kept if the contract's receipts of its class, from the day it was made to its
 * last day, reach promise_amount, what was paid back taken off.  The class of a promise
 * for a due is the due's, that of one for the contract, or for a due that isn't known, is
 * price.  Without receipts, or for a promise without an amount, it is kept if nothing of
 * the contract is overdue that a customer, and no bank, is to pay.
 *
 * A promise that wasn't kept is replaced by the next for the same due, or by the next for
 * the contract if it was for the contract, unless that one was made behind its last day:
 * then it stays broken.
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
 * Judges a contact of kind PROMISE by its class; `overdue` says whether anything of its
 * contract, of party customer, is overdue at as-of.
 */
struct promise promise_judge(const struct promise_terms *t,
	const struct contact *made, enum item_class class, bool overdue);

/* Broken, in part or altogether. */
bool promise_is_broken(const struct promise *p);

/* "open", "kept", "part-kept", "broken", "replaced". */
const char *promise_state_name(enum promise_state s);

#endif
