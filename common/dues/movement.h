/*
 * The money of a contract as it moved: the rows of receipts, in and out, for those who
 * ask how much came in from a day to a day, or when, and not which due it paid.  Rows
 * later than the as-of day don't exist.
 */
#ifndef RC_DUES_MOVEMENT_H
#define RC_DUES_MOVEMENT_H

#include "bytes/names.h"
#include "records/column.h"

struct movement {
	date                   on;
	money                  amount;         /* negative: money out */
	str                    due_id, item;   /* or empty */
	const struct movement *next;           /* of its contract, or NULL */
};

struct movements {
	struct movement        *list;        /* in the order of their rows */
	size_t                  n;
	struct names            contracts;
	uint32_t               *contract;    /* by the movement's number */
	const struct movement **first;       /* by the contract's number */
	struct names            words;       /* due ids and items */
};

/* Reads the receipts; they live to the end of the run. */
struct movements *movements_read(struct tsv *t, date as_of);

/* The contract's first movement, or NULL; the others by `next`, in no order of days. */
const struct movement *movements_of(struct movements *m, str contract_id);

/* What came in from a day to a day, both counted, less what went out. */
money movements_sum(const struct movement *first, date from, date to);

#endif
