/*
 * What a file says that its rows come to: the amount of its last row of sums (合计) is held
 * against the rows above it, all of them or those behind any earlier sum, for a sum may be
 * that of a page, a project or the file.  Vouchers that don't count may be in a sum or not.
 *
 * A sum in 万元 is mostly rounded: it agrees within half a hundredth of its unit.
 */
#ifndef RC_IMPORT_ROWS_TOLD_H
#define RC_IMPORT_ROWS_TOLD_H

#include <stdbool.h>

#include "values/money.h"

struct sums_so_far {
	money kept;       /* of rows that count, */
	money left_out;   /* and of vouchers that don't */
};

struct told {
	struct sums_so_far  now;
	struct sums_so_far *at;        /* at each earlier sum */
	size_t              n, room;
	bool                unread;    /* an amount can't be read: nothing can be compared */
	money               total;     /* what the last sum says; 0: none does */
	money               differs;   /* less what the rows come to, the nearest of these */
	unsigned long       row;
};

/* A row's amount, or NO_MONEY if it can't be read. */
void told_row(struct told *t, money amount, bool counts);

/* The amount of a row of sums, in a unit (cell/amount.h); 0 is none. */
void told_sum(struct told *t, money total, int unit, unsigned long row);

/* Says so if the last sum doesn't agree. */
void told_say(const struct told *t, const char *file);

void told_free(struct told *t);

#endif
