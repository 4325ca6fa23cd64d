/*
 * An import map: a YAML file that says what the headings of one kind of export mean, where
 * the built-in dictionary doesn't know or is wrong:
 *
 *	columns:                        # heading: column, columns, or '-' for none
 *	  invoiceNumber: [contract_id, receipt_id]
 *	  InvoiceAmount: amount
 *	  Disputed: disputed            # a column of the map's own
 *	  DaysLate: '-'
 *	constants: {item: 楼款}          # the same in all rows
 *	values:                         # column: the word to write: the words that are read
 *	  pay_method: {mortgage: [商贷, 按揭款]}
 *	date_order: mdy                 # of dates whose year comes last
 *	unit: 万元                       # of amounts that don't say theirs
 *	fill_down: [contract_id]        # an empty cell means the same as above
 *
 * A fault dies with status 2 at file:line:column.
 */
#ifndef RC_MAP_H
#define RC_MAP_H

#include "cell/day.h"
#include "field.h"

/* What a heading means; no fields: nothing. */
struct meaning {
	str    heading;   /* as the map has it, */
	str    key;       /* and for comparing (text.h) */
	int   *fields;
	size_t n;
};

struct map {
	struct arena    arena;
	struct meaning *columns;
	size_t          n;
	enum order      order;
	int             unit;
};

/* Loads a map, or an empty one if path is NULL; what it says of fields goes to them. */
void map_load(struct map *m, const char *path, struct fields *fields);

/* What the map says of a heading's key, or NULL. */
const struct meaning *map_find(const struct map *m, str key);

#endif
