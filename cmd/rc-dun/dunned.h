/*
 * The table of dues with what dunning decided of each: the usual output.
 */
#ifndef RC_DUN_DUNNED_H
#define RC_DUN_DUNNED_H

#include "rc-dun/clock.h"

/* Prints the dues, read for the second time, in the order of their rows; the clocks of
   the law stand behind the rest if they are given. */
void dunned_print(const struct run *r, struct tsv *t, struct out *o,
	const struct clock *clocks);

/* "dispute", or "with-3" with the due that covers it; good until the next call. */
str hold_text(const struct run *r, const struct dun_item *item);

#endif
