/*
 * Aliases: who pays for which contract, as persons accepted it; a table with the columns payer
 * and contract_id.
 */
#ifndef RC_MATCH_ALIAS_H
#define RC_MATCH_ALIAS_H

#include "rc-match/evidence.h"

struct aliases {
	struct tsv  *table;
	const char  *path;
	struct book *book;
	struct names learned;      /* payers that were accepted, */
	uint32_t    *contracts;    /* each followed by its contract, by number */
	size_t       room;
};

/*
 * Reads the table into the book, locked if it is to be written.  Rows of contracts that the
 * dues don't have are said on stderr, with their number.
 */
struct aliases *aliases_read(struct book *b, char *path, bool to_write);

/* Remembers a payer whose receipt was accepted for a contract, but no bank and no buyer of
   another contract. */
void aliases_learn(struct aliases *a, struct judge *j, str payer, uint32_t contract);

/* Writes what was learned and is new behind the others, into a copy that takes the table's
   place at the end. */
void aliases_write(struct aliases *a);

#endif
