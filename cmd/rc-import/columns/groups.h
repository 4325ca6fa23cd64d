/*
 * A ledger's groups of columns: 首期应付金额, 首期应付日期, 首期实收金额, 首期实收日期 and the
 * like for each item.  A row then has as many dues as groups; in an import of receipts, as
 * many receipts.  What was received is the sum for the item, on the last day, so such
 * receipts are marked as aggregates.
 */
#ifndef RC_IMPORT_COLUMNS_GROUPS_H
#define RC_IMPORT_COLUMNS_GROUPS_H

#include "rc-import/columns/dictionary.h"
#include "rc-import/columns/headings.h"

/* The columns of an item, NO_CELL where there is none, and their units. */
struct group {
	str item;
	int cell[PARTS];
	int unit[PARTS];
};

/* Starts as all zeros. */
struct groups {
	struct group *list;
	size_t        n, room;
};

/*
 * Finds the groups among the columns that are not used yet, and marks theirs as used.  They
 * count only if one of them has both amount and day; else there are none.  Dies if two
 * columns say the same of one item, and, unless `lenient`, if the file has amounts and days
 * beside the groups, so that it may be either.
 */
void groups_find(struct groups *g, const struct headings *h, struct dictionary *d,
	const struct fields *fields, bool *used, bool lenient);

/* Marks the fields that the groups give as fixed, so that no column of totals beside the
   groups is taken for them. */
void groups_fix(const struct groups *g, const struct fields *fields, bool *fixed);

/* Makes a view of each group. */
void groups_spread(const struct groups *g, struct headings *h, const struct fields *fields);

/* Whether the file has the heading that the map names for a group. */
bool groups_have(const struct headings *h, const struct map_part *part);

/* The field that a part of a group is in the table at hand, or NO_FIELD. */
int groups_field(enum group_part part, const struct fields *fields);

void groups_free(struct groups *g);

#endif
