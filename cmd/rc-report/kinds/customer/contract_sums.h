/*
 * What the counted dues of a contract, or of all of a customer's, come to.
 */
#ifndef RC_REPORT_KINDS_CUSTOMER_CONTRACT_SUMS_H
#define RC_REPORT_KINDS_CUSTOMER_CONTRACT_SUMS_H

#include "rc-report/input/portfolio.h"

/* Starts as all zeros. */
struct contract_sums {
	money paid, balance, overdue, late_fee;
	count oldest_days;    /* of a due of state overdue; 0: none is */
};

struct contract_sums contract_sums_of(const struct portfolio *p, uint32_t contract);
void contract_sums_add(struct contract_sums *s, const struct contract_sums *more);

#endif
