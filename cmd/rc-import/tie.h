/*
 * Ties the fields of the table to the columns of a file by the headings over them: first
 * what the map says, then a ledger's groups, then what the dictionary knows of a heading as
 * a whole, at last of its lowest or highest part, if that leaves no doubt.
 */
#ifndef RC_IMPORT_TIE_H
#define RC_IMPORT_TIE_H

#include "rc-import/dictionary.h"
#include "rc-import/source.h"

/* Dies if two headings mean one field, or, if `lenient`, takes the first; says which headings
   nothing comes from if `say`. */
void tie_fields(struct source *s, struct dictionary *d, const struct fields *fields,
	bool lenient, bool say);

/* Dies if a needed field comes from nowhere; once group rows are known. */
void tie_check(const struct source *s, const struct fields *fields);

/* A heading's name for a map: that of the second of two alike ends with #2. */
str tie_name(const struct band *b, size_t column, struct arena *a);

#endif
