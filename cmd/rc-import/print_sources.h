/*
 * What each file says of itself, for those who judge whether it is the right one: a table of
 * file, sheet, made_on (its 制表日期), amount (that of its rows that count), total (what its
 * last row of sums says) and differs (what the total has more than the rows; rows/file_sums.h).
 */
#ifndef RC_IMPORT_PRINT_SOURCES_H
#define RC_IMPORT_PRINT_SOURCES_H

#include "bytes/out.h"
#include "rc-import/import.h"

/* After the survey. */
void print_sources(const struct import *m, struct out *o);

#endif
