/*
 * What holds back a due that has a step to take, as far as the log says: disputes, holds
 * and promises, for the due itself or for its whole contract.  Rows that name a due and
 * rows that name none stand beside each other: `resolved` and `release` end what names
 * the same due, and, without due_id, all of the contract's.
 */
#ifndef RC_DUN_HOLD_H
#define RC_DUN_HOLD_H

#include "dues/promise.h"
#include "policy/policy.h"

/* In the order in which they are looked for. */
enum hold_kind {
	FREE,
	IN_DISPUTE,
	ON_HOLD,
	PROMISED,
	BUYER_FIRST,   /* a bank's due; this and what follows is found in decide.c */
	TOO_SMALL,
	TOO_SOON,
	COVERED,       /* by the step on another due */
};

/* Why an open promise holds, or doesn't. */
enum promise_limit {
	HOLDS,
	TOO_LONG,     /* it was made more than promise_max_days ago */
	TOO_LITTLE,   /* it is for less than promise_min_share */
	TOO_OFTEN     /* promises_broken_max of the contract's were broken */
};

struct hold {
	enum hold_kind        kind;
	const struct contact *by;       /* the dispute, the hold; TOO_SOON: the last dun */
	bool                  is_old;   /* a dispute or hold older than review_days */
	money                 sum;      /* BUYER_FIRST: what the buyer owes; TOO_SMALL: what
	                                   the balances come to together */
	struct promise        promise;  /* of the due or its contract: one that holds, else
	                                   one that is open, else the newest; `made` NULL:
	                                   none */
	enum promise_limit    limit;    /* of that promise */
};

/* What stands in the log for a due, or for the contract as a whole. */
struct standing {
	const struct contact *dispute;    /* the first that nothing has ended, or NULL */
	const struct contact *hold;       /* the newest that nothing has ended, or NULL */
	const struct contact *promise;    /* the newest, or NULL */
	const struct contact *resolved;   /* the last, or NULL */
	const struct contact *release;
};

/* Reads contacts that are alike, of which `first` is the first, or NULL.  `whole`: what
   stands for the contract as a whole, or NULL if that is read. */
struct standing standing_read(const struct contact *first, const struct standing *whole);

/* What promises are judged and limited by. */
struct promise_rules {
	struct promise_terms  terms;
	const struct dunning *dunning;   /* of the policy */
};

/* What the promises for a due are measured by. */
struct owed {
	enum item_class class;
	money           balance;   /* of the due */
	money           overdue;   /* of its contract's dues of party customer */
	count           broken;    /* promises of the contract, as promises_broken() says */
};

/* What holds the due, as far as the log says: one of FREE to PROMISED. */
struct hold hold_of(const struct standing *own, const struct standing *whole,
	const struct promise_rules *rules, const struct owed *owed);

/* Whether the promise was broken, and its last day lies within promises_broken_days. */
bool promise_was_broken_lately(const struct promise_rules *rules,
	const struct promise *p);

/* "", "dispute", "hold", "promise", "buyer-first", "small", "gap", "with". */
const char *hold_name(enum hold_kind kind);

#endif
