/*
 * How wide the columns of a grid are on a terminal, and which of them stand there.
 */
#ifndef RC_DOCUMENT_TEXT_FIT_H
#define RC_DOCUMENT_TEXT_FIT_H

#include "bytes/out.h"
#include "document/document.h"

enum { TEXT_GAP = 2 };   /* blanks between two columns */

struct text_column {
	size_t width;
	size_t cells;     /* of the widest cell, */
	size_t least;     /* and of what can't be broken */
	bool   number;    /* its headings stand at the right */
	bool   left_out;
	bool   done;      /* it stands in a table above */
	bool   is_wanted; /* it is to stand in this one, however wide */
	str    rest;      /* of the text at hand, for the next line */
};

/* A grid on its way to a terminal. */
struct text_grid {
	struct out         *out;
	const struct grid  *grid;
	const struct style *style;
	struct text_column *columns;
	struct arena        drawn;
};

str text_heading(const struct text_grid *g, size_t column);
str text_of_cell(struct text_grid *g, const struct grid_cell *cell, char room[CELL_ROOM]);

/* Finds the widths of all columns. */
void text_measure(struct text_grid *g);

/* Leaves columns out, and makes others narrower, until they fit into style->width. */
void text_fit(struct text_grid *g);

/* Takes up the columns that the tables above left out, beside the first one, as far as there
   is room; false if none is left. */
bool text_take_rest(struct text_grid *g);

#endif
