/*
 * What of a grid is shown: some of its columns, some of its rows, in another order.  Nothing
 * is put into a grid behind a selection.
 */
#ifndef RC_DOCUMENT_SELECTION_H
#define RC_DOCUMENT_SELECTION_H

#include "document/document.h"

/* The column that has this name, or, shown to people in any language, this heading; width if
   none has. */
size_t grid_find_word(const struct grid *g, str word);

/*
 * Leaves the columns named in the list, in its order: `overdue,n`.  Dies of a name that
 * the grid hasn't, with the nearest that it has.  Charts stay if the columns that label
 * them do.
 */
void grid_choose(struct grid *g, str list);

/* The column of that name; dies with the nearest if there is none, in the option's name. */
size_t grid_column_named(const struct grid *g, const char *option, str name);

/* Takes away the columns in which every cell is empty. */
void grid_drop_empty(struct grid *g);

/* Leaves the rows whose cell in the column isn't empty, */
void grid_where(struct grid *g, size_t column);

/* and those of which a test is true. */
typedef bool row_test(const struct grid *g, size_t row, const void *with);
void grid_keep(struct grid *g, row_test *test, const void *with);

/* Puts the rows into the falling order of the column's numbers or status lights, totals
   behind them; rows that are alike stay in their order. */
void grid_order(struct grid *g, size_t column);

/* Leaves the first n rows, and the totals; gives how many it left out. */
size_t grid_first(struct grid *g, size_t n);

/*
 * Rows that are alike in the first `labels` columns and stand together are a group, with
 * their total.  Leaves the n groups that have most in the column, the largest first, without
 * what their last row has; and the totals of all.  Gives how many it left out.
 */
size_t grid_first_groups(struct grid *g, size_t labels, size_t column, size_t n);

#endif
