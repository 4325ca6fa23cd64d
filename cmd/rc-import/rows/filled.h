/*
 * Rows of a work list that people filled in.  They have no kind: what is filled in says what
 * they are.  With a result a row is a dun of its stage; with a promise_on it is a promise, or
 * both; else it is a note.  A row in which nothing is filled is dropped.
 */
#ifndef RC_IMPORT_ROWS_FILLED_H
#define RC_IMPORT_ROWS_FILLED_H

#include "rc-import/rows/value.h"

/* The fields by which it is told; kind is NO_FIELD in other tables than contacts. */
struct filled {
	int kind, stage, result, served_on, promise_on, promise_amount, note;
};

struct filled filled_of(const struct fields *f);

/* The names of the fields that is_unfilled() looks at, NULL at the end. */
extern const char *const filled_names[];

bool is_unfilled(const struct filled *f, const str *texts);

/* What is wrong with the promise_on of a row that was filled in, or NULL. */
const char *filled_fault(const struct filled *f, const struct value *values);

#endif
