/*
 * Money on its way to the dues: rules 1 to 5 of rc-age(1), ALLOCATION.
 *
 * Money belongs to a class, and through it to a pool, which it leaves only by the due or
 * the item that its receipt names.  House money, price and loan, is one pool; every other
 * class is a pool by itself.
 */
#ifndef RC_AGE_MONEY_IN_H
#define RC_AGE_MONEY_IN_H

#include "rc-age/workspace.h"

/* The pool of a class: the first class in it. */
static inline enum item_class
pool_of(enum item_class class)
{
	return is_house_money(class) ? PRICE : class;
}

/* The last class of a pool. */
static inline enum item_class
pool_end(enum item_class pool)
{
	return pool == PRICE ? LOAN : pool;
}

/* Whether a due is there as of the day: neither future nor cancelled. */
static inline bool
takes_part(const struct open_item *open, const struct terms *t)
{
	return !is_future(t, &open->due) && !is_cancelled(&open->due, t->as_of);
}

/* The class of a receipt: that of the due that it names, else of its item, else the first
   of the policy's house_order. */
enum item_class class_of(const struct contract *c, const struct receipt *r,
	uint32_t named, const struct texts *texts, const struct terms *t);

/* Rules 1 to 4: money in. */
void take_in(struct contract *c, uint32_t number, const struct texts *texts,
	const struct terms *t, struct workspace *space);

/* Rule 5: a credit's own row is paid by it, and its money pays others. */
void take_credit(struct contract *c, uint32_t i, struct workspace *space);

/* What a credit's own row says is settled. */
void take_settled(struct contract *c, uint32_t number, struct workspace *space);

/* Keeps an amount that reached no due, in a pool. */
void keep_unapplied(struct unapplied_amounts *amounts, money amount, uint32_t source,
	enum item_class pool);

#endif
