/*
 * The known word nearest to a mistyped one, for messages.  Near is at most a third of
 * the word's letters, but not all, changed, left out, added or swapped with the next.
 */
#ifndef RC_BYTES_NEAR_H
#define RC_BYTES_NEAR_H

#include "bytes/str.h"

/* Starts as all zeros but for `word`; offer it every known word, then ask. */
struct near {
	str    word;
	str    best;
	size_t distance;
};

void near_offer(struct near *n, str known);

/* `; nearest is 'x'`, or "" if nothing is near; good until the next call. */
const char *near_hint(const struct near *n);

#endif
