/*
 * Small pictures of a line's height, for a terminal: always beside the figures that they
 * show, in characters that are one column wide.
 */
#ifndef RC_DOCUMENT_DRAW_H
#define RC_DOCUMENT_DRAW_H

#include "bytes/mem.h"
#include "document/cell.h"

/* A bar for a share in units of 10^-4, of ten columns for all; what is below 0 is 0, what
   is above 1 is 1.  A share above 0 is always seen. */
str draw_bar(struct arena *a, int64_t units, bool ascii);

/* A column for each amount, as high as it is between the lowest and the highest of them. */
str draw_spark(struct arena *a, struct spark spark, bool ascii);

#endif
