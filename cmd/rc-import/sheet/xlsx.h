/*
 * XLSX workbooks (Office Open XML), as Excel, WPS and export programs write them.
 */
#ifndef RC_XLSX_H
#define RC_XLSX_H

#include "book.h"

struct book *xlsx_open(struct in *in);

#endif
