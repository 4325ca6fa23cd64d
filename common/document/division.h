/*
 * A document divided by a column of its table: a document for each value, with the rows that
 * have it, so that everybody gets a list of their own and nobody else's.
 *
 *	struct division parts = division_open(d, column);
 *
 *	while ((part = division_next(&parts, &value)) != NULL)
 *		...
 *	division_close(&parts);
 *
 * A part has the title, with the value; the table; and the definitions.  Other lines, other
 * tables and charts tell of all, and are left out.  A total stands where that of the whole
 * is the sum of its rows.
 */
#ifndef RC_DOCUMENT_DIVISION_H
#define RC_DOCUMENT_DIVISION_H

#include "document/document.h"

/* A row by its value. */
struct divided_row {
	str    value;
	size_t row;
};

struct division {
	const struct document *whole;
	const struct grid     *grid;
	size_t                 column;
	struct divided_row    *rows;       /* by value, in byte order, then as they stood */
	size_t                 n, next;
	bool                  *adds_up;    /* columns whose total is the sum of their rows */
	struct arena           values;
};

struct division division_open(const struct document *d, size_t column);

/* The document of the next value, the caller's to free before the whole; NULL behind the
   last.  The value is that of the plain forms. */
struct document *division_next(struct division *v, str *value);

void division_close(struct division *v);

#endif
