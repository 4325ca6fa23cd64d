/*
 * A file operand: its sheet, the headings that were found in it, and which of its cells
 * each field comes from.
 *
 * A row is seen through views.  Mostly there is one.  A ledger that has a group of columns
 * for each item (首期应付金额, 首期应付日期 ...) has one view for each group, so a row of it
 * is as many dues.
 */
#ifndef RC_IMPORT_SOURCE_H
#define RC_IMPORT_SOURCE_H

#include "bytes/names.h"
#include "rc-import/cell/day.h"
#include "rc-import/check.h"
#include "rc-import/field.h"
#include "rc-import/forms/input.h"
#include "rc-import/header.h"
#include "rc-import/map.h"

enum { NO_CELL = -1 };

/* Where a field comes from in one view of a file. */
struct binding {
	int    cell;       /* the cell's place in a row, or NO_CELL */
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

/* The order of a field's dates whose year comes last, and what proves it. */
struct date_order {
	enum order   order;
	struct proof proof;
};

struct source {
	struct input      *input;
	struct arena       texts;
	struct header        header;      /* the headings */
	int                unit;      /* of amounts, as a remark says, or NO_UNIT */
	date               made_on;   /* of which a remark says the file speaks, or NO_DATE */
	struct view       *views;
	size_t             n;
	struct date_order *dates;     /* by field */
	struct check       check;
	struct names       unused_groups;   /* headings of group rows that mean nothing */
};

/* Opens a file, "-" for stdin, and lets go of it for the time being. */
void source_open(struct source *s, const char *path, const char *encoding,
	const struct fields *fields);

/* For messages: the file's name. */
const char *source_name(const struct source *s);

/* Makes n views of the one that there is, as copies. */
void source_spread(struct source *s, size_t n, size_t fields);

/* Works out what is to be taken from each row for the fields that are wanted, or for all if
   that is NULL, and sets the texts of the others. */
void source_take(struct source *s, const struct fields *fields, const bool *wanted);

/* The unit of a field's amounts: its heading's, the map's, the remark's, else 元. */
int source_unit(const struct source *s, const struct view *v, const struct map *m,
	int field);

/* What stands above an empty cell of the field from now on, in all views. */
void source_carry(struct source *s, int field, str text);

/* Forgets what stood above, to begin again. */
void source_forget(struct source *s, size_t fields);

/* Whether the field comes from anywhere in the file. */
bool source_has(const struct source *s, size_t field);

void source_close(struct source *s, size_t fields);

#endif
