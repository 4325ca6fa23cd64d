/*
 * Control totals: what was read is what had a contract, was matched, proposed or unknown.
 */
#ifndef RC_MATCH_TOTALS_H
#define RC_MATCH_TOTALS_H

#include "rc-match/evidence.h"

enum outcome {
	HAD_CONTRACT,
	MATCHED,                                  /* and by which kind: */
	ACCEPTED = MATCHED + KINDS_OF_EVIDENCE,   /* MATCHED + BY_UNIT ... */
	PROPOSED,
	UNKNOWN,
	OUTCOMES
};

struct total {
	unsigned long rows;
	money         sum;
};

/* Starts as all zeros. */
struct totals {
	struct total read, by[OUTCOMES];
	money        written;
};

void totals_add(struct totals *t, enum outcome outcome, money amount);

/* The outcome of a match on these grounds: by the first kind. */
enum outcome outcome_of(unsigned grounds);

/* Says the totals; dies if what was written isn't what was read. */
void totals_say(const struct totals *t);

/* Whether any receipt is left without a contract. */
bool totals_left(const struct totals *t);

#endif
