/*
 * The proposals of rc-match(1): what a receipt could be for, several rows of a receipt, in
 * their order.
 */
#ifndef RC_REPORT_INPUT_PROPOSED_H
#define RC_REPORT_INPUT_PROPOSED_H

#include "bytes/mem.h"
#include "records/column.h"

struct proposed {
	str   receipt_id;
	date  received_on;
	money amount;
	str   payer, note;
	count rank;
	str   contract_id, customer, unit, salesperson;
	money open;
	str   evidence, why, accept, part;
};

enum { PROPOSED_COLUMNS = 15 };
extern const struct column proposed_columns[PROPOSED_COLUMNS];

/* Starts as all zeros. */
struct proposals {
	struct arena     texts;
	struct proposed *list;
	size_t           n, room;
};

struct proposals proposals_read(char *const *paths);

#endif
