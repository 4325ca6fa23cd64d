/*
 * The work list: one row for each contract and party that has something to do today.
 */
#ifndef RC_DUN_WORKLIST_H
#define RC_DUN_WORKLIST_H

#include "rc-dun/docket.h"

/*
 * Prints it, worst first: the highest step, then the largest overdue amount, then the
 * most days overdue, then the order of the rows.  Reads the dues for the second time,
 * for what they say of people and places.  With `owner`, only what is theirs: the name that
 * is printed, or the policy's word for it.
 */
void worklist_print(const struct docket *d, struct tsv *t, struct out *o,
	const char *owner);

#endif
