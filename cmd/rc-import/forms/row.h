/*
 * A row as it stands in a file.  Its cells are clean: without blanks at their ends, with
 * one blank for each run of tabs and line breaks inside, without the wrapping of ="0012",
 * and with what couldn't be decoded made visible (decode.h), which the row remembers.
 */
#ifndef RC_IMPORT_FORMS_ROW_H
#define RC_IMPORT_FORMS_ROW_H

#include "bytes/mem.h"

enum {
	ROW_CELLS_MAX = 16384,     /* as many columns as a worksheet has */
	ROW_BYTES_MAX = 1 << 26,
};

enum damage { SOUND, UNDECODED, CONTROL, REPEATED };

/* What a merged range that reaches over a cell says. */
struct cover {
	str  text;    /* of the range's first cell */
	bool below;   /* the first cell stands above, in this very column */
};

struct row {
	const str          *cells;      /* good until the next row is read */
	size_t              n;
	unsigned long       number;     /* the line, or the worksheet's row, where it begins */
	enum damage         damage;     /* what is wrong with the row's cells, */
	size_t              damaged;    /* and the first one where it is */
	const struct cover *covers;     /* by cell; NULL if no merged range is here */
};

/* What marks damage in a text before row_clean() takes it out (decode.h says what follows). */
enum {
	MARK_UNDECODED = 0xFF,
	MARK_CONTROL   = 0xFE,
};

/* Whether no cell has anything in it. */
bool row_is_blank(const struct row *r);

/* The place of the first cell that is not empty, in a row that is not blank. */
int row_first(const struct row *r);

/* A cell, or an empty one beyond the row's end; `column` may be -1. */
str row_cell(const struct row *r, int column);

/* The cell or, if it is empty, what a merged range carries down to it. */
str row_cell_down(const struct row *r, int column);

/* Makes a cell clean, in place, and notes what is wrong with it. */
str row_clean(char *at, size_t len, enum damage *damage);

/* The same for one that has no tabs, line breaks or marks (decode.h) in it. */
str row_clean_sound(str cell);

#endif
