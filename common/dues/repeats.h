/*
 * Finds a key - contract_id, due_id and day - that a table has twice.  Rows of a contract nearly
 * always stand together: only their due_ids are looked at then, whether they rise as numbers
 * (ids.h).  All is searched at the end where a contract comes back behind others, or where
 * due_ids don't rise.
 *
 * It takes four bytes a row, four more for each group of rows that a contract has together,
 * and what ids take for the contracts, of each day by themselves, and for the due_ids.
 */
#ifndef RC_DUES_REPEATS_H
#define RC_DUES_REPEATS_H

#include "bytes/ids.h"
#include "values/date.h"

/* Starts as all zeros. */
struct repeats {
	struct ids contracts, due_ids;
	uint32_t  *rows;         /* the due_id's number, and a mark where a group begins */
	uint32_t   n;
	size_t     rows_room;
	uint32_t  *groups;       /* the contract's number */
	size_t     n_groups, groups_room;
	char      *text;         /* the contract at hand, behind its day; */
	size_t     text_room;
	str        contract_id;  /* within the text */
	date       day;
	uint32_t   due;          /* the last one of the group */
	bool       doubtful;     /* a key may be there twice */
};

/* The next row.  Where all are of one day it may be NO_DATE. */
void repeats_add(struct repeats *r, str contract_id, str due_id, date day);

/* The first row whose key was there before, and in *first the one that had it; NO_NAME if
   there is none. */
uint32_t repeats_find(const struct repeats *r, uint32_t *first);

void repeats_free(struct repeats *r);

#endif
