/*
 * Numbers dues that have no due_id: 1, 2, 3 within the contract by due_on, dues of one day
 * in the order of their rows, over all files.  A number that a due of the contract has
 * already is left out.  A row keeps its number even if it is set aside for another cell,
 * so that mending it changes no other.
 *
 * It costs 20 bytes a due.
 */
#ifndef RC_IMPORT_ROWS_DUE_NUMBERS_H
#define RC_IMPORT_ROWS_DUE_NUMBERS_H

#include "rc-import/cell/day.h"
#include "rc-import/rows/seen.h"

/* A due to be numbered. */
struct unnumbered {
	uint32_t contract;
	uint32_t row;     /* counted over all files */
	date     on[2];   /* as read month first and day first */
};

/* Starts as all zeros. */
struct due_numbers {
	struct names       contracts;
	struct unnumbered *list;
	size_t             n, room;
	size_t             settled;   /* so many have their date in on[0] */
	uint32_t           rows;      /* all rows counted */
	uint32_t          *number;    /* by row; 0: none */
};

/* Counts a row that has its due_id, or none that can be given. */
void due_numbers_pass(struct due_numbers *n);

/* Counts a row without; due_on may still be of two months. */
void due_numbers_add(struct due_numbers *n, str contract, str due_on, bool from_1904);

/* The dates added since the last call are of this order. */
void due_numbers_settle(struct due_numbers *n, enum order order);

/* Gives the numbers, around those that are taken. */
void due_numbers_give(struct due_numbers *n, struct seen *taken);

void due_numbers_free(struct due_numbers *n);

#endif
