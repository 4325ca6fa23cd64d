/*
 * Reads rows of rc-age's, and asks of each what every tool must rely on: its state is one, it
 * doesn't contradict itself, it is of the day that is wanted, and its key - contract_id,
 * due_id and as_of - is there once, in all files together.
 *
 * Which columns are read is the tool's choice: nothing is asked of a column that it doesn't
 * name or that the table hasn't.
 */
#ifndef RC_DUES_AGED_H
#define RC_DUES_AGED_H

#include "dues/due.h"

struct aged {
	struct tsv    *t;
	struct reader *reader;
	bool           several_days;   /* else all rows must be of one; set it before reading */
	date           as_of;          /* of the row at hand; before the first, the day that
	                                  it must be, or NO_DATE */
	enum state     state;          /* of the row at hand */
	bool           has_due_id, has_as_of, has_sum, has_settled_on;
	struct ids     keys;           /* by row */
	char          *key;
	size_t         key_room;
};

/* For rows that begin with a struct due.  The table stays the caller's. */
struct aged aged_open(struct tsv *t, const struct column *columns, size_t n);

/*
 * Reads a row, its texts until the next one.  Dies of a row of which something isn't true;
 * of a key that is there twice behind the last row, with both places.
 */
bool aged_next(struct aged *a, void *row);

void aged_close(struct aged *a);

#endif
