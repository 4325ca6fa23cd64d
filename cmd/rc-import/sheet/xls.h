/*
 * XLS workbooks (BIFF), by libfreexl.
 */
#ifndef RC_XLS_H
#define RC_XLS_H

#include "book.h"

struct book *xls_open(struct in *in);

#endif
