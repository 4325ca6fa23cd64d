/*
 * A file operand, or a sheet of a workbook: its headings, and what is known of its rows.
 */
#ifndef RC_IMPORT_ROWS_SOURCE_H
#define RC_IMPORT_ROWS_SOURCE_H

#include "bytes/names.h"
#include "rc-import/cell/day.h"
#include "rc-import/columns/headings.h"
#include "rc-import/columns/map.h"
#include "rc-import/rows/check.h"
#include "rc-import/rows/file_sums.h"

/* The order of a field's dates whose year comes last, and what proves it. */
struct date_order {
	enum order   order;
	struct proof proof;
};

/* An amount of a row that is dropped above the first row that is kept, whose unit a remark may
   still change. */
struct early_amount {
	size_t        view;
	str           text;
	unsigned long row;
	str           label;    /* of a row of sums; empty: of another */
};

struct source {
	struct headings    headings;
	bool               is_part;   /* one of several sheets of a workbook that are read, */
	bool               is_first;  /* and the first of them */
	int                unit;      /* of amounts, as a remark says, or NO_UNIT */
	date               made_on;   /* of which a remark says the file speaks, or NO_DATE */
	struct date_order *dates;     /* by field */
	struct check       check;
	struct file_sums   sums;      /* that stand in the file */
	unsigned char     *drops;     /* by row, what becomes of it (drop.h): the survey says so */
	size_t             n_drops, drops_room;
	struct early_amount *early;
	size_t             n_early, early_room;
	struct arena       early_texts;
	struct names       unused_groups;   /* headings of group rows that mean nothing */
};

/* Starts to read a sheet of an input.  Several sources may share an input.  `zone` is as in
   struct dating. */
void source_open(struct source *s, struct input *input, size_t sheet,
	const struct fields *fields, int zone);

/* The name for messages: the file's, or book.xlsx:10月 if several of its sheets are read. */
const char *source_name(const struct source *s);

/* Works out which cells each row is to give for the wanted fields (for all fields if `wanted`
   is NULL), and sets the texts of fields that are the same in all rows. */
void source_take(struct source *s, const struct fields *fields, const bool *wanted);

/* The unit of a field's amounts: its heading's, the map's, the remark's, else 元. */
int source_unit(const struct source *s, const struct view *v, const struct map *m,
	int field);

/* From now on the text stands above each empty cell of the field, in all views. */
void source_carry(struct source *s, int field, str text);

/* Forgets what stood above, to begin again. */
void source_forget(struct source *s, size_t fields);

/* Frees all but the input, which stays open. */
void source_close(struct source *s, size_t fields);

#endif
