/*
 * A cell of an XLSX worksheet: what its element holds, and what that says.
 */
#ifndef RC_IMPORT_FORMS_XLSX_CELL_H
#define RC_IMPORT_FORMS_XLSX_CELL_H

#include "rc-import/forms/workbook/ref.h"
#include "rc-import/forms/xlsx/worksheet.h"
#include "rc-import/forms/xml/rich_text.h"

enum cell_type {
	CELL_NUMBER, CELL_SHARED, CELL_TEXT, CELL_INLINE, CELL_BOOLEAN, CELL_ERROR,
	CELL_MOMENT,
};

/* Starts as all zeros. */
struct cell {
	struct ref     at;
	enum cell_type type;
	size_t         style;
	bool           has_value, has_rich;   /* <v>, and <is> */
	struct rich    value, formula;        /* the formula with its = */
};

/* Makes it a number without a style, and blank; it stays where it is. */
void cell_clear(struct cell *c);

/* The type as the attribute t names it; a number if it is none of them. */
enum cell_type cell_type_of(const char *name);

/* Whether it has nothing, but perhaps a style. */
bool cell_is_blank(const struct cell *c);

/* Puts what it says into the worksheet's spool: its value, or the formula if that was never
   computed. */
void cell_put(struct cell *c, const struct worksheet *w);

void cell_free(struct cell *c);

#endif
