/*
 * Rates as people write them: a decimal as it is, or 0.05%, 0.5‰, 1‱ made into one.
 */
#ifndef RC_IMPORT_CELL_SHARE_H
#define RC_IMPORT_CELL_SHARE_H

#include "bytes/str.h"

enum { SHARE_CHARS = 32 };

/* NULL and the decimal, which may stand in `room`, or what is wrong with the text. */
const char *share_read(str text, char room[SHARE_CHARS], str *share);

#endif
