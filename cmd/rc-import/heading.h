/*
 * Finds the row of headings and ties each field to the cell that its heading stands over.
 *
 * The row is that of the first 64 that are not blank in which the dictionary knows the most
 * headings; the first of them if there are several.
 */
#ifndef RC_HEADING_H
#define RC_HEADING_H

#include "dictionary.h"
#include "source.h"

/* The number of the heading row, and the source is at its beginning again. */
unsigned long heading_find(const struct source *s, struct dictionary *d,
	const struct fields *fields);

/*
 * Ties the fields to the row's cells.  Dies if a needed column has no heading, or a column
 * has two; says which headings nothing comes from if `say`.
 */
void heading_bind(struct source *s, const struct row *row,
	struct dictionary *d, const struct fields *fields, bool say);

#endif
