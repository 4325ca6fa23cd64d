/*
 * Builds reports that are made of others: each panel reads the tables that its kind needs.
 */
#ifndef RC_REPORT_PANELS_H
#define RC_REPORT_PANELS_H

#include "rc-report/kinds/kinds.h"

/* Adds the kind's panels to a document.  A panel whose input isn't there says what is
   missing; one of which a page lies beside the output tells more (plan.html) leads there.
   `output` is NULL for stdout. */
void panels_build(const struct kind_of_report *kind, const struct facts *f,
	struct document *d, const char *output);

#endif
