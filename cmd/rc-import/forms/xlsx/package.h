/*
 * What an XLSX file holds, by its relations: the worksheets in their order, and where the
 * other parts are.
 */
#ifndef RC_IMPORT_FORMS_XLSX_PACKAGE_H
#define RC_IMPORT_FORMS_XLSX_PACKAGE_H

#include "rc-import/forms/input.h"
#include "rc-import/forms/xlsx/relations.h"
#include "rc-import/forms/xml/xml.h"

struct package {
	const char   *file;           /* its name, for messages */
	struct sheet *sheets;
	const char  **parts;          /* of the sheets */
	size_t        n;
	const char   *styles;         /* parts, or NULL */
	const char   *strings;
	bool          from_1904;
};

/* In the arena; dies if the archive is something else. */
struct package package_load(struct archive *a, const char *file, struct arena *arena);

/* Reads a part, which x has the name of; dies if the archive hasn't got it. */
void package_read_part(struct archive *a, struct xml *x);

#endif
