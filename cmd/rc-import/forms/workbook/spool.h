/*
 * A worksheet on its way into the tool.  Who reads a workbook puts its rows here once, as
 * they come; they are kept in an unnamed temporary file, so that memory doesn't grow with
 * them, and can then be read as often as wanted.
 *
 * Texts are UTF-8.  A run of tabs and line breaks in them becomes one blank.  A control
 * character, and what follows MARK_UNDECODED (decode.h), is damage.  The tool dies of a row
 * of more than ROW_CELLS_MAX cells or ROW_BYTES_MAX bytes, and of a sheet of more than
 * SHEET_BYTES_MAX, for a small file can name a long text a million times.
 */
#ifndef RC_IMPORT_FORMS_WORKBOOK_SPOOL_H
#define RC_IMPORT_FORMS_WORKBOOK_SPOOL_H

#include "rc-import/forms/row.h"

#define SHEET_BYTES_MAX ((uint64_t)1 << 32)

struct spool;

/* A merged range, with its last row and column; rows from 1, columns from 0. */
struct merged_range {
	unsigned long top, bottom;
	size_t        left, right;
};

enum { RANGES_MAX = 1 << 20 };

/* For the file of that name, which messages speak of. */
struct spool *spool_open(const char *name);

/* A spool that stays in memory, for a part of the rows; it takes no merged ranges. */
struct spool *spool_part(const char *name);

/* Puts the rows of a part, behind those that are there. */
void spool_add(struct spool *s, struct spool *part);

/* Forgets all that was put. */
void spool_empty(struct spool *s);

/* Begins a row; the numbers must rise. */
void spool_row(struct spool *s, unsigned long number);

/* Begins a cell of the row, its columns in any order; what spool_put() puts belongs to
   it.  A second cell in one column damages its row. */
void spool_cell(struct spool *s, size_t column);
void spool_put(struct spool *s, str text);

/* Must be said before the rows below the range's first are read; ranges of one cell count
   as none. */
void spool_merge(struct spool *s, struct merged_range range);

/* How many rows were put, and the number of the last row. */
unsigned long spool_rows(const struct spool *s);
unsigned long spool_last(const struct spool *s);

/* Goes back to the first row.  To be called once all rows are put. */
void spool_again(struct spool *s);

/* The next row; false at the end.  It is good until the next call. */
bool spool_next(struct spool *s, struct row *row);

void spool_close(struct spool *s);

#endif
