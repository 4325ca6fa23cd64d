/*
 * How a picture shows a grid, by the codes of the grid's columns.  A form that can draw puts
 * the picture before the grid, which has its figures; other forms do without it.  A picture
 * whose columns the grid hasn't is left out.
 */
#ifndef RC_DOCUMENT_CHART_H
#define RC_DOCUMENT_CHART_H

#include <stddef.h>

#include "document/term.h"

enum chart_kind {
	CHART_BARS,    /* a bar for each row: of `value`, with a stroke at `mark`, and a range
	                  from `low` to `high` */
	CHART_BULLETS, /* likewise, for rows alone that have a mark: shares of a whole */
	CHART_TILES,   /* the same, as large figures with their `light`, and what the value is
	                  made of, `over` and `under`: for few rows */
	CHART_STACK,   /* a bar for each label, made of `value` by `series`, the last of which
	                  is the rest */
	CHART_LINES,   /* for each label `value` and `other` over `x` */
};

/* A column that isn't wanted is NULL. */
struct chart {
	enum chart_kind kind;
	struct term     name;
	size_t          labels;   /* so many of the first columns say what a row is of */
	const char     *value, *other, *series, *x, *mark, *low, *high;
	const char     *light, *over, *under;
};

#endif
