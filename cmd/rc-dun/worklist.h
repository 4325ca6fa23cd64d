/*
 * The work list: a task (task.h) for each contract and party that has something to do
 * today.
 */
#ifndef RC_DUN_WORKLIST_H
#define RC_DUN_WORKLIST_H

#include "rc-dun/run.h"

/*
 * Prints it, worst first.  Reads the dues for the second time, for what they say of
 * people and places.  With `owner`, only what is theirs: the name that is printed, or the
 * policy's word for it; a name that is neither, nor a salesperson's, is an error.
 */
void worklist_print(const struct run *r, struct tsv *t, struct out *o,
	const char *owner);

#endif
