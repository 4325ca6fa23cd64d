/*
 * Finds the header of a sheet: the rows in which the dictionary knows the most headings.
 *
 * The header begins in one of the first 64 rows that are not blank and has up to three
 * rows; of several that are as good, the first and the smallest is taken.
 */
#ifndef RC_IMPORT_COLUMNS_FIND_H
#define RC_IMPORT_COLUMNS_FIND_H

#include "rc-import/columns/dictionary.h"
#include "rc-import/columns/headings.h"

/* Where the user or the map says that the headings are. */
struct wanted {
	str         sheet;    /* or sheets (sheets.h); empty: those that have the headings */
	struct rows rows;     /* 0 and 0: they are to be found */
};

/* Finds the header of `h`, and leaves the input at the sheet's first row.  If there is none,
   dies or, if `lenient`, takes the row with the most texts. */
void header_find(struct headings *h, struct dictionary *d, const struct fields *fields,
	const struct wanted *wanted, bool lenient);

/* Finds the header of the sheet that the input is at, of which perhaps only the first rows are
   read; gives how many of the headings are known, 0 if there is no header. */
size_t header_look(struct headings *h, struct dictionary *d, const struct rows *wanted);

#endif
