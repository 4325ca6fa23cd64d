/*
 * A worksheet of an XLS workbook, put into a spool.
 */
#ifndef RC_IMPORT_FORMS_XLS_SHEET_H
#define RC_IMPORT_FORMS_XLS_SHEET_H

#include "rc-import/forms/xls/record.h"

/* Reads what biff_enter() found.  Its cells may be in any order, but those of some million
   cells must be in that of the rows. */
void xls_sheet_read(struct xls_rows *rows);

#endif
