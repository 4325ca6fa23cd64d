/*
 * Which contracts a key has: a number, a unit, a telephone, a name.  Keys are numbers that
 * begin at 0 and grow by one.
 *
 *	for (uint32_t l = index_first(&x, key); l != NO_LINK; l = x.links[l].next)
 *		... x.links[l].contract
 */
#ifndef RC_MATCH_INDEX_H
#define RC_MATCH_INDEX_H

#include "bytes/mem.h"

#define NO_LINK UINT32_MAX

struct link {
	uint32_t contract, next;
};

/* Starts as all zeros. */
struct index {
	uint32_t    *first;   /* link of a key */
	size_t       n, room;
	struct link *links;
	size_t       n_links, links_room;
};

/* Adds a contract to a key; the one that was added last isn't added again. */
void index_add(struct index *x, uint32_t key, uint32_t contract);

static inline uint32_t
index_first(const struct index *x, uint32_t key)
{
	return key < x->n ? x->first[key] : NO_LINK;
}

#endif
