/*
 * One worksheet of an XLSX workbook on its way into a spool.
 */
#ifndef RC_WORKSHEET_H
#define RC_WORKSHEET_H

#include "archive.h"
#include "spool.h"
#include "strings.h"
#include "styles.h"

struct worksheet {
	const char          *file, *part;   /* for messages */
	const struct styles *styles;
	struct strings      *strings;
	bool                 from_1904;
	struct spool        *to;
	unsigned long        most;          /* rows; ALL_ROWS for all */
	unsigned long        hidden;        /* rows with cells that don't show: counted */
};

/* Reads the part; dies if the archive hasn't got it. */
void worksheet_read(struct worksheet *w, struct archive *a);

#endif
