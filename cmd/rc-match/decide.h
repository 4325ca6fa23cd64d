/*
 * Which of its candidates a receipt is for, if that can be proved.
 */
#ifndef RC_MATCH_DECIDE_H
#define RC_MATCH_DECIDE_H

#include "rc-match/evidence.h"

struct decision {
	const struct candidate *chosen;   /* or NULL: it isn't proved */
	unsigned grounds;                 /* why: kinds of evidence and what chose, as bits */
	enum bar bar;                     /* or why not; BAR_GUESS: nothing points anywhere */
};

/* Decides for a receipt whose candidates were found, and bars those of them that it has to
   look at. */
struct decision decide(const struct book *b, struct receipt *r);

#endif
