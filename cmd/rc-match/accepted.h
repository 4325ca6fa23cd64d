/*
 * What a person accepted: for each receipt one contract, or several that share it.
 */
#ifndef RC_MATCH_ACCEPTED_H
#define RC_MATCH_ACCEPTED_H

#include "rc-match/evidence.h"

#define NO_ROW UINT32_MAX

/* A row of the table that says yes. */
struct accepted_row {
	uint32_t contract;
	money    amount, part;    /* or NO_MONEY */
	date     received_on;     /* or NO_DATE */
	uint32_t row;             /* its number in the table, from 0, */
	uint32_t next;            /* and the receipt's next, or NO_ROW */
};

struct accepted {
	struct tsv          *table;
	struct names         receipts;   /* ids, */
	uint32_t            *first;      /* each with its first row, */
	bool                *is_met;     /* and whether the receipts have it */
	struct accepted_row *rows;
	size_t               n;
};

/* Reads the rows; what contradicts itself or the dues is an error. */
struct accepted *accepted_read(struct book *b, char *path);

/* The first row for a receipt, or NO_ROW; checks that it fits, and dies naming the row if not.
   `has` is the contract that the receipt has already, or empty. */
uint32_t accepted_for(struct accepted *a, const struct book *b, const struct receipt *r,
	str has);

/* Dies of a receipt that wasn't asked for. */
void accepted_finish(const struct accepted *a);

#endif
