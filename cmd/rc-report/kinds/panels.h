/*
 * Reports that are made of others: the dashboard, for those who look each morning, and the
 * workbook, finance's package.  Each is a table of panels, and a panel is a kind of report
 * with what is shown of it.
 */
#ifndef RC_REPORT_KINDS_PANELS_H
#define RC_REPORT_KINDS_PANELS_H

#include <stdbool.h>
#include <stddef.h>

#include "document/term.h"

struct panel {
	struct term title;
	const char *kind;       /* its name */
	const char *page;       /* the name of a page beside it that tells more; NULL: the kind's */
	const char *by;         /* a column to group by, or NULL */
	unsigned    needs;      /* TAKES_..., besides what the kind needs */
	const char *columns;    /* only these, or NULL for all */
	const char *only;       /* only rows whose first cell is one of these, or NULL for all */
	const char *order;      /* a column by whose numbers rows fall, or NULL: as they are */
	bool        drops_empty;   /* columns with nothing in them */
	bool        tiles;      /* its figures are drawn as tiles */
	bool        lights;     /* the lights of the rules for `by` stand beside, the worst
	                           first; of warnings: also those that are green are read */
	int         rows;       /* so many at most; 0: all */
	const char *groups;     /* the ten groups that have most in this column; NULL: all */
	int         weeks;      /* of a forecast week by week; 0: by horizons */
};

struct panels {
	struct term         title;
	const struct panel *list;
	size_t              n;
};

extern const struct panels dashboard_panels, workbook_panels;

#endif
