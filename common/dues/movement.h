/*
 * The money of a contract as it moved: the rows of receipts, in and out, for those who
 * ask how much came in from a day to a day, or when, and not which due it paid.  Rows
 * later than the as-of day don't exist, nor do those of which nobody knows the contract.
 *
 * A movement has a class: that of the due that it names, else of its item, else price.
 * movements_read() asks for it, since only the reader of the dues knows them.
 */
#ifndef RC_DUES_MOVEMENT_H
#define RC_DUES_MOVEMENT_H

#include "bytes/names.h"
#include "dues/due.h"

struct movement {
	date            on;
	enum item_class class;
	money           amount;         /* negative: money out */
	money           upto;           /* the sum of the contract's and class's, in the
	                                   order of days, up to this one */
	str             due_id, item;   /* or empty */
	uint32_t        contract;       /* its number in `contracts` */
	uint32_t        row;            /* its row's number in the table, from 0 */
};

struct movements {
	struct movement *list;         /* by contract, class, day, row */
	uint32_t         n;
	struct names     contracts;
	uint32_t        *first;        /* of a contract and class, in `list`; the next
	                                  begins where one ends */
	struct names     words;        /* due ids and items */
	str             *ids;          /* receipt_id by row; NULL: not kept */
	size_t           ids_room;
};

/* The class of a receipt with these cells, or CLASSES: it is not to be kept; `with` is
   whatever its giver needs. */
typedef enum item_class movement_class(void *with, str contract_id, str due_id,
	str item);

/* Reads the receipts; they live to the end of the run. */
struct movements *movements_read(struct tsv *t, date as_of, movement_class *class_of,
	void *with);

/* movements_read(), but the receipt ids are kept, too. */
struct movements *movements_read_ids(struct tsv *t, date as_of, movement_class *class_of,
	void *with);

/* A contract's movements, which stand side by side: by class, then day, then row. */
struct movement_range {
	const struct movement *list;
	uint32_t               n;
};
struct movement_range movements_of(struct movements *m, str contract_id);

/* What came in of a class from a day to a day, both counted, less what went out. */
money movements_sum(struct movements *m, str contract_id, enum item_class class,
	date from, date to);

#endif
