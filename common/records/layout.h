/*
 * The header of a file, and how its columns lie in a table that is made of several files:
 * the table's columns are the first file's, then, in order, what later files have besides.
 */
#ifndef RC_RECORDS_LAYOUT_H
#define RC_RECORDS_LAYOUT_H

#include "bytes/mem.h"

enum {
	NO_COLUMN  = -1,
	TSV_WIDEST = 16384,   /* columns of a file */
};

/* The columns of a table.  Starts as all zeros. */
struct joined_columns {
	str   *names;
	size_t room;
	int    width;
};

struct layout {
	int  table_width;   /* how many columns the table has, */
	int  width;         /* and the file */
	str *names;         /* of the file's own columns, */
	int *column;        /* and where each is in the table */
	bool plain;         /* the file has the table's columns, in their order */
};

int joined_find(const struct joined_columns *c, str name);   /* or NO_COLUMN */

/*
 * Reads the header of the file of that name, which lives on in the arena, and joins its
 * columns to the table's.  Dies of what is no header.  What depends on the files behind it is
 * set by layout_settle().
 */
struct layout layout_read(str header, const char *file, struct joined_columns *c,
	struct arena *a);
void layout_settle(struct layout *l, const struct joined_columns *c);

/* Whether the file has the table's column. */
bool layout_has(const struct layout *l, int column);

/* Dies of a line that split_line() (split.h) can't split; `place` is "file:line". */
_Noreturn void layout_die_of_line(const struct layout *l, const char *place, str line);

#endif
