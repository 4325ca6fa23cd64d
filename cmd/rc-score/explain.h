/*
 * How a grade comes about, in words and numbers, for the customer who asks why.
 */
#ifndef RC_SCORE_EXPLAIN_H
#define RC_SCORE_EXPLAIN_H

#include "rc-score/scores.h"

/*
 * Prints the arithmetic of the customer of that id, or of the contract that stands for
 * one, in the policy's language, with every due that counts.  Dies if there is none.
 */
void print_explained(struct scores *scores, struct out *o, str id);

#endif
