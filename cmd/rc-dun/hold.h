/*
 * What holds back a due that has a step to take: the reasons that the log gives, for the
 * due itself or for its whole contract.  A row that names a due and one that names none
 * stand beside each other: `resolved` and `release` end what names the same due, and,
 * without due_id, all of the contract's.
 */
#ifndef RC_DUN_HOLD_H
#define RC_DUN_HOLD_H

#include "dues/promise.h"

/* In the order in which they are looked for. */
enum hold_kind {
	FREE,
	IN_DISPUTE,
	ON_HOLD,
	PROMISED,
	TOO_SMALL,   /* these are found for a contract and party, in decide.c */
	TOO_SOON,
	COVERED,     /* by the step on another due */
};

struct hold {
	enum hold_kind        kind;
	const struct contact *by;        /* the row of the dispute or hold, else NULL */
	struct promise        promise;   /* the newest for the due or its contract that is
	                                    open, else the newest; `made` NULL: none */
};

/* What the log says of a due; `overdue`: whether anything of its contract is. */
struct hold hold_of(const struct contact *log, str due_id, enum item_class class,
	const struct promise_terms *t, bool overdue);

/* "", "dispute", "hold", "promise", "small", "gap", "with". */
const char *hold_name(enum hold_kind kind);

#endif
