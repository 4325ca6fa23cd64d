/*
 * Which contracts a key has: a number, a unit, a telephone, a name.  Keys are numbers that
 * begin at 0 and grow by one.  All contracts are added first; index_close() then lays those
 * of each key side by side, rising and each once.  What is added after that is not found.
 *
 *	struct contracts of = index_of(&x, key);
 *	for (size_t i = 0; i < of.n; i++)
 *		... of.list[i]
 */
#ifndef RC_MATCH_INDEX_H
#define RC_MATCH_INDEX_H

#include "bytes/mem.h"

struct entry {
	uint32_t key, contract;
};

/* Starts as all zeros. */
struct index {
	struct entry *entries;      /* what was added and isn't laid out yet */
	size_t        n_entries, room;
	uint32_t      keys;         /* of those that are, */
	uint32_t     *from;         /* where each one's begin, and behind the last */
	uint32_t     *contracts;
	size_t        n;
};

struct contracts {
	const uint32_t *list;
	size_t          n;
};

/* Adds a contract to a key, unless these two were added last. */
void index_add(struct index *x, uint32_t key, uint32_t contract);

void index_close(struct index *x);

/* The contracts of a key of a closed index; none of one that it doesn't have. */
static inline struct contracts
index_of(const struct index *x, uint32_t key)
{
	if (key >= x->keys)
		return (struct contracts){ NULL, 0 };
	return (struct contracts){ x->contracts + x->from[key],
		x->from[key + 1] - x->from[key] };
}

#endif
