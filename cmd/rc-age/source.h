/*
 * The two tables that rc-age reads, row by row.
 */
#ifndef RC_AGE_SOURCE_H
#define RC_AGE_SOURCE_H

#include "rc-age/contract.h"

/* A row of receipts. */
struct receipt_row {
	struct id receipt_id, contract_id;
	str       due_id, item;
	date      received_on, booked_on;
	money     amount;
	str       contract;   /* of sorted tables, contract_id as it stands there */
	bool      counts;     /* received by as-of, and known by then */
};

struct source {
	struct tsv          *dues, *receipts;   /* receipts may be NULL */
	struct reader       *due_reader, *receipt_reader;
	struct terms         terms;
	date                 known_by;          /* or NO_DATE */
	struct texts         texts;
};

/* Opens the tables; with `twice` the dues can be read again.  `receipts` may be NULL. */
void source_open(struct source *s, char *const *dues, char *receipts, bool twice);

/* The dues once more from the start, but only as rows (tsv.h). */
void source_again(struct source *s);

/* The next due; texts until the next row. */
bool source_due(struct source *s, struct due *d);

/* The next receipt, also one that doesn't count: its id must be unique all the same. */
bool source_receipt(struct source *s, struct receipt_row *row);

/* An open item, of which the due is known, and a receipt as the matching wants them: texts as
   numbers. */
void           source_open_item(struct source *s, struct open_item *open);
struct receipt source_numbered(struct source *s, const struct receipt_row *row,
	uint32_t receipt_id);

/* What the due's own row says was paid of it by as-of, as a receipt that names it; only
   where there is no table of receipts.  The control totals are told what doesn't count.
   With `earlier_too` the money of a due that is cancelled by as-of is given, too, since it
   counts as of earlier days. */
struct control_totals;
bool source_own(const struct source *s, const struct open_item *open,
	struct control_totals *totals, bool earlier_too, struct receipt *r);

/* Die of a key that stands in two rows. */
_Noreturn void source_die_due_twice(const struct source *s, unsigned long first,
	unsigned long second);
_Noreturn void source_die_receipt_twice(const struct source *s, unsigned long first,
	unsigned long second, str receipt_id);

#endif
