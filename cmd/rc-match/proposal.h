/*
 * What is proposed to a person for a receipt that couldn't be matched.
 */
#ifndef RC_MATCH_PROPOSAL_H
#define RC_MATCH_PROPOSAL_H

#include "document/term.h"
#include "rc-match/decide.h"

/* Why a contract wasn't matched, in words. */
struct term bar_term(enum bar bar);

/* "unit+payer": the bits of grounds by their names. */
str grounds_text(struct arena *a, unsigned grounds);

/* What of the evidence points to a candidate, guesses included. */
unsigned grounds_of(const struct book *b, const struct receipt *r,
	const struct candidate *c);

/* Prints the head of the table. */
void proposals_begin(struct out *o);

/* Prints the best candidates, or a row without a contract; true if there are any. */
bool proposals_print(struct out *o, const struct book *b, struct receipt *r,
	const struct decision *d, str note);

#endif
