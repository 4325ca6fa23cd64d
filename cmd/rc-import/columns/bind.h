/*
 * Binds the fields of the table to the columns of a file by the headings over them.  First
 * comes what the map says, then a ledger's groups, then a whole heading that the dictionary
 * knows; last the lowest or highest part of a heading, if only one column has that part.
 */
#ifndef RC_IMPORT_COLUMNS_BIND_H
#define RC_IMPORT_COLUMNS_BIND_H

#include "rc-import/columns/dictionary.h"
#include "rc-import/columns/headings.h"

/* If two headings mean one field, dies or, if `lenient`, takes the first.  If `say`, lists the
   headings that no field comes from. */
void bind_fields(struct headings *h, struct dictionary *d, const struct fields *fields,
	bool lenient, bool say);

/* Whether every needed field comes from a column. */
bool bind_is_complete(const struct headings *h, const struct fields *fields);

/* Dies if a needed field comes from nowhere.  To be called when group rows are known. */
void bind_check(const struct headings *h, const struct fields *fields);

#endif
