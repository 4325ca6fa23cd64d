/*
 * The dues of a run by their keys, contract_id and due_id, each of which is there once.
 * A due's number is that of its row.
 */
#ifndef RC_DUES_DUE_KEYS_H
#define RC_DUES_DUE_KEYS_H

#include "bytes/names.h"
#include "dues/due.h"

/* "contract_id LF due_id", good until the next call. */
str due_key(str contract_id, str due_id);

/* The due_id of a key. */
str due_key_due_id(str key);

/* Starts as all zeros. */
struct due_keys {
	struct names names;     /* contract_id LF due_id */
	uint8_t     *class;     /* enum item_class, by number */
	size_t       room;
};

/* The due's number; it was new if the number is the names.n of before.  The class is that
   of the first due with the key. */
uint32_t due_keys_add(struct due_keys *k, str contract_id, str due_id,
	enum item_class class);

/* The due's number, or NO_NAME. */
uint32_t due_keys_find(struct due_keys *k, str contract_id, str due_id);

static inline enum item_class
due_keys_class(const struct due_keys *k, uint32_t number)
{
	return (enum item_class)k->class[number];
}

#endif
