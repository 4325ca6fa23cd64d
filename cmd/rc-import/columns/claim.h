/*
 * Claims columns of a file for fields of the table, one by one.
 *
 * Where two columns claim one field, a field that joins texts uses both.  For any other field
 * the column with the plain heading wins: 合同编号 before 草签合同编号.  If neither heading is
 * plain, the first column wins, but only if the field isn't needed: for a needed field the
 * tool doesn't guess.
 */
#ifndef RC_IMPORT_COLUMNS_CLAIM_H
#define RC_IMPORT_COLUMNS_CLAIM_H

#include "rc-import/columns/dictionary.h"
#include "rc-import/columns/headings.h"

/* What is known while fields are bound. */
struct binder {
	struct headings     *headings;
	struct dictionary   *dictionary;
	const struct fields *fields;
	struct arena         arena;
	bool                *used;     /* by column */
	bool                *fixed;    /* by field: the map or the groups have said it */
	bool                 lenient, say;
};

/* Claims a column for a field; `unit` is that of its amounts, or NO_UNIT.  If another column
   was claimed before and nothing tells which is meant, dies or, if `lenient`, keeps the other. */
void claim(struct binder *b, int field, size_t column, int unit);

#endif
