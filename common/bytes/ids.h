/*
 * Numbers ids, as names.h does texts, in a third of the memory: nothing for ids that are
 * counted up, else eight bytes each, and some eight more once they stop rising.  An id is
 * a head and up to nine digits behind it;
 * ids of one kind have few heads, which are names, and the digits are a number.  Ids whose
 * heads all differ cost as much as names, and twelve bytes more.
 *
 * The same id twice running, ids that are asked for in the order in which they were added,
 * and ids that rise, heads in the order of their coming, cost no search.
 */
#ifndef RC_IDS_H
#define RC_IDS_H

#include "bytes/names.h"

/* Starts as all zeros. */
struct ids {
	struct names heads;
	uint32_t     head;       /* the number of the one that was asked for last, */
	str          head_text;  /* and the head itself */
	uint64_t    *codes;      /* by number; NULL as long as each was one more */
	uint64_t     first;      /* than the one before, from this on */
	size_t       room;
	uint32_t     n;
	uint32_t     last;       /* the number that was asked for last */
	uint32_t    *slots;      /* a number plus 1, or 0; NULL as long as the ids rose */
	unsigned     bits;       /* two to the power of this many slots, 3/4 used at most */
	char        *text;       /* the one that was asked for last */
	size_t       text_room;
};

/* The id's number; it was new if the number is the n of before. */
uint32_t ids_add(struct ids *ids, str id);

/* The id's number, or NO_NAME. */
uint32_t ids_find(struct ids *ids, str id);

/* The id of a number; good until the next call. */
str ids_text(struct ids *ids, uint32_t number);

void ids_free(struct ids *ids);

#endif
