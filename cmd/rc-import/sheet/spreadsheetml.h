/*
 * XML spreadsheets of 2003, often named .xls.
 */
#ifndef RC_SPREADSHEETML_H
#define RC_SPREADSHEETML_H

#include "book.h"
#include "encoding.h"

struct book *spreadsheetml_open(struct in *in, struct encoding e);

#endif
