/*
 * Where rows come from.  A format makes a sheet of a file: rows of cells with their numbers,
 * that can be read as often as wanted.  Who reads a sheet doesn't know what the file was.
 */
#ifndef RC_IMPORT_SHEET_SHEET_H
#define RC_IMPORT_SHEET_SHEET_H

#include "bytes/in.h"
#include "rc-import/sheet/row.h"

struct sheet;

/* What a format does for its sheets. */
struct format {
	bool (*next)(struct sheet *s, struct row *row);
	void (*again)(struct sheet *s);
	void (*choose)(struct sheet *s, size_t leaf, unsigned long most);
	void (*close)(struct sheet *s);
};

/* One of a workbook's sheets. */
struct leaf {
	str  name;
	bool hidden;
};

/* A format's own struct begins with one. */
struct sheet {
	const struct format *format;
	struct in           *in;
	const char          *about;       /* what it was found to be: "GB18030, commas" */
	const struct leaf   *leaves;      /* of a workbook; NULL: the file is the sheet */
	size_t               n, chosen;   /* how many, and which one is read */
	bool                 from_1904;   /* days are numbered from 1904, not 1900 */
	unsigned long        hidden;      /* rows that the workbook doesn't show */
};

enum { ALL_ROWS = 0 };

/* Opens a file, "-" for stdin, in the encoding of that name or, if it is NULL, its own. */
struct sheet *sheet_open(const char *path, const char *encoding);

/* For messages: the path, or "stdin". */
const char *sheet_name(const struct sheet *s);

/* Reads one of a workbook's sheets from now on, all of it or about its first `most` rows. */
void sheet_choose(struct sheet *s, size_t leaf, unsigned long most);

/* The next row; false at the end.  The row is good until the next call. */
bool sheet_next(struct sheet *s, struct row *row);

/* Back to the first row. */
void sheet_again(struct sheet *s);

/* Lets go of the file for the time being, before the first row or behind the last. */
void sheet_release(struct sheet *s);

void sheet_close(struct sheet *s);

#endif
