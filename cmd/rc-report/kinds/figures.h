/*
 * All figures and rates of a group as the columns of a table, for kinds that set groups or
 * days side by side.
 */
#ifndef RC_REPORT_KINDS_FIGURES_H
#define RC_REPORT_KINDS_FIGURES_H

#include "rc-report/kinds/kind.h"

void figure_columns(struct grid *g, const struct facts *f, struct document *d);

/* The figures of a group on its day, or, if it is NULL, those of all on the day, which
   have these sums. */
void put_figures(struct grid *g, const struct facts *f, const struct group *group,
	const struct cube_day *day);

/* What the rates among them are. */
void define_figures(struct document *d, const struct facts *f);

#endif
