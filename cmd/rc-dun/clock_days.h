/*
 * The days on which something was said or paid that the clocks of the law run from: a
 * renewal of the limitation, or a demand for termination.
 */
#ifndef RC_DUN_CLOCK_DAYS_H
#define RC_DUN_CLOCK_DAYS_H

#include "rc-dun/run.h"

/* What a day is about: a renewal of the limitation, or a demand for termination. */
enum about {
	ITEM,           /* a renewal for one due, */
	DEBT,           /* for each due of a debt, */
	DEBT_IN_PART,   /* for a debt, be it by any of its dues */
	ITEM_DEMAND,
	DEMAND          /* for each due */
};

/* A day on which something was said or paid, of the due or debt `of`. */
struct event {
	enum about about;
	uint32_t   of;
	date       on;
};

/* The days of a contract; starts as all zeros. */
struct clock_days {
	struct run   *run;
	struct event *list;   /* by what they are about, then day */
	size_t        n, room;
};

/* Reads those of a contract, in place of what was read before. */
void clock_days_read(struct clock_days *d, struct run *r,
	const struct contract *contract);

/* The last day up to this one on which there was such an event, or NO_DATE. */
date clock_days_last(const struct clock_days *d, enum about about, uint32_t of,
	date day);

/* The first day behind this one on which there was such an event, or NO_DATE. */
date clock_days_first(const struct clock_days *d, enum about about, uint32_t of,
	date day);

/* Dues of house money are one debt in instalments; each other class is one by itself. */
static inline enum item_class
debt_of(enum item_class class)
{
	return is_house_money(class) ? PRICE : class;
}

#endif
