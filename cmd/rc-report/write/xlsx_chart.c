#include "bytes/mem.h"
#include "rc-report/write/writer.h"
#include "rc-report/write/xlsx.h"

enum { ROWS_MOST = 40, CHART_ROWS = 18 };

/* Where a column of the grid stands in its sheet. */
static lxw_col_t
place_of(const struct grid *g, size_t column)
{
	lxw_col_t place = 0;

	for (size_t i = 0; i < column; i++)
		place = (lxw_col_t)(place + is_for_programs(g, i));
	return place;
}

/* The rows before the first total; a chart of all of them can be read only if they are few. */
static size_t
rows_of(const struct grid *g)
{
	size_t n = 0;

	while (n < g->n && grid_row_kind(g, n) == ROW)
		n++;
	return n;
}

static void
add_series(lxw_chart *to, const char *sheet, const struct grid *g, const struct chart *chart,
    const char *code)
{
	size_t column = grid_find(g, code);
	size_t labels = chart->x ? grid_find(g, chart->x) + 1 : chart->labels;
	size_t from = chart->x ? labels - 1 : 0;
	lxw_row_t last = (lxw_row_t)rows_of(g);

	if (column == g->width)
		return;
	lxw_chart_series *series = chart_add_series(to, NULL, NULL);
	chart_series_set_values(series, sheet, 1, place_of(g, column), last,
	    place_of(g, column));
	chart_series_set_name_range(series, sheet, 0, place_of(g, column));
	if (labels > 0)
		chart_series_set_categories(series, sheet, 1, place_of(g, from), last,
		    place_of(g, labels - 1));
}

/* Whether the rows are one run of values, as a chart of Excel's wants them. */
static bool
can_draw(const struct grid *g, const struct chart *chart)
{
	return (chart->kind == CHART_BARS || (chart->kind == CHART_LINES && !chart->labels))
	    && rows_of(g) > 0 && rows_of(g) <= ROWS_MOST
	    && grid_find(g, chart->value) < g->width;
}

void
xlsx_charts(struct workbook *b, lxw_worksheet *sheet, const char *name, const struct grid *g)
{
	lxw_row_t row = (lxw_row_t)g->n + 2;

	for (size_t i = 0; i < g->n_charts; i++) {
		const struct chart *chart = &g->charts[i];

		if (!can_draw(g, chart))
			continue;
		lxw_chart *to = workbook_add_chart(b->file, chart->kind == CHART_LINES
		    ? LXW_CHART_LINE : LXW_CHART_COLUMN);
		add_series(to, name, g, chart, chart->value);
		add_series(to, name, g, chart, chart->other);
		add_series(to, name, g, chart, chart->mark);
		chart_title_set_name(to, term_word(chart->name, b->style->language));
		worksheet_insert_chart(sheet, row, 0, to);
		row += CHART_ROWS;
	}
}
