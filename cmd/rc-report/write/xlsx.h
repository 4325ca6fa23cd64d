/*
 * A workbook that is being written: a sheet for each table of a document.
 */
#ifndef RC_REPORT_WRITE_XLSX_H
#define RC_REPORT_WRITE_XLSX_H

#include <xlsxwriter.h>

#include "document/document.h"

/* What a cell looks like. */
enum look { LOOK_TEXT, LOOK_MONEY, LOOK_RATE, LOOK_COUNT, LOOK_DATE, LOOK_MONTH, LOOKS };

struct workbook {
	lxw_workbook          *file;
	const struct document *document;
	const struct style    *style;
	lxw_format            *heading, *number_heading, *looks[LOOKS], *totals[LOOKS], *lamps[RED + 1];
	char                  *text;    /* the one at hand, with a NUL */
	size_t                 text_room;
	size_t                 sheets;
};

/* The text with a NUL behind it, good until the next call. */
const char *xlsx_text(struct workbook *b, str text);

/* Adds the sheet of a grid. */
void xlsx_sheet(struct workbook *b, const struct grid *g);

/* Adds the charts of a grid to its sheet, under its last row. */
void xlsx_charts(struct workbook *b, lxw_worksheet *sheet, const char *name,
	const struct grid *g);

#endif
