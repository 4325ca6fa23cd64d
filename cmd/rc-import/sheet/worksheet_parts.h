/*
 * A worksheet as the archive has it: a large one is read in parts, beside one another.
 */
#ifndef RC_IMPORT_SHEET_WORKSHEET_PARTS_H
#define RC_IMPORT_SHEET_WORKSHEET_PARTS_H

#include "rc-import/sheet/archive.h"
#include "rc-import/sheet/worksheet.h"

/* Puts its rows; dies if the archive hasn't got it. */
void worksheet_load(struct worksheet *w, struct archive *a);

#endif
