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

enum damage { SOUND, UNDECODED, CONTROL };

struct row {
	const str    *cells;      /* good until the next row is read */
	size_t        n;
	unsigned long number;     /* the line, or the worksheet's row, that it begins in */
	enum damage   damage;     /* what is wrong with the row's bytes, */
	size_t        damaged;    /* and the first cell where it is */
};

/* Whether no cell has anything in it. */
bool row_is_blank(const struct row *r);

/* A cell, or an empty one beyond the row's end; `column` may be -1. */
str row_cell(const struct row *r, int column);

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
