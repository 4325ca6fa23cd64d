/*
 * The matching of a contract's money to its dues, by the rules of rc-age(1), ALLOCATION.
 */
#ifndef RC_AGE_ALLOCATE_H
#define RC_AGE_ALLOCATE_H

#include "rc-age/workspace.h"

/* Sorts the receipts by day; fills in what is paid of the open items, and the contract's
   allocations and unapplied amounts. */
void allocate(struct contract *c, const struct terms *t, const struct texts *texts,
	struct workspace *space);

#endif
