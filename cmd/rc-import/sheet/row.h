/*
 * A row as it stands in a file, and how a format builds one.  Cells come out of it clean:
 * without blanks at their ends, with one blank for each run of tabs and line breaks inside,
 * without the wrapping of ="0012", and with what couldn't be decoded made visible
 * (decode.h), which the row remembers.
 */
#ifndef RC_ROW_H
#define RC_ROW_H

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

/* Whether no cell has anything in it. */
bool row_is_blank(const struct row *r);

/* A cell, or an empty one beyond the row's end; `column` may be -1. */
str row_cell(const struct row *r, int column);

/* The cell or, if it is empty, what a merged range carries down to it. */
str row_cell_down(const struct row *r, int column);

/* Makes a cell clean, in place, and notes what is wrong with it. */
str row_clean(char *at, size_t len, enum damage *damage);

/* Builds rows; starts as all zeros. */
struct row_maker {
	struct row row;
	char      *text;
	size_t     len, room;
	size_t     cell;            /* where the cell at hand begins */
	str       *cells;
	size_t    *ends;
	size_t     cells_room, ends_room;
};

void row_start(struct row_maker *m, unsigned long number);
void row_put(struct row_maker *m, str bytes);    /* without tabs and line breaks */
void row_break(struct row_maker *m);             /* a tab or a line break */
void row_end_cell(struct row_maker *m);

/* Whether the row has become larger than a row may be. */
bool row_is_too_large(const struct row_maker *m);

/* The row, once all its cells are ended. */
struct row row_made(struct row_maker *m);

void row_free(struct row_maker *m);

#endif
