/*
 * The list of all customers, the worst grade first, then the largest amount overdue: where a
 * folder of their files is entered.  Each leads to the customer's file.
 */
#ifndef RC_REPORT_KINDS_CUSTOMER_CUSTOMER_INDEX_H
#define RC_REPORT_KINDS_CUSTOMER_CUSTOMER_INDEX_H

#include "rc-report/kinds/customer/contract_sums.h"
#include "rc-report/kinds/customer/customer_file.h"

struct indexed_customer {
	uint32_t             customer, contracts;
	size_t               at;        /* so many came before */
	const char          *file;      /* its name, beside the list */
	str                  grade;
	struct contract_sums sums;
};

struct customer_index {
	struct indexed_customer *list;
	size_t                   n, room;
};

/* Adds the customer at hand. */
void customer_index_add(struct customer_index *index, const struct customer_files *files,
	const char *file);

/* Builds the list, and gives its room back. */
void customer_index_page(struct customer_index *index, const struct customer_files *files,
	struct document *d);

#endif
