/*
 * The seven tables of rc-tsv(5): their columns, in order, what kind of cell each is and
 * whether it is needed.  What a clerk calls a thing, what a heading means, is policy;
 * what the toolkit calls it stands here.
 */
#ifndef RC_DUES_TABLE_H
#define RC_DUES_TABLE_H

#include "records/column.h"

struct table {
	const char          *name;
	const struct column *columns;   /* without fields: `at` is not used */
	size_t               n;
};

enum { DUES, RECEIPTS, CONTACTS, CUSTOMERS, SURVEYS, TARGETS, MATCHES, TABLES };

extern const struct table tables[TABLES];

/* The table of that name, or NULL. */
const struct table *table_find(str name);

/* The number of a table's column, or -1. */
int table_column(const struct table *t, str name);

#endif
