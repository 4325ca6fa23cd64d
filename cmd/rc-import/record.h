/*
 * What a row says through a view: the value of each field, what is made up for it (a due's
 * number, a receipt's id), or what is wrong with it.
 */
#ifndef RC_IMPORT_RECORD_H
#define RC_IMPORT_RECORD_H

#include "rc-import/import.h"
#include "rc-import/rows/value.h"

/* A cell that is left empty: it can't be read, and its field isn't needed. */
struct emptied {
	str         column, text;
	const char *reason;
};

enum { EMPTIED_MOST = 16 };   /* of a row; with more it is set aside */

struct record {
	struct import   *import;
	struct readings *readings;   /* by view of the file at hand */
	struct arena     arena;      /* for these */
	struct value    *values;     /* of the row at hand, by field */
	struct emptied   emptied[EMPTIED_MOST];   /* of the row at hand, whose values are empty */
	size_t           n_emptied;
	uint32_t         dues;       /* rows so far that may have had a number */
	int              due_id, receipt_id, voucher;   /* fields, or NO_FIELD */
};

struct record record_of(struct import *m);

/* Begins a file. */
void record_begin(struct record *c, const struct source *s);

/* Sets all values to what an empty cell says. */
void record_clear(struct record *c);

/* Reads the row, whose texts the view has taken (import_entry()); false if it is to be set
   aside for the fault. */
bool record_read(struct record *c, const struct source *s, const struct view *v,
	const struct row *row, struct fault *fault);

void record_free(struct record *c);

#endif
