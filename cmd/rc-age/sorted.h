/*
 * Tables that are both sorted by contract_id, in the order of `LC_ALL=C sort`: they are
 * merged, with memory for one contract only.
 */
#ifndef RC_AGE_SORTED_H
#define RC_AGE_SORTED_H

#include "rc-age/source.h"
#include "rc-age/control_totals.h"
#include "records/adder.h"

/*
 * Settles and prints contract after contract.  Dies of a row out of order, as join(1)
 * does, and of a due_id repeated within its contract; a repeated receipt_id is found
 * only among the last REMEMBERED receipts.
 */
enum { REMEMBERED = 1 << 16 };

void sorted_print(struct source *s, struct adder *adder, struct control_totals *totals);

#endif
