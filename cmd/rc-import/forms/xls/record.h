/*
 * The records of a worksheet of an XLS workbook that matter here: its cells, and what is said
 * of its rows.
 */
#ifndef RC_IMPORT_FORMS_XLS_RECORD_H
#define RC_IMPORT_FORMS_XLS_RECORD_H

#include "rc-import/forms/workbook/spool.h"
#include "rc-import/forms/workbook/strings.h"
#include "rc-import/forms/workbook/styles.h"
#include "rc-import/forms/xls/biff.h"

enum { XLS_ROWS_MAX = 1 << 16 };

/* Rows on their way into a spool. */
struct xls_rows {
	struct biff    *biff;
	struct strings *strings;
	struct styles  *styles;
	bool            from_1904;
	struct spool   *to;
	unsigned long   most;         /* rows that are wanted, or ALL_ROWS */
	unsigned long   row;          /* the one that was begun, from 1 */
	bool            text_comes;   /* of the formula at hand, behind it */
	unsigned long   n_hidden;     /* rows so far that don't show */
	unsigned char   hidden[XLS_ROWS_MAX / 8];
};

struct xls_record {
	enum biff_type type;
	bool           cell;
	void         (*read)(struct xls_rows *rows);
};

/* What is to be done with the record at hand, or NULL. */
const struct xls_record *xls_record(const struct biff *b);

#endif
