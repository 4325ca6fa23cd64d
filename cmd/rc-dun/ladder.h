/*
 * The ladder of dunning: which procedure of the policy a due goes by, and which of its
 * steps is to be taken.  All from the due, the day and the log alone.
 *
 * A `dun` of the log counts for a due if it names the due, or none, from the day on which
 * the first step of its procedure could be taken.
 */
#ifndef RC_DUN_LADDER_H
#define RC_DUN_LADDER_H

#include "dues/contact.h"
#include "policy/policy.h"

/* What the `when` of a procedure asks for. */
struct trait {
	str grade, class, party, pay_method, project;
};

/* The first procedure that fits, or NULL. */
const struct procedure *procedure_of(const struct policy *p, const struct trait *trait);

/* A due on its ladder, and its contract's log. */
struct climb {
	const struct procedure *procedure;   /* or NULL */
	const struct contact   *log;         /* or NULL */
	str                     due_id;
	date                    payable_on;
};

/* Where a due stands. */
struct rung {
	const struct step    *reached;   /* the last step by days alone, or NULL */
	const struct step    *step;      /* the last whose need is met, too, or NULL */
	const struct contact *done;      /* the dun of that or a later step, or NULL */
};

struct rung ladder_rung(const struct climb *c, date as_of);

/* The newest dun that counts for the due, or NULL. */
const struct contact *ladder_last(const struct climb *c);

#endif
