/*
 * Control totals of an import: every row that was read, and every fen in it, was written, set
 * aside or dropped.  A ledger's row counts once for each of its groups.  The survey adds up
 * what is read, the conversion the rest, and the two must agree.
 *
 * A sum adds up the column amount, in yuan and rounded to the fen as it is written, of all
 * rows below the headings whose amount can be read.
 */
#ifndef RC_IMPORT_CONTROL_TOTALS_H
#define RC_IMPORT_CONTROL_TOTALS_H

#include "rc-import/rows/drop.h"
#include "rc-import/rows/row_total.h"
#include "rc-import/rows/file_sums.h"

struct control_totals {
	bool             has_amounts;     /* the table has a column `amount` */
	unsigned long    rows;            /* of the files */
	struct row_total read, written, aside, dropped;
	unsigned long    drops[DROPS];
	unsigned long    rounded;         /* amounts written that had more decimals */
	unsigned long    repeated;        /* dues set aside that an earlier file has */
	struct row_total turned;          /* refunds that stood there as money in */
	unsigned long    sums, sums_off;  /* of the files, and those that differ */
	str              sum_label;       /* of the last of them, */
	money            sum;             /* and its amount */
};

/* Adds what became of a file's own sums. */
void control_totals_add_sums(struct control_totals *t, const struct file_sums *of_file);

/* Says of a sheet, one of several, what the totals have more than before it. */
void control_totals_say_sheet(const struct control_totals *t,
	const struct control_totals *before, const char *name);

/* Dies if the totals don't agree; prints the closing lines unless `quiet`.  `emptied` is the
   number of cells that were left empty in rows that were written. */
void control_totals_close(const struct control_totals *t, unsigned long emptied, bool quiet);

#endif
