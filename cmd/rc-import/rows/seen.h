/*
 * Keys of rows and where each was written first.
 */
#ifndef RC_IMPORT_ROWS_SEEN_H
#define RC_IMPORT_ROWS_SEEN_H

#include "bytes/ids.h"

struct row_place {
	uint32_t      source;   /* the number of the file, from 1; 0: nowhere yet */
	unsigned long row;
};

/* Starts as all zeros. */
struct seen {
	struct ids        keys;
	struct row_place *places;
	size_t            room;
	char             *key;
	size_t            key_room;
};

/* A key of two parts, such as contract and due; the second may be empty.  Good until the next
   call. */
str seen_key(struct seen *s, str first, str second);

/* Reserves a key, so that no other row is given it. */
void seen_reserve(struct seen *s, str key);
bool seen_has(struct seen *s, str key);

/* The place where the key was seen first.  A new key gives source 0, and is noted as seen
   `here`. */
struct row_place seen_at(struct seen *s, str key, struct row_place here);

void seen_free(struct seen *s);

#endif
