/*
 * The matching of a contract's money to its dues, by the rules of rc-age(1), ALLOCATION.
 */
#ifndef RC_AGE_ALLOCATE_H
#define RC_AGE_ALLOCATE_H

#include "rc-age/desk.h"

/* Sorts the receipts by day; fills the claims' paid and the contract's parts and rests. */
void allocate(struct contract *c, const struct terms *t, const struct texts *texts,
	struct desk *desk);

#endif
