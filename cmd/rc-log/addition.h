/*
 * Rows of other tables of contacts for the log, each once: what people filled into their
 * lists, which may be given again and again, or what a run that was killed had still to write.
 *
 * A row is in the log already if one of its rows has all that this one says: the same in each
 * column that is filled here.
 */
#ifndef RC_LOG_ADDITION_H
#define RC_LOG_ADDITION_H

#include "bytes/names.h"
#include "rc-log/entry.h"

struct said;

/* What the log, or one of the files before, says. */
struct additions {
	struct names  contracts;
	struct said **last;       /* by the contract's number: its newest, or NULL */
	size_t        room;
	struct arena  arena;
};

/* Takes every row of the table as said; starts as all zeros. */
void additions_know(struct additions *a, struct tsv *t);

/* Whether the entry says something new; if so it is said from now on. */
bool additions_add(struct additions *a, const struct entry *e);

#endif
