/*
 * Which sheets of a workbook are read.
 *
 * A sheet is complete if its headings mean all that the table needs and a row stands below
 * them.  All complete sheets that are not hidden are read; if there are none, the sheet with
 * the best headings, which may be hidden if no other has any.
 */
#ifndef RC_IMPORT_COLUMNS_SHEETS_H
#define RC_IMPORT_COLUMNS_SHEETS_H

#include "rc-import/columns/dictionary.h"
#include "rc-import/columns/find.h"

/* Sheets of an input, by their place in it. */
struct sheets {
	size_t *chosen;     /* in the workbook's order, in the arena; of a file that is no
	                       workbook it is 0 */
	size_t  n;
	str     left;       /* 'A, B': complete sheets that are not chosen */
};

/* Takes the sheets that are wanted (a name, a number, several of these with commas between, or
   `all`), and dies if there is no such sheet; chooses them itself if none are wanted. */
struct sheets sheets_of(struct arena *a, struct input *input, struct dictionary *d,
	const struct fields *fields, const struct wanted *wanted);

#endif
