/*
 * Where rows come from.  A format (CSV is the first) makes a sheet of a file: rows of cells
 * with their numbers, that can be read as often as wanted.  Who reads a sheet doesn't know
 * what the file was.
 */
#ifndef RC_SHEET_H
#define RC_SHEET_H

#include "bytes/in.h"
#include "row.h"

struct sheet;

/* What a format does for its sheets. */
struct format {
	bool (*next)(struct sheet *s, struct row *row);
	void (*again)(struct sheet *s);
	void (*close)(struct sheet *s);
};

/* A format's own struct begins with one. */
struct sheet {
	const struct format *format;
	struct in           *in;
	const char          *about;   /* what it was found to be: "GB18030, commas" */
};

/* Opens a file, "-" for stdin, in the encoding of that name or, if it is NULL, its own. */
struct sheet *sheet_open(const char *path, const char *encoding);

/* For messages: the path, or "stdin". */
const char *sheet_name(const struct sheet *s);

/* The next row; false at the end.  The row is good until the next call. */
bool sheet_next(struct sheet *s, struct row *row);

/* Back to the first row. */
void sheet_again(struct sheet *s);

/* Lets go of the file for the time being. */
void sheet_rest(struct sheet *s);

void sheet_close(struct sheet *s);

#endif
