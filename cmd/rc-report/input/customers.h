/*
 * The customers of a portfolio: a customer has the contracts with his customer_id in any
 * row; a contract that has none stands for a customer of its own, by its contract_id.
 */
#ifndef RC_REPORT_INPUT_CUSTOMERS_H
#define RC_REPORT_INPUT_CUSTOMERS_H

#include "rc-report/input/portfolio.h"

struct customers {
	struct names ids;          /* by the customer's number */
	uint32_t    *of;           /* customer, by contract */
	uint32_t    *contracts;    /* by customer, in the order of the portfolio */
	uint32_t    *first;        /* of a customer, in `contracts`, and one more */
};

/* `id` is the place of customer_id among the portfolio's texts.  Dies of a contract with
   two of them. */
struct customers customers_of(const struct portfolio *p, size_t id);

/* The number of the customer with this id, or with the contract of this id; dies with the
   nearest id if there is none. */
uint32_t customers_find(struct customers *c, struct portfolio *p, str id);

/* A text of a contract's: the first in its rows that isn't empty. */
str contract_text(const struct portfolio *p, uint32_t contract, size_t k);

/* A text of a customer's: the first in his contracts that isn't empty. */
str customer_text(const struct customers *c, const struct portfolio *p, uint32_t customer,
	size_t k);

#endif
