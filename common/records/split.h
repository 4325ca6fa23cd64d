/*
 * Lines of a table as cells: many of them by 64 bytes at once, or one alone.
 */
#ifndef RC_RECORDS_SPLIT_H
#define RC_RECORDS_SPLIT_H

#include "bytes/marks.h"
#include "records/layout.h"

/*
 * Puts the line's cells into `cells` by the table's columns, an empty one where the file
 * has no such column.  False if the line is at fault: no UTF-8, control characters other
 * than the tabs, more or fewer cells than the file has columns.
 */
bool split_line(const struct layout *l, str line, str *cells);

/* For so many cells there must be room. */
size_t split_room(int table_width);

enum { SPLIT_STEP = 16 };   /* times 64 bytes that are looked at in a go */

/* Up to 64 bytes, and which of them are marks that are still to come. */
struct marked {
	const char *at;
	uint64_t    marks;
};

/* A text that is being split: lines, each with its LF. */
struct splitter {
	str               rest;               /* from the next line on */
	const char       *at, *end;           /* what wasn't looked at yet */
	const char       *base;               /* and the bytes looked at last: */
	uint64_t          coming[SPLIT_STEP]; /* their marks, for each 64 of them; */
	unsigned          next, n;            /* `next` of n were begun, */
	struct marked     now;                /* this is the last one of them */
	struct marks_seen seen;
};

struct splitter split_begin(str text);

/*
 * The next line, without its LF, and its cells as split_line() gives them.  False at the end,
 * and if there is anything odd, such as a CRLF, in this line or in one behind it: the rest of
 * the text must then be split line by line, by split_off() and split_line().
 */
bool split_next(struct splitter *s, const struct layout *l, str *line, str *cells);

/* The next line, whatever is in it, without its LF or CRLF; false at the end.  A text is
   split by this or by split_next(). */
bool split_off(struct splitter *s, str *line);

#endif
