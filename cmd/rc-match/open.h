/*
 * What is open of a contract for a receipt, and whether the amount fits.
 */
#ifndef RC_MATCH_OPEN_H
#define RC_MATCH_OPEN_H

#include "rc-match/evidence.h"

/* Whether a due is open for a receipt that a contract may have: its money is of the due's
   class. */
bool is_open_for(const struct book *b, const struct receipt *r, const struct candidate *c,
	const struct open_due *due);

/* What is open of a contract for the receipt. */
money open_of(const struct book *b, const struct receipt *r, const struct candidate *c);

/* Whether the amount is that of an open due, or of a run of the oldest. */
bool is_equal(const struct book *b, const struct receipt *r, const struct candidate *c);

/* Whether an open due has an item of a word of the vocabulary, and at least, or just, so
   much is open of it. */
bool has_item(const struct book *b, const struct receipt *r, const struct candidate *c,
	uint32_t word, money least, bool just);

/* The item of class agency that the note says money is for, as the contract's dues have it; or
   empty.  Without it a tax would be taken as house money. */
str item_of_note(const struct book *b, const struct receipt *r, uint32_t contract);

#endif
