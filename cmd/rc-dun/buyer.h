/*
 * What the buyer of a contract owes of the price, by the days on which it was payable: no
 * bank pays out its loan before (dunning.bank_after_buyer).
 */
#ifndef RC_DUN_BUYER_H
#define RC_DUN_BUYER_H

#include "rc-dun/run.h"

/* Open dues of class price; starts as all zeros. */
struct buyer {
	struct buyer_due *dues;    /* by payable_on */
	size_t            n, room;
};

struct buyer_due {
	date  payable_on;
	money upto;       /* what is owed of it and those before it */
};

/* Reads those of a contract, in place of what was read before. */
void buyer_read(struct buyer *b, const struct run *r, const struct contract *contract);

/* What is owed of dues payable before the day. */
money buyer_owes_before(const struct buyer *b, date day);

#endif
