/*
 * A worksheet as the archive has it: a large one is read in parts, beside one another.
 */
#ifndef RC_IMPORT_FORMS_XLSX_WORKSHEET_LOAD_H
#define RC_IMPORT_FORMS_XLSX_WORKSHEET_LOAD_H

#include "rc-import/forms/xlsx/archive.h"
#include "rc-import/forms/xlsx/worksheet.h"

/* Puts its rows; dies if the archive hasn't got it. */
void worksheet_load(struct worksheet *w, struct archive *a);

#endif
