/*
 * The cells of a worksheet of an XLS workbook, put into a spool.
 */
#ifndef RC_XLS_SHEET_H
#define RC_XLS_SHEET_H

#include "biff.h"
#include "spool.h"
#include "strings.h"
#include "styles.h"

enum { XLS_ROWS_MAX = 1 << 16 };

struct xls_sheet {
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

/* Reads what biff_enter() found. */
void xls_sheet_read(struct xls_sheet *s);

#endif
