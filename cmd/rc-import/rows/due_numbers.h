/*
 * Numbers dues that have no due_id: 1, 2, 3 within the contract by due_on, dues of one day
 * in the order of their rows, over all files.  A number that a due of the contract has
 * already is left out.  A row keeps its number even if it is set aside for another cell,
 * so that mending it changes no other.
 *
 * Of several files, a due that is alike in contract, item, day and amount to one of an
 * earlier file is the same due, once for each that the earlier files have: it has its number.
 * So the key tells that it repeats the other, if that one was written.
 *
 * It costs 20 bytes a due, or 40 if there are several files.
 */
#ifndef RC_IMPORT_ROWS_DUE_NUMBERS_H
#define RC_IMPORT_ROWS_DUE_NUMBERS_H

#include "rc-import/cell/day.h"
#include "rc-import/rows/seen.h"
#include "values/money.h"

/* A due to be numbered. */
struct unnumbered {
	uint32_t contract;
	uint32_t row;     /* counted over all files */
	date     on[2];   /* as read month first and day first */
};

/* What two dues of a contract and day must have alike to be the same. */
struct likeness {
	money    amount;
	uint32_t item, file;
};

/* Starts as all zeros, but for `several`. */
struct due_numbers {
	bool               several;   /* files, so that dues may be repeated */
	struct names       contracts, items;
	struct unnumbered *list;
	struct likeness   *likes;     /* of those in the list, if there are several files */
	size_t             n, room, likes_room;
	size_t             settled;   /* so many have their date in on[0] */
	uint32_t           file;      /* the number of the one at hand */
	uint32_t           rows;      /* all rows counted */
	uint32_t          *number;    /* by row; 0: none */
};

/* A due as its row has it. */
struct due_texts {
	str   contract, item, due_on;
	money amount;      /* or NO_MONEY: can't be read, so that it repeats no other */
	struct dating how;   /* whatever its order */
};

/* Counts a row that has its due_id, or none that can be given. */
void due_numbers_pass(struct due_numbers *n);

/* Counts a row without; due_on may still be of two months. */
void due_numbers_add(struct due_numbers *n, const struct due_texts *due);

/* Ends a file: the dates added since the last call are of this order. */
void due_numbers_settle(struct due_numbers *n, enum order order);

/* Gives the numbers, around those that are taken. */
void due_numbers_give(struct due_numbers *n, struct seen *taken);

void due_numbers_free(struct due_numbers *n);

#endif
