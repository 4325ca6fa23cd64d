/*
 * The shared strings of an XLSX workbook as the archive has them: many are read in parts,
 * beside one another.
 */
#ifndef RC_IMPORT_FORMS_XLSX_SHARED_STRINGS_H
#define RC_IMPORT_FORMS_XLSX_SHARED_STRINGS_H

#include "rc-import/forms/workbook/strings.h"
#include "rc-import/forms/xlsx/package.h"

/* All of them, none if the workbook has no such part. */
struct strings *shared_strings_load(struct archive *a, const struct package *w);

#endif
