/*
 * The items (款项) of a run's tables: a number for each, its class by the policy, and
 * which of them the policy doesn't know.
 */
#ifndef RC_POLICY_ITEMS_H
#define RC_POLICY_ITEMS_H

#include "bytes/names.h"
#include "policy/policy.h"

enum { ITEM_HANDS = 64 };

/* Starts as all zeros. */
struct items {
	struct names names;
	struct item *list;    /* by number */
	size_t       room;
	uint32_t     hands[ITEM_HANDS];   /* the last asked for of those that look alike */
};

struct item {
	enum item_class class;
	bool            listed;   /* in the policy, or empty */
};

/* The number of an item; its class is found when it is first seen. */
uint32_t items_add(struct items *items, const struct policy *p, str item);

static inline enum item_class
items_class(const struct items *items, uint32_t number)
{
	return items->list[number].class;
}

/* Says, in one line, which items the policy doesn't list, so that they were taken as
   price. */
void items_warn_unlisted(const struct items *items);

#endif
