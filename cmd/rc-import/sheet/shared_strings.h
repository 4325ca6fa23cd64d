/*
 * The shared strings of an XLSX workbook as the archive has them: many are read in parts,
 * beside one another.
 */
#ifndef RC_SHARED_STRINGS_H
#define RC_SHARED_STRINGS_H

#include "strings.h"
#include "workbook.h"

/* All of them, none if the workbook has no such part. */
struct strings *shared_strings_load(struct archive *a, const struct workbook *w);

#endif
