/*
 * Rows added to the end of a table that others read and write, too.  The table is copied, the
 * rows are written behind, and the copy takes its place at the very end (out.h): whoever reads,
 * and whatever kills the tool, there is the old table or the new one.  It is to be locked
 * (lock.h) before it is read.
 */
#ifndef RC_RECORDS_APPEND_H
#define RC_RECORDS_APPEND_H

#include "records/column.h"

/* Writes what the file holds, byte for byte. */
void append_begin(struct out *copy, const char *path);

/* A row of the struct's columns, in those of the table; others stay empty.  What the table has
   no column for is not written: ask tsv_need_of() before. */
void append_row(struct out *copy, const struct tsv *t, const struct column *columns, size_t n,
	const void *row);

#endif
