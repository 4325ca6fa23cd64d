/*
 * Claims columns of a file for fields of the table, one by one.
 *
 * Of two columns for a field that joins, both are used.  Else the column with the plain heading
 * is taken, 合同编号 before 草签合同编号; of a field that isn't needed the first one.  Which of
 * two is meant for a needed field nobody is to guess.
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

/* Claims a column for a field, with the unit of its amounts or NO_UNIT; dies if another one was
   claimed and nothing tells which is meant, or, if `lenient`, keeps that one. */
void claim(struct binder *b, int field, size_t column, int unit);

#endif
