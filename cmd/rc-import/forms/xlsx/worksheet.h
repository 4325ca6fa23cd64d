/*
 * One worksheet of an XLSX workbook on its way into a spool.
 */
#ifndef RC_IMPORT_FORMS_XLSX_WORKSHEET_H
#define RC_IMPORT_FORMS_XLSX_WORKSHEET_H

#include "rc-import/forms/workbook/spool.h"
#include "rc-import/forms/workbook/strings.h"
#include "rc-import/forms/workbook/styles.h"
#include "rc-import/forms/xml/xml.h"

struct worksheet {
	const char          *file, *part;   /* for messages */
	const struct styles *styles;
	struct strings      *strings;
	bool                 from_1904;
	struct spool        *to;
	unsigned long        most;          /* rows; ALL_ROWS for all */
	unsigned long        row;           /* the number of the last, or 0 */
	unsigned long        hidden;        /* rows with cells that don't show: counted */
};

/* Puts the rows of a document. */
void worksheet_read(struct worksheet *w, struct xml_source source);

/* Puts some of the rows, of a document that is made of them; dies of one without a number. */
void worksheet_read_part(struct worksheet *w, str document);

#endif
