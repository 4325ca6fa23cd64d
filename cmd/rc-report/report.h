/*
 * A kind's report, built from its facts and written in a form, or what it is made of, for
 * --merge.
 */
#ifndef RC_REPORT_REPORT_H
#define RC_REPORT_REPORT_H

#include "rc-report/kinds/kinds.h"
#include "rc-report/write/writer.h"

/* How it is written. */
struct presentation {
	const struct writer *writer;
	const char          *columns;   /* only these, a list with commas; or NULL for all */
	const char          *output;    /* a file; NULL: stdout */
	const char          *folder;    /* for a file each, or NULL; */
	const char          *split;     /* each value of this column, or, if NULL, customer */
	bool                 wan, wide;
	int                  refresh;   /* seconds, or 0 */
};

/* Writes it, and tells whether it has a red light. */
bool report_write(const struct kind_of_report *kind, const struct facts *f,
	const struct presentation *how);

void report_write_partial(const struct kind_of_report *kind, const struct facts *f,
	const char *output);

#endif
