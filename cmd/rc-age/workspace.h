/*
 * Room to work in while a contract's money is matched: finds open items by due id, and the
 * first that may be open of an item or a class, without a search.  Used again from
 * contract to contract; starts as all zeros.
 */
#ifndef RC_AGE_WORKSPACE_H
#define RC_AGE_WORKSPACE_H

#include "rc-age/contract.h"

/* An open item of the contract at hand, if the stamp is the workspace's. */
struct pointer {
	uint32_t stamp;
	uint32_t open;     /* or allocation */
};

struct pointers {
	struct pointer *list;   /* by number of a text */
	size_t          n;
};

struct workspace {
	uint32_t        stamp;
	struct pointers due_ids;
	struct pointers items;             /* the item's first that may be open, */
	struct pointers item_allocations;  /* and its newest allocation of a receipt */
	uint32_t        classes[CLASSES];  /* the class's first that may be open */
	uint32_t       *order;             /* open items by due_on, then row */
	size_t          order_room;
};

/* The next contract: nothing is pointed at. */
void workspace_clear(struct workspace *space);

/* The open item that a number points at, or NONE. */
static inline uint32_t
workspace_at(const struct workspace *space, const struct pointers *p, uint32_t number)
{
	return number < p->n && p->list[number].stamp == space->stamp
	    ? p->list[number].open : NONE;
}

/* Points a number at an open item; gives the one that it pointed at before, or NONE. */
static inline uint32_t
workspace_point(const struct workspace *space, struct pointers *p, uint32_t number,
    uint32_t open)
{
	void workspace_fit(struct pointers *, uint32_t);
	uint32_t before = workspace_at(space, p, number);

	if (number >= p->n)
		workspace_fit(p, number);
	p->list[number] = (struct pointer){ space->stamp, open };
	return before;
}

#endif
