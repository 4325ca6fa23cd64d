/*
 * Reads rows that rc-age wrote, and checks what every tool relies on: the state is one that
 * there is, the cells of a row agree with each other, the row is of the day that is wanted,
 * and the key - contract_id, due_id and as_of - is there once in all files together.
 *
 * The tool chooses the columns.  A column that it doesn't name, or that the table doesn't
 * have, is not checked.
 */
#ifndef RC_DUES_AGED_H
#define RC_DUES_AGED_H

#include "dues/due.h"
#include "dues/repeats.h"

struct aged {
	struct tsv    *t;
	struct reader *reader;
	bool           several_days;   /* else all rows must be of one; set it before reading */
	date           as_of;          /* of the row at hand; before the first, the day that
	                                  it must be, or NO_DATE */
	enum state     state;          /* of the row at hand */
	bool           has_due_id, has_as_of, has_sum, has_settled_on;
	struct repeats keys;
};

/* For rows that begin with a struct due.  The table stays the caller's. */
struct aged aged_open(struct tsv *t, const struct column *columns, size_t n);

/*
 * Reads the next row, whose texts live until the one behind it is read.  Dies of a row that
 * fails a check; a key that is there twice is found at the end, and both places are named.
 */
bool aged_next(struct aged *a, void *row);

void aged_close(struct aged *a);

#endif
