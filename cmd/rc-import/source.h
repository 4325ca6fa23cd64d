/*
 * A file operand: its sheet, the headings that were found in it, and which of its cells
 * each field comes from.
 */
#ifndef RC_SOURCE_H
#define RC_SOURCE_H

#include "cell/amount.h"
#include "cell/day.h"
#include "field.h"
#include "map.h"
#include "sheet/sheet.h"

enum { NO_CELL = -1 };

/* Where a field comes from in one file. */
struct binding {
	int          cell;     /* the cell's place in a row, or NO_CELL */
	int          unit;     /* of amounts, as the heading says, or NO_UNIT */
	enum order   order;    /* of dates whose year comes last */
	struct proof proof;    /* of that order */
	char        *above;    /* the last cell that was not empty, to fill down */
	size_t       above_len, above_room;
};

struct source {
	struct sheet   *sheet;
	unsigned long   heading;    /* the number of the heading row */
	struct arena    texts;
	const str      *headings;   /* as they stand there */
	size_t          width;
	int             unit;       /* of amounts, as a remark says, or NO_UNIT */
	struct binding *of;         /* by field */
};

/* Opens a file of so many fields, "-" for stdin, and lets go of it for the time being. */
void source_open(struct source *s, const char *path, const char *encoding,
	size_t fields);

/* For messages: the file's name. */
const char *source_name(const struct source *s);

/* The unit of a field's amounts: its heading's, the map's, the remark's, else 元. */
int source_unit(const struct source *s, const struct map *m, int field);

void source_close(struct source *s, size_t fields);

#endif
