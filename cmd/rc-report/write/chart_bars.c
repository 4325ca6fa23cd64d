#include <stdlib.h>

#include "rc-report/write/chart_parts.h"

enum { MARK_WIDTH = 4, RANGE_HEIGHT = 2 };

static bool
is_drawn(const struct drawing *d, size_t row)
{
	return grid_row_kind(d->g, row) == ROW
	    && (d->chart->kind != CHART_BULLETS || is_known(d, row, d->mark));
}

static bool
is_of_rates(const struct drawing *d)
{
	size_t column = d->chart->kind == CHART_BULLETS ? d->mark : d->value;

	return has(d, column) && d->g->columns[column].kind == CELL_RATE;
}

/* What the whole width stands for: all of a rate, else the largest number. */
int64_t
bars_most(const struct drawing *d)
{
	const size_t columns[] = { d->value, d->mark, d->high };
	int64_t most = is_of_rates(d) ? WHOLE : 1;

	for (size_t i = 0; i < d->g->n; i++)
		for (size_t k = 0; k < 3 && is_drawn(d, i); k++)
			if (number_at(d, i, columns[k]) > most)
				most = number_at(d, i, columns[k]);
	return most;
}

/* The mark and the range of a bar in words. */
static str
described(const struct drawing *d, size_t row)
{
	str text = S("");

	if (is_known(d, row, d->mark))
		text = arena_printf(d->arena, "%s %.*s", word_of(d, d->mark),
		    STR(shown(d, row, d->mark)));
	if (is_known(d, row, d->low) && is_known(d, row, d->high))
		text = arena_printf(d->arena, "%.*s%s%.*s – %.*s", STR(text),
		    text.len ? ", " : "", STR(shown(d, row, d->low)),
		    STR(shown(d, row, d->high)));
	return text;
}

static void
draw_range(struct out *o, const struct drawing *d, size_t row, int64_t most)
{
	int low = svg_place(number_at(d, row, d->low), most);
	int high = svg_place(number_at(d, row, d->high), most);

	if (is_known(d, row, d->low) && is_known(d, row, d->high))
		svg_rect(o, "range", low, (BAR_HEIGHT - RANGE_HEIGHT) / 2, high - low,
		    RANGE_HEIGHT);
}

static void
draw_mark(struct out *o, const struct drawing *d, size_t row, int64_t most)
{
	int at = svg_place(number_at(d, row, d->mark), most);

	if (is_known(d, row, d->mark))
		svg_rect(o, "mark", at > MARK_WIDTH ? at - MARK_WIDTH : 0, 0, MARK_WIDTH,
		    BAR_HEIGHT);
}

static void
draw_bar_between(struct out *o, const struct drawing *d, size_t row, int64_t most)
{
	svg_rect(o, "track", 0, 0, DRAWN_WIDTH, BAR_HEIGHT);
	svg_rect(o, "value", 0, 1, svg_place(number_at(d, row, d->value), most),
	    BAR_HEIGHT - 2);
	draw_range(o, d, row, most);
	draw_mark(o, d, row, most);
	svg_end(o);
}

static void
draw_bar(struct out *o, const struct drawing *d, size_t row, int64_t most)
{
	str label = label_of(d, row), figure = shown(d, row, d->value);
	str beside = described(d, row);

	begin_item(o, label, figure, beside);
	svg_begin(o, "bar", BAR_HEIGHT, arena_printf(d->arena, "%.*s: %.*s", STR(label),
	    STR(figure)), beside);
	draw_bar_between(o, d, row, most);
	out_str(o, S("</li>\n"));
}

void
draw_bar_alone(struct out *o, const struct drawing *d, size_t row, int64_t most)
{
	if (!is_drawn(d, row))
		return;
	svg_begin(o, "bar", BAR_HEIGHT, S(""), S(""));
	draw_bar_between(o, d, row, most);
}

static void
draw_tile(struct out *o, const struct drawing *d, size_t row)
{
	str target = described(d, row);

	out_str(o, S("<li>"));
	html_element(o, "span", "label", label_of(d, row));
	out_str(o, S(" <span class=\"figure\">"));
	html_text(o, shown(d, row, d->value));
	out_str(o, S("</span> "));
	if (is_known(d, row, d->light))
		html_light(o, grid_cell(d->g, row, d->light)->lamp, d->style);
	draw_bar_alone(o, d, row, WHOLE);
	if (target.len)
		html_element(o, "span", "beside", target);
	if (is_known(d, row, d->over) && is_known(d, row, d->under))
		html_element(o, "span", "beside", arena_printf(d->arena, " %.*s / %.*s",
		    STR(shown(d, row, d->over)), STR(shown(d, row, d->under))));
	out_str(o, S("</li>\n"));
}

void
draw_tiles(struct out *o, const struct drawing *d)
{
	out_str(o, S("<ol class=\"tiles\">\n"));
	for (size_t i = 0; i < d->g->n; i++)
		if (grid_row_kind(d->g, i) == ROW)
			draw_tile(o, d, i);
	out_str(o, S("</ol>\n"));
}

static int
falling_order(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x < y) - (x > y);
}

/* The least value that is drawn, so that no more than ROWS_MOST are; *n becomes how many
   rows there are. */
static int64_t
least_drawn(const struct drawing *d, size_t *n)
{
	int64_t *values = arena_new(d->arena, d->g->n, sizeof(*values));

	*n = 0;
	for (size_t i = 0; i < d->g->n; i++)
		if (is_drawn(d, i))
			values[(*n)++] = number_at(d, i, d->value);
	qsort(values, *n, sizeof(*values), falling_order);
	return *n > ROWS_MOST ? values[ROWS_MOST - 1] : INT64_MIN;
}

void
draw_bars(struct out *o, const struct drawing *d)
{
	int64_t most = bars_most(d);
	size_t n, drawn = 0;
	int64_t least = least_drawn(d, &n);

	out_str(o, S("<ol class=\"bars\">\n"));
	for (size_t i = 0; i < d->g->n && drawn < ROWS_MOST; i++)
		if (is_drawn(d, i) && number_at(d, i, d->value) >= least) {
			draw_bar(o, d, i, most);
			drawn++;
		}
	out_str(o, S("</ol>\n"));
	say_left_out(o, d, n - drawn);
}
