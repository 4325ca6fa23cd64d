/*
 * What became of the money: the control totals, and the two files that show its allocations
 * and what is unapplied (rc-age(1), --allocations and --unmatched).
 */
#ifndef RC_AGE_CONTROL_TOTALS_H
#define RC_AGE_CONTROL_TOTALS_H

#include "rc-age/source.h"

struct sum {
	unsigned long n;
	money         amount;
};

struct control_totals {
	struct out   *allocations, *unmatched;   /* or NULL */
	struct sum    dues, receipts, applied, unapplied, no_contract, over_refunded,
	              credit, credit_paid_out;
	struct sum    cut, cancelled, future, unknown;   /* of what the dues' own rows say */
	unsigned long unknown_due_ids;
	bool          falls_due;   /* any due by the day */
};

/* Opens the files that have a path, and prints their headers. */
struct control_totals totals_open(const char *allocations, const char *unmatched);

/* Whether anybody will ask for the receipts' ids. */
static inline bool
totals_want_ids(const struct control_totals *t)
{
	return t->allocations || t->unmatched;
}

/* A receipt whose contract has no dues, the row at hand of its reader. */
void totals_no_contract(struct control_totals *t, const struct receipt_row *r,
	const struct reader *reader);

void sum_add(struct sum *sum, money amount, const char *what);

/* A settled contract. */
void totals_contract(struct control_totals *t, const struct contract *c, str contract_id,
	struct texts *texts);

/*
 * Warns of a table of receipts without a row, where dues fall due by the day, or dies of
 * it if receipts are required.  Warns of money that has no contract, was refunded beyond
 * what came in, or names a due that isn't there; prints the control totals if wanted.  Dies
 * if money was lost.
 */
void totals_close(const struct control_totals *t, const struct source *s, bool require_receipts,
	bool print_totals);

#endif
