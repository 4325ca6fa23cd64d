/*
 * Numbers dues that have no due_id: 1, 2, 3 within the contract, over all files, in the order
 * of due_on; dues of one day are in the order of their rows.  Numbers that other dues of the
 * contract have already are passed over.  A row that is set aside for another cell keeps its
 * number, so that mending the cell changes no other row's number.
 *
 * A due with the contract, item, day and amount of a due in an earlier file is taken for that
 * due, and has its number; each due of the earlier files is taken once.  If the earlier one
 * was written, the equal keys then show that the later one repeats it.
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

/* Counts a row that has a due_id, or that can't be given one. */
void due_numbers_pass(struct due_numbers *n);

/* Counts a row without a due_id.  Its due_on may still be readable in two ways. */
void due_numbers_add(struct due_numbers *n, const struct due_texts *due);

/* Ends a file: says in which order the dates that it added are to be read. */
void due_numbers_settle(struct due_numbers *n, enum order order);

/* Gives the numbers, and passes over those that are taken. */
void due_numbers_give(struct due_numbers *n, struct seen *taken);

void due_numbers_free(struct due_numbers *n);

#endif
