/*
 * What the parts of a workbook are to one another: a part's relations stand beside it, in
 * `_rels/NAME.rels`, and say by which ids it speaks of others, and where these are.
 */
#ifndef RC_IMPORT_FORMS_XLSX_RELATIONS_H
#define RC_IMPORT_FORMS_XLSX_RELATIONS_H

#include "rc-import/forms/xlsx/archive.h"

struct relation {
	const char *id;
	const char *type;    /* the last word of it, such as "worksheet" */
	const char *part;    /* its path in the archive */
};

struct relations {
	struct relation *list;
	size_t           n;
};

/* Those of a part, "" for the archive itself; none if nothing says so. */
struct relations relations_load(struct archive *a, const char *file, const char *part,
	struct arena *arena);

/* The one of that id, or NULL. */
const struct relation *relations_find(const struct relations *r, const char *id);

/* The part of the first of that type, or NULL. */
const char *relations_part(const struct relations *r, const char *type);

#endif
