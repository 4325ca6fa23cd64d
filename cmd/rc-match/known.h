/*
 * By what the contracts of a book are known: numbers, units, buyers and amounts.
 */
#ifndef RC_MATCH_KNOWN_H
#define RC_MATCH_KNOWN_H

#include "rc-match/book.h"

/* Finds what the dues say; a helper does a part of it. */
void known_find(struct book *b);

/* Lays it out for being looked up, once all is found. */
void known_index(struct book *b);

#endif
