/*
 * The texts of the fields of a row, seen through a view: its cells, constants, what an empty
 * cell takes from above, a map's words for what stood there; empty where nothing is known.
 *
 * What stands above comes from the cell above (where the map has the column filled down),
 * from a group row, or from a merged range that reaches down; never for an amount.
 */
#ifndef RC_IMPORT_ROWS_ENTRY_H
#define RC_IMPORT_ROWS_ENTRY_H

#include "rc-import/rows/source.h"
#include "rc-import/rows/word_filter.h"

/* Sets the view's texts, once its fields are bound; they are valid until the next row is
   read.  A cell with one of the words `empty` counts as empty. */
void entry_take(struct view *v, const struct row *row, const struct fields *fields,
	const struct word_filter *empty);

/* One field's text, without looking above. */
str entry_text(const struct view *v, const struct row *row, const struct field *f,
	int field, const struct word_filter *empty);

#endif
