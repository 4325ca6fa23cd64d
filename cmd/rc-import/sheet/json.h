/*
 * JSON lines: an object is a row, its keys are the headings.
 */
#ifndef RC_JSON_H
#define RC_JSON_H

#include "book.h"
#include "encoding.h"

struct book *json_open(struct in *in, struct encoding e);

#endif
