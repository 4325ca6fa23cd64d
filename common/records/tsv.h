/*
 * The stream of rc-tsv(5): tab-separated tables with a header line, one or several
 * files read one after the other as if they were one table.
 *
 * All headers are read first.  The table's columns are the first file's, then, in
 * order, what later files have besides; a cell that a row's own file has no column for
 * is empty.  Every cell is text here; column.h says what it means.
 *
 * A row must have as many cells as its header, be UTF-8 and free of control characters;
 * if it isn't, the tool dies and names file, line and column.
 */
#ifndef RC_RECORDS_TSV_H
#define RC_RECORDS_TSV_H

#include "bytes/out.h"
#include "records/layout.h"

struct tsv;

/* A row as it was read: its text, and the number of the file it came from. */
struct tsv_row {
	str      text;
	unsigned file;
};

/*
 * Opens the operands (NULL at the end; none, or "-", is stdin) and reads their headers.
 * With `again` the table can be read a second time after tsv_again().
 */
struct tsv *tsv_open(char *const *paths, bool again);

int  tsv_width(const struct tsv *t);              /* how many columns */
str  tsv_name(const struct tsv *t, int column);
int  tsv_find(const struct tsv *t, str name);     /* or NO_COLUMN */

/* The column that every file must have; dies if one hasn't, with the nearest name. */
int  tsv_need(const struct tsv *t, str name);

/* tsv_need() for a column of a known table (origin.h).  If the file is another table, the
   message names that table; else it names the tool that makes the column. */
int tsv_need_of(const struct tsv *t, str name, const char *table);

/* Reads the next row, without looking into it; false at the end.  Good until the next. */
bool tsv_next(struct tsv *t);
struct tsv_row tsv_row(const struct tsv *t);

/* The row's cells by the table's columns, checked; good as long as the row's text. */
const str *tsv_cells(struct tsv *t, struct tsv_row row);

/* Rows read so far, over all files: the row at hand is number tsv_count() - 1. */
unsigned long tsv_count(const struct tsv *t);

/* Whether the last line of a file that has been read to its end had no line end. */
bool tsv_is_cut(const struct tsv *t);

/* "file:line" of row number n, good until the next call; needs no more than the counts. */
const char *tsv_place(const struct tsv *t, unsigned long n);

/* Dies: "file:line: column: message" for the row at hand; NO_COLUMN leaves that out. */
_Noreturn void tsv_die(const struct tsv *t, int column, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

void tsv_again(struct tsv *t);
void tsv_close(struct tsv *t);

#endif
