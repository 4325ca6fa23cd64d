/*
 * Numbers ids, as names.h does texts, in a third of the memory: nothing for ids that are
 * counted up, else eight bytes each, and some eight more once one is asked for in no order.
 * Ids of one kind have few heads (id.h), which are names; the digits are a number.  Ids whose
 * heads all differ cost as much as names, and twenty bytes more.
 *
 * These need no search: ids that are counted up, the same id as in the last call, ids in the
 * order in which they were added, once or repeatedly, and new ids that rise among those of
 * their head.
 */
#ifndef RC_BYTES_IDS_H
#define RC_BYTES_IDS_H

#include "bytes/id.h"
#include "bytes/names.h"

enum { IDS_RECENT_BITS = 4 };

/* Starts as all zeros. */
struct ids {
	struct names heads;
	struct {
		struct id id;        /* of its head alone */
		uint32_t  number;    /* of the head, plus 1, or 0 */
	} recent[1 << IDS_RECENT_BITS];   /* asked for of late */
	uint64_t    *most;       /* the highest code of each head */
	size_t       n_most, most_room;
	uint64_t    *codes;      /* by number; NULL as long as each was one more */
	uint64_t     first;      /* than the one before, from this on */
	size_t       room;
	uint32_t     n;
	uint32_t     last;       /* the number that was asked for last */
	uint32_t    *slots;      /* a number plus 1, or 0; NULL until one is searched for */
	uint32_t     slotted;    /* how many of the ids are in them */
	unsigned     bits;       /* two to the power of this many slots, 3/4 used at most */
	bool         doubtful;   /* something was put that may have been there */
	char        *text;       /* the one that was asked for last */
	size_t       text_room;
};

/* The id's number; it was new if the number is the n of before. */
uint32_t ids_add(struct ids *ids, struct id id);

/* The id's number, or NO_NAME. */
uint32_t ids_find(struct ids *ids, struct id id);

/*
 * ids_put() numbers an id that ought to be new, without a search.  ids_twice() then searches
 * all of them, in less memory and less time: it gives the number of the first id that was
 * there before, under the number *first, or NO_NAME.  Only ids_text() may be called after it.
 */
uint32_t ids_put(struct ids *ids, struct id id);
uint32_t ids_twice(struct ids *ids, uint32_t *first);

/* The id of a number; good until the next call. */
str ids_text(struct ids *ids, uint32_t number);

void ids_free(struct ids *ids);

#endif
