/*
 * Control totals of receipts by their vouchers: how many of each kind, and how much, were
 * written and dropped.  Transfers (转账单) and exchanges (换票单) move money from one place
 * to another, and all of one kind must add up to zero; a remainder means that one half of a
 * transfer is missing.
 */
#ifndef RC_IMPORT_ROWS_VOUCHERS_H
#define RC_IMPORT_ROWS_VOUCHERS_H

#include "bytes/names.h"
#include "policy/policy.h"
#include "rc-import/rows/row_total.h"

/* Starts as all zeros. */
struct vouchers {
	struct names      kinds;
	struct row_total *written, *dropped;   /* by kind */
	size_t            room[2];
};

void vouchers_add(struct vouchers *v, str kind, money amount, bool written);

/* Prints the totals unless `quiet`, and in any case the remainders of the pairs. */
void vouchers_close(struct vouchers *v, const struct words *pairs, bool quiet);

void vouchers_free(struct vouchers *v);

#endif
