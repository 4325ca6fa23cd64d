/*
 * The headings that were found in a file, and which of its cells each field comes from.
 *
 * A row is seen through views.  Mostly there is one.  A ledger that has a group of columns
 * for each item (首期应付金额, 首期应付日期 ...) has one view for each group: a row of it is
 * as many dues.
 */
#ifndef RC_IMPORT_COLUMNS_HEADINGS_H
#define RC_IMPORT_COLUMNS_HEADINGS_H

#include "rc-import/columns/field.h"
#include "rc-import/columns/header.h"
#include "rc-import/forms/input.h"

enum { NO_CELL = -1, ALSO_MOST = 4 };

/* Where a field comes from in one view of a file. */
struct binding {
	int    cell;       /* the cell's place in a row, or NO_CELL */
	int    also[ALSO_MOST];   /* of a field that joins: the places of more cells, */
	int    n_also;            /* and how many */
	char  *joined;            /* their texts in the row at hand */
	size_t joined_room;
	int    unit;       /* of amounts, as the heading says, or NO_UNIT */
	str    constant;   /* what the view says for all rows, if not empty */
	bool   taken;      /* from each row (below) */
	bool   carried;    /* an empty cell takes what stands above: */
	char  *above;      /* the last cell, or group row, that was not empty */
	size_t above_len, above_room;
};

/* A field that is taken from each row; the text of any other is the same in all. */
struct taking {
	int  field, cell;
	bool plain;        /* a cell means itself, unless it means nothing */
};

struct view {
	str             item;   /* of its group; empty: the rows as they stand */
	struct binding *of;     /* by field */
	struct taking  *taken;
	size_t          n;
	str            *texts;  /* by field, of the row at hand (entry.h) */
};

struct headings {
	struct input *input;    /* that they stand in, */
	size_t        sheet;    /* and in which of its sheets */
	const char   *name;     /* of the file for messages, with the sheet if several are read */
	struct arena  texts;
	struct header header;
	struct view  *views;
	size_t        n;
};

/* Starts with one view, in which no field comes from anywhere; the name is the file's. */
struct headings headings_of(struct input *input, size_t sheet,
	const struct fields *fields);

/* To the first row of the sheet, all of which is read from then on. */
void headings_begin(struct headings *h);

/* Makes n views of the one that there is, as copies. */
void headings_spread(struct headings *h, size_t n, size_t fields);

/* Whether the field comes from anywhere in the file. */
bool headings_have(const struct headings *h, size_t field);

/* Frees all but the input. */
void headings_free(struct headings *h, size_t fields);

#endif
