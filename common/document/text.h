/*
 * A document as text, for a terminal, an editor or a message: columns aligned by their
 * width on a terminal, numbers at the right.
 *
 * Where style->width is not 0, no line of a grid is wider: columns with a `spare` above 0
 * are left out, the highest and of these the rightmost first, and lines behind the grid,
 * no wider either, say which; if the grid is wanted whole (is_whole), they stand in further
 * tables below.  What is too wide still is broken: headings first, then texts.
 */
#ifndef RC_DOCUMENT_TEXT_H
#define RC_DOCUMENT_TEXT_H

#include "bytes/out.h"
#include "document/document.h"

void text_write(struct out *o, const struct document *d, const struct style *style);

#endif
