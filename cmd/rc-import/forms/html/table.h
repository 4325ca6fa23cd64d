/*
 * Where the cells of an HTML table stand: a cell goes into the next column that none from
 * above reaches down to, and may take several columns and rows, which are a merged range.
 */
#ifndef RC_IMPORT_FORMS_HTML_TABLE_H
#define RC_IMPORT_FORMS_HTML_TABLE_H

#include "rc-import/forms/workbook/spool.h"

enum { EXACT_CHARS = 64 };

/* What reaches down into a column. */
struct html_span {
	unsigned      rows;     /* so many rows below the one at hand */
	bool          here;     /* and it is in the one at hand */
	unsigned long top;      /* of the range that begins in this column; 0: none does */
	size_t        right;
};

/* A table that is open; starts as all zeros. */
struct html_table {
	struct html_span *spans;     /* by column */
	size_t            n, room;
	bool              in_row, in_cell;
	bool              hidden, section_hidden;
	unsigned long     row;       /* the row at hand in the spool; 0: to be begun anew */
	size_t            column, width;   /* of the cell at hand, or where the next may go */
	unsigned          height;
	char              exact[EXACT_CHARS];   /* the number behind it, or empty */
};

/* To the beginning of a row that has this number in the spool. */
void html_table_row(struct html_table *t, struct spool *to, unsigned long number);

/* To the next free column. */
void html_table_cell(struct html_table *t);

/* Reserves what the cell at hand takes, and moves behind it; false if that is beyond the
   last column. */
bool html_table_end_cell(struct html_table *t, struct spool *to, unsigned long number);

/* No range goes on below that row; nor, with a new section, does any cell. */
void html_table_end_ranges(struct html_table *t, struct spool *to, unsigned long number);

void html_table_free(struct html_table *t);

#endif
