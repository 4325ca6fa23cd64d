/*
 * Texts of a file listed for a message: 'a, b, c', long ones cut.
 */
#ifndef RC_IMPORT_COLUMNS_LISTING_H
#define RC_IMPORT_COLUMNS_LISTING_H

#include "bytes/mem.h"

/* Adds a text to the list, which is in the arena. */
void listing_add(struct arena *a, str *list, str text);

/* All that are not empty. */
str listing_of(struct arena *a, const str *texts, size_t n);

#endif
