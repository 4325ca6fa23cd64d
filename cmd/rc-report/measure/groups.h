/*
 * Groups of rows: those by the columns of --by, or, for kinds whose rules each have columns
 * of their own, by other ones.  A group is the number of its cells.
 */
#ifndef RC_REPORT_MEASURE_GROUPS_H
#define RC_REPORT_MEASURE_GROUPS_H

#include "bytes/names.h"

enum { BY_MOST = 8 };   /* columns to group by */

/* Starts as all zeros, but for n_by, the number of columns. */
struct groups {
	size_t       n_by;
	struct names names;   /* each cell with a tab before it */
};

/* The number of the group with these cells.  The group was new if this is what names.n was
   before the call. */
uint32_t groups_add(struct groups *g, const str *cells);

/* The number of the group with these cells, or NO_NAME. */
uint32_t groups_find(struct groups *g, const str *cells);

/* The cells of a group, which live as long as the groups. */
void groups_cells(const struct groups *g, uint32_t group, str *cells);

/* The numbers of all groups in the byte order of their cells, in the arena; and, by number,
   the place of each in that order. */
uint32_t *groups_sorted(const struct groups *g, struct arena *a);
uint32_t *groups_ranks(const struct groups *g, struct arena *a);

#endif
