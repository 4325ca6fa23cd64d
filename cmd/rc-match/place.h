/*
 * The units of contracts: a house (house.h), or what has a code, a shop or a parking space:
 * letters and digits with dashes, behind words that say of what.
 */
#ifndef RC_MATCH_PLACE_H
#define RC_MATCH_PLACE_H

#include "rc-match/house.h"

/* The key of a code that begins at `from`: its groups without leading zeros, joined by dashes;
   empty if there is none.  Behind `head`, which says of what it is a code. */
str code_key(struct vocabulary *v, const struct folded *f, size_t from, str head,
	char key[PLACE_KEY], size_t *to);

/* The unit of a contract. */
struct location {
	uint32_t phase;          /* or 0 */
	struct house house;      /* of a code, the room is its last number */
	bool     is_annex;
	size_t   head_from, head_to;   /* of a code: the words before it, in the text */
};

/* Reads a unit, of a project (empty if not known), both folded; gives its key, or an empty
   one where the unit can't be read. */
str place_read(struct vocabulary *v, const struct folded *unit, str project,
	struct location *place, char key[PLACE_KEY]);

#endif
