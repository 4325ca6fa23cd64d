/*
 * What was found about one receipt, and why it was or was not enough.
 */
#ifndef RC_MATCH_EXPLAIN_H
#define RC_MATCH_EXPLAIN_H

#include "rc-match/proposal.h"

/* Prints it as a table of two columns: what, and what it says. */
void explain_print(struct out *o, struct book *b, struct receipt *r,
	const struct decision *d, const struct words *text_names);

#endif
