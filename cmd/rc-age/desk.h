/*
 * Room to work in while a contract's money is matched: finds claims by due id, and the
 * first that may be open of an item or a class, without a search.  Used again from
 * contract to contract; starts as all zeros.
 */
#ifndef RC_AGE_DESK_H
#define RC_AGE_DESK_H

#include "rc-age/contract.h"

/* A claim of the contract at hand, if the stamp is the desk's. */
struct pointer {
	uint32_t stamp;
	uint32_t claim;     /* or part */
};

struct pointers {
	struct pointer *list;   /* by number of a text */
	size_t          n;
};

struct desk {
	uint32_t        stamp;
	struct pointers due_ids;
	struct pointers items;             /* the item's first that may be open, */
	struct pointers item_parts;        /* and its newest part of a receipt */
	uint32_t        classes[CLASSES];  /* the class's first that may be open */
	uint32_t       *order;           /* claims by due_on, then row */
	size_t          order_room;
};

/* The next contract: nothing is pointed at. */
void desk_clear(struct desk *desk);

/* Points a number at a claim; gives the one that it pointed at before, or NONE. */
uint32_t desk_point(const struct desk *desk, struct pointers *p, uint32_t number,
	uint32_t claim);

/* The claim that a number points at, or NONE. */
uint32_t desk_at(const struct desk *desk, const struct pointers *p, uint32_t number);

#endif
