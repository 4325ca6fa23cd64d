/*
 * The decisions of a run: which step each due would take, what holds it back, which due
 * of a contract and party has today's one action, and what is to be reviewed.
 */
#ifndef RC_DUN_DECIDE_H
#define RC_DUN_DECIDE_H

#include "rc-dun/run.h"

/* Fills in what run.h says is left to do here. */
void decide(struct run *r);

/* The least number of days between two duns of a contract and party: the policy's, and
   never none, for who was dunned today has had their action. */
count least_gap(const struct policy *p);

/* Who an owner is: the policy's text, or the due's own salesperson. */
str owner_of(const struct policy *p, str owner, const struct dun_item *item);

#endif
