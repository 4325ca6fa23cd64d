/*
 * A line of a table as cells.
 */
#ifndef RC_SPLIT_H
#define RC_SPLIT_H

#include "bytes/str.h"

/* How the columns of a file lie in a table that is made of several. */
struct layout {
	int  table_width;   /* how many columns the table has, */
	int  width;         /* and the file */
	int *column;        /* the table's column of each of the file's own */
	bool plain;         /* the file has the table's columns, in their order */
};

/*
 * Puts the line's cells into `cells` by the table's columns, an empty one where the file
 * has no such column.  False if the line is at fault: no UTF-8, control characters other
 * than the tabs, more or fewer cells than the file has columns.
 */
bool split_line(const struct layout *l, str line, str *cells);

/* For so many cells there must be room. */
size_t split_room(int table_width);

#endif
