/*
 * XLS workbooks of Excel 97 to 2003 (BIFF8), and of Excel 5 and 95 (BIFF5).
 */
#ifndef RC_XLS_H
#define RC_XLS_H

#include "book.h"

struct book *xls_open(struct in *in);

#endif
