/*
 * The keys of the rows that are written: ids that the tool makes up, and a check that no key
 * is written twice.
 */
#ifndef RC_IMPORT_ROWS_KEYS_H
#define RC_IMPORT_ROWS_KEYS_H

#include "rc-import/rows/seen.h"
#include "rc-import/rows/value.h"

/*
 * A receipt's id from what is written of it: r and 16 hexadecimal digits of the FNV-1a hash
 * of its names and cells, so that it is the same at every import.
 */
void key_of_receipt(const struct fields *fields, const struct value *values,
	int receipt_id, struct value *v);

/* The keys of a table's rows. */
struct keys {
	int         first, second;   /* fields, or NO_FIELD: the table has no key, or of one */
	struct seen seen;
};

struct keys keys_of(const struct fields *fields);

/* Reserves the key of a due that has one, so that no other due is numbered with it. */
void keys_reserve(struct keys *k, str contract_id, str due_id);

/* Where a row's key was first; source 0 if it is new. */
struct row_place keys_add(struct keys *k, const struct value *values, struct row_place here);

#endif
