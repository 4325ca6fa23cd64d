/*
 * The decisions of a run: which step each due would take, what holds it back, and which
 * due of a contract and party has today's one action.
 */
#ifndef RC_DUN_DECIDE_H
#define RC_DUN_DECIDE_H

#include "rc-dun/docket.h"

/* Fills in what docket.h says is left to do here. */
void decide(struct docket *d);

/* The contract's newest dun, whichever due and party it was for, or NULL. */
const struct contact *last_dun(const struct contact *log);

/* The least number of days between two duns of a contract: the policy's, and never none,
   for a contract that was dunned today has had its action. */
count least_gap(const struct policy *p);

/* Who takes a step on a due: its own salesperson, or the policy's text. */
str owner_of(const struct policy *p, const struct step *step, const struct debt *debt);

#endif
