/*
 * The sums that a file gives of its own rows (合计).  A row of sums may stand for a page, a
 * project or the file: its amount is compared with the rows above it, both with all of them
 * and with those behind each earlier sum.  A sum above the first row is compared with all
 * rows.  A sum may include vouchers that don't count, or leave them out.
 *
 * A sum in 万元 is mostly rounded: it agrees within half a hundredth of its unit.
 */
#ifndef RC_IMPORT_ROWS_FILE_SUMS_H
#define RC_IMPORT_ROWS_FILE_SUMS_H

#include "bytes/mem.h"
#include "values/money.h"

struct sums_so_far {
	money kept;       /* of rows that count, */
	money left_out;   /* and of vouchers that don't */
};

struct sum_row {
	money         total;     /* 0 is none */
	unsigned long row;
	str           label;     /* its first cell */
};

struct file_sums {
	struct sums_so_far  now;
	struct sums_so_far *at;        /* at each earlier sum */
	size_t              n, room;   /* n sums in all, */
	size_t              off;       /* and so many differ */
	bool                unread;    /* an amount can't be read: nothing can be compared */
	money               total;     /* what the last sum says; 0: none does */
	money               differs;   /* less what the rows come to, the nearest of these */
	str                 label;     /* of the last sum */
	money               off_total, off_by;   /* of the first sum that differs, */
	unsigned long       off_row;             /* and its row */
	struct sum_row      ahead;     /* the first one above all rows, or all zeros */
	struct arena        arena;
};

/* A row's amount, or NO_MONEY if it can't be read. */
void file_sums_row(struct file_sums *t, money amount, bool counts);

/* A row of sums, whose amount was in a unit (cell/amount.h). */
void file_sums_add(struct file_sums *t, const struct sum_row *sum, int unit);

/* A row of sums above all rows, or a part of its amount.  file_sums_close() compares these with
   the rows at the end of the file. */
void file_sums_ahead(struct file_sums *t, const struct sum_row *part);
void file_sums_close(struct file_sums *t, int unit);

/* Names the first sum that doesn't agree, if there is one. */
void file_sums_say(const struct file_sums *t, const char *file);

void file_sums_free(struct file_sums *t);

#endif
