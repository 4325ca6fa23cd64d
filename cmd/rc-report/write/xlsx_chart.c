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

/* What is drawn, and what it is held against. */
enum { DRAWN = 0x2C6399, SECOND = 0xC35535, MARK = 0xB4BDC6 };

static void
paint(lxw_chart_series *series, bool is_line, lxw_color_t colour)
{
	lxw_chart_line line = { .color = colour, .width = 2.25f };
	lxw_chart_fill fill = { .color = colour };

	if (is_line)
		chart_series_set_line(series, &line);
	else
		chart_series_set_fill(series, &fill);
}

/* The columns behind which the figures stand. */
static size_t
labels_of(const struct grid *g, const struct chart *chart)
{
	return chart->x ? grid_find(g, chart->x) + 1 : chart->labels;
}

/* Days stand below an axis alone: Excel shows the numbers of those that have company. */
static bool
has_days(const struct grid *g, const struct chart *chart)
{
	size_t labels = labels_of(g, chart);

	return labels > 0 && g->columns[labels - 1].kind == CELL_DATE
	    && (chart->x || g->columns[0].kind != CELL_GROUP);
}

static void
add_series(lxw_chart *to, const char *sheet, const struct grid *g, const struct chart *chart,
    const char *code, lxw_color_t colour)
{
	size_t column = grid_find(g, code);
	size_t labels = labels_of(g, chart), from = has_days(g, chart) ? labels - 1 : 0;
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
	paint(series, chart->kind == CHART_LINES, colour);
}

static const char *
numbers_of(enum cell_kind kind)
{
	return kind == CELL_RATE ? "0%" : kind == CELL_DATE ? "yyyy-mm-dd"
	    : kind == CELL_MONTH ? "yyyy-mm" : "#,##0";
}

/* Numbers of the axes look as those of the sheet; only what has two colours has a legend. */
static void
set_looks(lxw_chart *to, const struct grid *g, const struct chart *chart, const char *title)
{
	lxw_chart_font font = { .size = 12, .bold = LXW_TRUE };
	lxw_chart_line rule = { .color = 0xD7DCE1, .width = 0.75f };

	chart_title_set_name(to, title);
	chart_title_set_name_font(to, &font);
	chart_axis_set_num_format(to->y_axis,
	    numbers_of(g->columns[grid_find(g, chart->value)].kind));
	chart_axis_major_gridlines_set_line(to->y_axis, &rule);
	if (has_days(g, chart))
		chart_axis_set_num_format(to->x_axis, numbers_of(CELL_DATE));
	if (grid_find(g, chart->mark) == g->width && grid_find(g, chart->other) == g->width)
		chart_legend_set_position(to, LXW_CHART_LEGEND_NONE);
	else
		chart_legend_set_position(to, LXW_CHART_LEGEND_BOTTOM);
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
		add_series(to, name, g, chart, chart->value, DRAWN);
		add_series(to, name, g, chart, chart->other, SECOND);
		add_series(to, name, g, chart, chart->mark, MARK);
		set_looks(to, g, chart, term_word(chart->name, b->style->language));
		worksheet_insert_chart(sheet, row, 0, to);
		row += CHART_ROWS;
	}
}
