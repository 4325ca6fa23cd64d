/*
 * A letter from its template: the words as they stand, each field as what it prints, each
 * block once for every due or case.  What isn't known is a gap to be filled in by
 * hand; in a table, an empty cell.
 */
#ifndef RC_LETTER_FILL_H
#define RC_LETTER_FILL_H

#include "rc-letter/page.h"
#include "rc-letter/letter.h"

/* The document is the caller's to free. */
struct document *fill(const struct letter *letter, const struct stages *stages);

#endif
