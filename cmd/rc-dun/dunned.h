/*
 * The table of dues with what dunning decided of each: the usual output.
 */
#ifndef RC_DUN_DUNNED_H
#define RC_DUN_DUNNED_H

#include "rc-dun/docket.h"

/* Prints the dues, read for the second time, in the order of their rows; the clocks of
   the law stand behind the rest if they are asked for. */
void dunned_print(const struct docket *d, struct tsv *t, struct out *o, bool clocks);

/* "dispute", or "with-3" with the due that covers it; good until the next call. */
str hold_text(const struct docket *d, const struct debt *debt);

#endif
