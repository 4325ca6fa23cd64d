/*
 * An earlier table of warnings, for the day since when each has been there.
 */
#ifndef RC_REPORT_INPUT_EARLIER_H
#define RC_REPORT_INPUT_EARLIER_H

#include "records/column.h"

struct earlier {
	struct names keys;     /* rule, scope and group, each with a tab before it */
	date        *since;    /* by the key's number; NO_DATE: it was green */
	size_t       room;
};

struct earlier *earlier_read(const char *path);

/* The day since when a warning has been there, or NO_DATE if it wasn't. */
date earlier_since(struct earlier *e, str rule, str scope, str group);

#endif
