/*
 * Dues of a contract that several files have alike: the exports overlap, and each due of
 * an earlier file is repeated once by a later one.  What a later file has more often is new.
 */
#ifndef RC_IMPORT_ROWS_ALIKE_H
#define RC_IMPORT_ROWS_ALIKE_H

#include "values/date.h"
#include "values/money.h"

/* A due; two are alike in day, item and amount. */
struct alike {
	date     on;
	uint32_t item;
	money    amount;
	uint32_t due;     /* its number, in the order of rows, */
	uint32_t file;    /* and that of its file */
};

/* Sets first[due] of each due that repeats one of an earlier file to that one's number.
   The dues of a file come behind those of the files before it.  Changes the list. */
void alike_pair_off(struct alike *dues, size_t n, uint32_t *first);

#endif
