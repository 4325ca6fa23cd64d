/*
 * What a field's text says, in the form of the stream.
 */
#ifndef RC_IMPORT_ROWS_VALUE_H
#define RC_IMPORT_ROWS_VALUE_H

#include "rc-import/cell/day.h"
#include "rc-import/cell/share.h"
#include "rc-import/columns/field.h"

struct value {
	str   text;                 /* as it is written; may stand in `room` */
	money fen;                  /* of an amount, or NO_MONEY */
	date  day;                  /* of a date, or NO_DATE */
	bool  rounded;
	char  room[SHARE_CHARS];
};

/* How a field's cells are to be read in a file. */
struct reading {
	const struct field     *field;
	int                     at;      /* its number */
	struct dating           how;
	int                     unit;
	const struct policy    *policy;
};

/* NULL if the text is what the field wants, else what is wrong with it.  The value was
   cleared once, and then only the field's own texts were read to it. */
const char *value_read(const struct reading *r, str text, struct value *v);

/* What an empty text says. */
void value_clear(struct value *v);

/* Sets an amount, after it was read, or a number. */
void value_set_amount(struct value *v, money fen);
void value_set_number(struct value *v, uint32_t number);

#endif
