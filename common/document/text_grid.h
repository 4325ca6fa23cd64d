/*
 * A grid as text: see text.h.  Where it is wider than the terminal, columns that can be
 * spared are left out, or, of a grid whose columns are all wanted, stand in a second table
 * below; what is too wide still has headings and texts of several lines.
 */
#ifndef RC_DOCUMENT_TEXT_GRID_H
#define RC_DOCUMENT_TEXT_GRID_H

#include "bytes/out.h"
#include "document/document.h"

void grid_as_text(struct out *o, const struct grid *grid, const struct style *style);

#endif
