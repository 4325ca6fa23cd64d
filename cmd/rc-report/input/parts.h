/*
 * The allocations that rc-age(1) wrote beside an aged table: which money paid which due,
 * and when.  They are read before the dues, each of which then finds its own.  They must be
 * those of the table: for every due what they pay by as-of is its `paid`, and every one of
 * them has its due.
 */
#ifndef RC_REPORT_INPUT_PARTS_H
#define RC_REPORT_INPUT_PARTS_H

#include "dues/due.h"

/* What a due was paid at once, in fen. */
struct paid_part {
	money    amount;           /* negative: money that was taken back */
	date     on;               /* NO_DATE: on a day that is not known */
	uint32_t due : 31;         /* the number of the due that was paid */
	uint32_t is_credit : 1;    /* by a credit, no cash */
};

/* All parts of a due, by day, those of unknown days first. */
struct due_parts {
	const struct paid_part *list;
	uint32_t                n;
};

extern const struct due_parts parts_none;

/* What a receipt paid of a due. */
struct receipt_part {
	uint32_t receipt;    /* the number of its id */
	uint32_t row;        /* of the allocations, from 0 */
	uint32_t due;        /* the number of the due that was paid */
	money    amount;
};

/* A due whose `paid` is not what the allocations pay. */
struct wrong_due {
	str   contract_id, due_id;
	money allocated, paid;
};

struct paid_parts {
	const char       *path;
	struct ids        dues;       /* that were paid; numbered as they come: */
	struct paid_part *list;       /* by due, then by day */
	uint32_t          n;
	size_t            room;
	uint32_t         *first;      /* of a due, and one more for the end */
	uint32_t         *rows;       /* of its first part; NULL: first, as the table is in
	                                 that order */
	bool             *found;      /* the due is in the dues */
	struct wrong_due  fault;      /* the first one; without a contract_id there is none */
	struct names      receipts;   /* the ids of those that are kept: */
	struct receipt_part *of_receipts;   /* by receipt, then in the order of the rows */
	size_t            n_of_receipts, of_receipts_room;
	struct arena      arena;
};

/* Reads them, and keeps what each receipt paid if that is asked, credits left out. */
struct paid_parts *parts_read(const char *path, bool receipts);

/* The parts of a due by its number: none of NO_NAME. */
struct due_parts parts_of(const struct paid_parts *parts, uint32_t number);

/* The parts of a due that is in the table, as parts_check() is to know. */
struct due_parts parts_take(struct paid_parts *parts, const struct due *d, date as_of);

/* Behind the last due: dies, naming the first, if these are not the allocations of the
   dues that were taken. */
void parts_check(struct paid_parts *parts);

/* What a receipt paid, which stands side by side; *n is how many parts. */
const struct receipt_part *parts_of_receipt(struct paid_parts *parts, str receipt_id,
	size_t *n);

/* What was paid of a due up to and with a day; a part of an unknown day was on any. */
money paid_by(const struct due_parts *parts, date day);

#endif
