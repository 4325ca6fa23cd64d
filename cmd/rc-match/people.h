/*
 * The people of a book: who buys, under which telephone numbers, and who pays for whom.
 */
#ifndef RC_MATCH_PEOPLE_H
#define RC_MATCH_PEOPLE_H

#include "rc-match/book.h"

/* Makes a contract known by the names, or telephone numbers, of a cell.  Names touch nothing
   but the buyers, so that a helper may add them. */
void people_add_buyers(struct book *b, str names, uint32_t contract);
void people_add_phones(struct book *b, str phones, uint32_t contract);

/* Reads the customers, whose names and numbers count for all their contracts. */
void people_read_customers(struct book *b, char *path);

#endif
