/*
 * Rows of CSV in which nothing has to be changed, as nearly all are: without tabs, line
 * breaks and quotes within their cells.  They are cut 64 bytes at a time.
 */
#ifndef RC_IMPORT_FORMS_CSV_PLAIN_ROW_H
#define RC_IMPORT_FORMS_CSV_PLAIN_ROW_H

#include "rc-import/forms/row.h"

enum { PLAIN_SPARE = 64 };   /* bytes behind the text that must be there, whatever they are */

/*
 * Cuts the row that the text begins with into clean cells, less than ROW_CELLS_MAX: *n of
 * them.  The length of the row up to its line end, or -1 if it is none of these, or if the
 * text ends before it.
 */
ptrdiff_t plain_row_cut(str text, char delimiter, str *cells, size_t *n);

#endif
