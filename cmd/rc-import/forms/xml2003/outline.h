/*
 * What an XML spreadsheet holds besides its cells: the names of its sheets, and the number
 * formats of its styles.
 */
#ifndef RC_IMPORT_FORMS_XML2003_OUTLINE_H
#define RC_IMPORT_FORMS_XML2003_OUTLINE_H

#include "bytes/names.h"
#include "rc-import/forms/input.h"
#include "rc-import/forms/workbook/number_format.h"
#include "rc-import/forms/xml/xml.h"

struct outline {
	const char                  *file;      /* for messages */
	struct sheet                *sheets;    /* in the arena */
	size_t                       n;
	bool                         from_1904;
	struct names                 styles;
	const struct number_format **formats;   /* by style; NULL: as numbers */
};

struct outline outline_read(const char *file, struct xml_source text, struct arena *arena);

/* The format of a style; NULL if its numbers are shown as such, or there is none. */
const struct number_format *outline_format(struct outline *o, const char *style);

void outline_free(struct outline *o);

#endif
