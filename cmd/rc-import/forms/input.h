/*
 * An input gives the rows of a file, or of one of a workbook's sheets: cells, with the row's
 * number, which can be read as often as wanted.  Each form of file (CSV, XLSX, ...) makes
 * one in its own folder; the reader of an input doesn't know the form.  open.h opens files.
 */
#ifndef RC_IMPORT_FORMS_INPUT_H
#define RC_IMPORT_FORMS_INPUT_H

#include "bytes/in.h"
#include "rc-import/forms/row.h"

struct input;

/* What a form of file does for its inputs. */
struct format {
	bool (*next)(struct input *s, struct row *row);
	void (*again)(struct input *s);
	void (*choose)(struct input *s, size_t sheet, unsigned long most);
	void (*close)(struct input *s);
};

/* One of a workbook's sheets. */
struct sheet {
	str  name;
	bool hidden;
};

/* A form's own struct begins with one. */
struct input {
	const struct format *format;
	struct in           *in;
	const char          *about;       /* what it was found to be: "GB18030, commas" */
	const struct sheet  *sheets;      /* of a workbook; NULL: the file is the sheet */
	size_t               n, chosen;   /* how many, and which one is read */
	bool                 from_1904;   /* days are numbered from 1904, not 1900 */
	unsigned long        hidden;      /* rows that the workbook doesn't show */
};

enum { ALL_ROWS = 0 };

/* For messages: the path, or "stdin". */
const char *input_name(const struct input *s);

/* Reads one of a workbook's sheets from now on, all of it or about its first `most` rows. */
void input_choose(struct input *s, size_t sheet, unsigned long most);

/* The next row; false at the end.  The row is good until the next call. */
bool input_next(struct input *s, struct row *row);

/* Back to the first row. */
void input_again(struct input *s);

/* Releases the file's descriptor until the next row is read (in_release()); before the first
   row or after the last. */
void input_release(struct input *s);

void input_close(struct input *s);

#endif
