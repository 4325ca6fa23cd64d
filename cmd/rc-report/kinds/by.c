#include "rc-report/kinds/figures.h"

void
build_by(const struct facts *f, struct document *d)
{
	const struct cube_day *day = the_day(f);

	cube_require_whole(f->cube);
	put_title(d, (struct term){ "by", "分组回款", "Collection by group" }, day->as_of);
	struct grid *g = grid_add(d, (struct term){ "by", "分组", "groups" }, FOR_ALL);
	by_columns(g, f);
	figure_columns(g, f, d);
	for (size_t i = 0; i < day->n; i++) {
		const struct group *group = &f->cube->groups[day->first + i];

		grid_row(g, ROW);
		put_by(g, f, group);
		put_figures(g, f, group, day);
	}
	grid_row(g, TOTAL);
	put_by(g, f, NULL);
	put_figures(g, f, NULL, day);
	grid_chart(g, (struct chart){ CHART_BARS, (struct term){ "", "销售回款率",
	    "Collection rate" }, f->n_by,
	    .value = "collection_rate" });
	grid_chart(g, (struct chart){ CHART_BARS, (struct term){ "", "逾期率",
	    "Overdue rate" }, f->n_by,
	    .value = "overdue_rate" });
	define_figures(d, f);
	if (f->surveys)
		surveys_warn_others(f->surveys);
}
