/*
 * How a tool declares which columns it reads and which it adds.  A column ties a name
 * in a table to a field of a C struct and says what kind of cell it is; a list of them,
 * a static const table, is all that a tool needs to read rows into structs and to
 * print structs into rows (adder.h adds them to rows that were read):
 *
 *	static const struct column reads[] = {
 *		NEED(TEXT,  struct due, contract_id),
 *		HAVE(DATE,  struct due, signed_on),
 *	};
 *
 * An empty cell, or a column that isn't there, gives "not known": an empty str or id,
 * NO_DATE, NO_MONEY, NO_RATE, NO_COUNT; and these print as an empty cell.  A cell of
 * another form than its kind, or an empty one in a needed column, ends the tool with its
 * place.
 */
#ifndef RC_RECORDS_COLUMN_H
#define RC_RECORDS_COLUMN_H

#include "bytes/ids.h"
#include "records/tsv.h"
#include "values/date.h"
#include "values/money.h"
#include "values/rate.h"

enum kind { TEXT, ID, DATE, MONEY, RATE, COUNT };

/* What they are in C: str; struct id, which is only read; date, money, rate; and: */
typedef int32_t count;
#define NO_COUNT INT32_MIN

struct column {
	const char *name;
	enum kind   kind;
	size_t      at;       /* of the field in the struct */
	bool        needed;
};

#define NEED(kind, type, field) { #field, kind, offsetof(type, field), true }
#define HAVE(kind, type, field) { #field, kind, offsetof(type, field), false }

/* How many bytes a value of the kind is. */
size_t value_size(enum kind kind);

/* The text as a value of the kind, stored at `to`; false if it isn't one. */
bool value_parse(enum kind kind, str text, void *to);
void value_put(struct out *o, enum kind kind, const void *value);

/* Writes a value to where there is room for the most bytes that it takes; how many it took. */
size_t value_write(char *to, enum kind kind, const void *value);
size_t value_most(enum kind kind, const void *value);

/* "an amount", "a date": what a cell of the kind is, for messages. */
const char *kind_name(enum kind kind);

/* Reads the rows of a table into structs. */
struct reader;
struct reader *reader_open(struct tsv *t, const struct column *reads, size_t n);
bool reader_next(struct reader *r, void *row);   /* TEXT fields: until the next row */
void reader_row(struct reader *r, void *row);    /* the row that tsv_next() has read */

/* The cell of the row at hand, of one of the reader's own columns; empty if there is none. */
str reader_text(const struct reader *r, const char *name);

/* Whether any file has the column, one of the reader's own. */
bool reader_has(const struct reader *r, const char *name);

/* Dies of the row at hand: "file:line: column: message". */
_Noreturn void reader_die(const struct reader *r, const char *name,
	const char *fmt, ...) __attribute__((format(printf, 3, 4)));

void reader_close(struct reader *r);

/* Prints a table of its own: a header, and rows of the columns alone. */
void header_print(struct out *o, const struct column *columns, size_t n);
void row_print(struct out *o, const struct column *columns, size_t n, const void *row);

#endif
