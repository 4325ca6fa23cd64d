#include "rc-report/kinds/kind.h"

/* The rates of days before, of which other runs told. */
void
build_history(const struct facts *f, struct document *d)
{
	const struct history *h = &f->history;

	put_title(d, (struct term){ "history", "走势", "Trend" }, h->n
	    ? h->days[h->n - 1].as_of : NO_DATE);
	struct grid *g = grid_add(d, (struct term){ "history", "趋势", "trend" }, FOR_ALL);
	grid_column(g, (struct term){ "as_of", "截至", "as of" }, CELL_DATE, 0);
	grid_column(g, (struct term){ "collection_rate", "销售回款率", "collection rate" },
	    CELL_RATE, 0);
	grid_column(g, (struct term){ "overdue_rate", "逾期率", "overdue rate" }, CELL_RATE, 0);
	for (size_t i = 0; i < h->n; i++) {
		grid_row(g, ROW);
		put_date(g, h->days[i].as_of);
		put_units(g, h->days[i].collection_rate);
		put_units(g, h->days[i].overdue_rate);
	}
	grid_chart(g, (struct chart){ CHART_LINES, (struct term){ "", "回款率与逾期率",
	    "Collection rate and overdue rate" }, .x = "as_of",
	    .value = "collection_rate", .other = "overdue_rate" });
}
