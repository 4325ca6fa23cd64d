/*
 * The books of an import: every row that was read was written, set aside or dropped, and so
 * was every fen.  A ledger's row counts as many times as it is seen.  The sum read is taken
 * while the files are looked at, the others while rows are written, so each proves the
 * other.
 *
 * Sums are those of the column amount, of all rows from the first that is kept whose amount
 * can be read, as it is written, that is in yuan and rounded to the fen.
 */
#ifndef RC_IMPORT_TALLY_H
#define RC_IMPORT_TALLY_H

#include "rc-import/drop.h"

/* Rows, and the sum of their amounts. */
struct heap {
	unsigned long rows;
	money         sum;
};

struct tally {
	bool          has_amounts;     /* the table has such a column */
	unsigned long rows;            /* of the files */
	struct heap   read, written, aside, dropped;
	unsigned long drops[DROPS];
	unsigned long rounded;         /* amounts written that had more decimals */
	struct heap   turned;          /* refunds that stood there as money in */
};

/* Adds a row; an amount of NO_MONEY counts as none. */
void heap_add(struct heap *h, money amount);

/* Dies if the books don't balance; says the closing lines unless `quiet`. */
void tally_close(const struct tally *t, bool quiet);

#endif
