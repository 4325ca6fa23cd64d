/*
 * The dues of aged tables that are overdue, read for a list of them: worst first, that is by
 * days_overdue and then balance, the larger first, then contract_id, due_id and the order of
 * the rows.
 */
#ifndef RC_REPORT_INPUT_OVERDUE_LIST_H
#define RC_REPORT_INPUT_OVERDUE_LIST_H

#include "dues/due.h"
#include "policy/policy.h"
#include "records/row_list.h"

enum { LIST_TEXTS_MOST = 12 };

/* A due of the list, of which only what the list has is filled: contract_id, due_id,
   payable_on, amount, paid, balance, days_overdue, bucket, late_fee (no unknown ones) and the
   texts that were wanted. */
struct overdue_due {
	struct due due;
	str        texts[LIST_TEXTS_MOST];
};

struct overdue_list {
	struct row_list rows;      /* of struct overdue_due */
	date            as_of;
	money           amount, paid, balance, late_fee;   /* their sums */
	bool            has[LIST_TEXTS_MOST];    /* the table has the text's column */
};

/* Reads the tables, of one day.  `texts` are columns that are kept where the table has them.
   Dies of a row that contradicts itself, or if there is none. */
struct overdue_list *overdue_list_read(char *const *paths, const struct policy *p,
	const char *const *texts, size_t n);

#endif
