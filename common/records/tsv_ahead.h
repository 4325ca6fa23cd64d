/*
 * The quick ways through a table, for reader.c and adder.c alone: rows that are parsed before
 * they are asked for, and rows in batches.  Everyone else reads a row at a time (tsv.h).
 */
#ifndef RC_RECORDS_TSV_AHEAD_H
#define RC_RECORDS_TSV_AHEAD_H

#include "records/ahead.h"
#include "records/tsv.h"

/* Reads as many next rows of a file as are ready, at least one, as texts alone; false at the
   end. */
bool tsv_batch(struct tsv *t, struct row_batch *rows);

/*
 * From now on, rows are parsed in other threads before they are asked for; a parse of NULL
 * ends this.  tsv_parsed() is what was made of the row at hand, and lives as long as its text.
 * If it is NULL, the caller parses tsv_cells(), which dies if the row is at fault.
 */
void tsv_parse(struct tsv *t, struct parser parser);
const void *tsv_parsed(const struct tsv *t, const struct parser *parser);

/* Whether the rows of a file hold just the table's columns in their order. */
bool tsv_plain(const struct tsv *t, unsigned file);

#endif
