/*
 * Prints the table: a header, and a row's values, of the fields that are written, which
 * are its columns.
 */
#ifndef RC_IMPORT_PRINTER_H
#define RC_IMPORT_PRINTER_H

#include "bytes/out.h"
#include "rc-import/rows/value.h"

struct printer {
	struct out *out;
	int        *fields;   /* by column */
	size_t      n;
};

/* Prints the header and flushes it, so that the next tool of a pipe can object early. */
void printer_open(struct printer *p, struct out *o, const struct fields *fields);

/* Prints a row of values by field; how many of those were rounded. */
unsigned printer_put(const struct printer *p, const struct value *values);

void printer_close(struct printer *p);

#endif
