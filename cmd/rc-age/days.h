/*
 * The days of --as-of: one, or several, which are looked at in one run.
 */
#ifndef RC_AGE_DAYS_H
#define RC_AGE_DAYS_H

#include "values/date.h"

enum { DAYS_MOST = 366 };   /* those of a year: more are a slip of the pen */

/* In rising order, at least one. */
struct days {
	date  *list;
	size_t n, room;
};

/*
 * What the option says: a list with commas of days, as every tool takes them, and of months,
 * 2026-01..2026-11, which mean their last days, the last one not after today.  NULL is today.
 * Dies of a word that means no day, of a day that is there twice, and of too many.
 */
struct days days_of(const char *text);

static inline date
last_day(const struct days *days)
{
	return days->list[days->n - 1];
}

#endif
