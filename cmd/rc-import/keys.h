/*
 * The keys of the rows that are written: those that the tool makes up, and those that were
 * there before.
 */
#ifndef RC_IMPORT_KEYS_H
#define RC_IMPORT_KEYS_H

#include "rc-import/import.h"
#include "rc-import/value.h"

/*
 * A receipt's id from what is written of it: r and 16 hexadecimal digits of the FNV-1a hash
 * of its names and cells, so that it is the same at every import.
 */
void key_of_receipt(const struct fields *fields, const struct value *values,
	int receipt_id, struct value *v);

/* Finds the fields that are the key of the table. */
void keys_find(struct import *m);

/* Whether a row's key is new; if not, the fault says where it was first. */
bool key_is_new(struct import *m, const struct value *values, struct place here,
	struct fault *fault);

#endif
