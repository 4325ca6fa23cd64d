/*
 * Reports that are made of others: the dashboard, for those who look each morning, and the
 * workbook, finance's package.  Each is a table of panels, and a panel is a kind of report
 * with what is shown of it.
 */
#ifndef RC_REPORT_KINDS_PANELS_H
#define RC_REPORT_KINDS_PANELS_H

#include <stddef.h>

#include "document/term.h"

struct panel {
	struct term title;
	const char *kind;       /* its name */
	const char *by;         /* a column to group by, or NULL */
	const char *columns;    /* only these, or NULL for all */
	const char *where;      /* only rows where this column isn't empty, or NULL for all */
	const char *order;      /* a column by whose numbers rows fall, or NULL: as they are */
	int         rows;       /* so many at most; 0: all */
	int         weeks;      /* of a forecast week by week; 0: by horizons */
};

struct panels {
	struct term         title;
	const struct panel *list;
	size_t              n;
};

extern const struct panels dashboard_panels, workbook_panels;

#endif
