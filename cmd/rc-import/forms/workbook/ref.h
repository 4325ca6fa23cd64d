/*
 * Cells by their names, as in B3 or $B$3: columns counted from 0, rows from 1.
 */
#ifndef RC_IMPORT_FORMS_WORKBOOK_REF_H
#define RC_IMPORT_FORMS_WORKBOOK_REF_H

#include "rc-import/forms/row.h"

enum { ROWS_MAX = 1 << 20, REF_CHARS = 24 };   /* as many rows as a worksheet has */

struct ref {
	size_t        column;
	unsigned long row;
};

/* Reads a name and moves *at behind it; false if it is none.  It may lie beyond a
   worksheet's last column and row. */
bool ref_read(const char **at, struct ref *r);

/* B3:D5, or B3 alone: its first corner and its last. */
bool ref_read_range(const char *text, struct ref corners[2]);

/* The name, ended by a NUL. */
const char *ref_name(char to[REF_CHARS], struct ref r);

#endif
