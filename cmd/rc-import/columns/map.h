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
 *	groups:                         # a ledger's groups of columns, by item
 *	  首期: {amount: 首期应付, due_on: 首期日期, paid: 首期实收, paid_on: 首期实收日}
 *	sheet: 台账                      # of a workbook: its name or number
 *	header_row: 3-4                 # where the headings stand
 *
 * A heading of several rows is given as 首期/应付金额, the second of two alike as 金额#2.
 * A fault dies with status 2 at file:line:column.
 */
#ifndef RC_IMPORT_COLUMNS_MAP_H
#define RC_IMPORT_COLUMNS_MAP_H

#include "rc-import/cell/day.h"
#include "rc-import/columns/field.h"
#include "rc-import/columns/header.h"

/* What a heading means; no fields: nothing. */
struct meaning {
	str    heading;   /* as the map has it, */
	str    key;       /* and for comparing (text.h) */
	int   *fields;
	size_t n;
};

/* What a heading says of a group's item. */
struct map_part {
	str             item, heading;
	str             key;    /* of the heading */
	enum group_part part;
};

/* The parts' names in a map; NULL at the end. */
extern const char *const part_names[PARTS + 1];

struct map {
	struct arena    arena;
	struct meaning *columns;
	size_t          n;
	struct map_part *parts;
	size_t          n_parts;
	enum order      order;
	int             unit;
	str             sheet;     /* empty: none is named */
	struct rows     header;
};

/* Loads a map, or an empty one if path is NULL; what it says of fields goes to them. */
void map_load(struct map *m, const char *path, struct fields *fields);

/* What the map says of a heading's key, or NULL. */
const struct meaning *map_find(const struct map *m, str key);

/* What the map's groups say of a heading's key, or NULL. */
const struct map_part *map_part(const struct map *m, str key);

#endif
