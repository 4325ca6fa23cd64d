/*
 * The allocations that rc-age(1) wrote beside an aged table: which money paid which due,
 * and when.  They must be those of this table: for every due what they pay by as-of is its
 * `paid`, and every one of them has its due.
 */
#ifndef RC_REPORT_INPUT_PARTS_H
#define RC_REPORT_INPUT_PARTS_H

#include "rc-report/input/portfolio.h"

/* What a due was paid at once, in fen. */
struct paid_part {
	money    amount;           /* negative: money that was taken back */
	date     on;               /* NO_DATE: on a day that is not known */
	uint32_t due : 31;         /* its row */
	uint32_t is_credit : 1;    /* by a credit, no cash */
};

/* What a receipt paid of a due. */
struct receipt_part {
	uint32_t receipt;    /* its receipt_id, a word of the portfolio's */
	uint32_t row;        /* of the table, from 0 */
	uint32_t due;
	money    amount;
};

struct paid_parts {
	struct paid_part *list;    /* by due, then by day, those of unknown days first */
	uint32_t          n;
	size_t            room;
	uint32_t         *first;   /* of a due, and one more for the end */
	struct receipt_part *of_receipts;   /* by receipt, then in the order of the rows; */
	size_t            n_of_receipts, of_receipts_room;     /* none, if they are not kept */
};

/* Reads them, and keeps what each receipt paid if that is asked, credits left out; dies,
   naming the first, if they are not those of the portfolio. */
struct paid_parts *parts_read(const char *path, struct portfolio *p, bool receipts);

/* What a receipt paid, which stands side by side; *n is how many parts. */
const struct receipt_part *parts_of_receipt(const struct paid_parts *parts,
	struct portfolio *p, str receipt_id, size_t *n);

/* What was paid of a due up to and with a day; a part of an unknown day was on any. */
money paid_by(const struct paid_parts *parts, uint32_t due, date day);

#endif
