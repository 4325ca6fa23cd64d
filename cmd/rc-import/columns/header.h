/*
 * The headings of a sheet as they stand: a row, or two or three in which groups (首期) stand
 * over their columns (应付金额).  A heading's name is what stands over its column from top
 * to bottom, with "/" between: 首期/应付金额.
 *
 * A group reaches over the columns that it is merged with; where no merged ranges are known,
 * as in CSV, over the empty cells at its right.
 */
#ifndef RC_IMPORT_COLUMNS_HEADER_H
#define RC_IMPORT_COLUMNS_HEADER_H

#include <limits.h>

#include "rc-import/forms/row.h"

/* No row has that number. */
#define NO_ROW ULONG_MAX

enum { HEADER_ROWS = 6 };   /* no heading is deeper */

/* Where headings are said to stand: rows, or 0 and 0 if nothing is said. */
struct rows {
	unsigned long first, last;
};

/* Reads 3 or 3-4; false if the text is no such rows, or more than a heading may have. */
bool rows_read(str text, struct rows *rows);

struct header {
	unsigned long first, last;       /* the numbers of its rows, or NO_ROW */
	struct row    rows[HEADER_ROWS];   /* as they stand, from the lowest up */
	size_t        depth;             /* how many */
	str          *names;             /* by column */
	str          *lowest, *top;      /* the last part of each, and the first */
	size_t        n;
};

/* The last rows that were read, to make headers of; starts as all zeros. */
struct header_rows {
	struct arena arena[HEADER_ROWS];
	struct row   rows[HEADER_ROWS];   /* the newest first */
	size_t       n;
};

/* Keeps a copy of a row; one too large to be a heading counts as empty. */
void header_push(struct header_rows *r, const struct row *row);

/* The header of the `depth` newest rows, with copies of them in the arena. */
struct header header_of(const struct header_rows *r, size_t depth, struct arena *a);

/* The name by which a map speaks of a heading: 金额, and 金额#2 for a second one alike. */
str header_name(const struct header *h, size_t column, struct arena *a);

void header_rows_free(struct header_rows *r);

#endif
