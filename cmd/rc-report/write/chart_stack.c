#include "rc-report/write/chart_parts.h"

/* What is below 0 can't be drawn. */
static money
sum_of(const struct drawing *d, struct span s)
{
	money sum = 0;

	for (size_t i = s.from; i < s.end; i++)
		if (number_at(d, i, d->value) > 0)
			money_add(&sum, number_at(d, i, d->value), "a chart");
	return sum;
}

static str
parts_of(const struct drawing *d, struct span s)
{
	str parts = S("");

	for (size_t i = s.from; i < s.end; i++)
		parts = arena_printf(d->arena, "%.*s%s%.*s: %.*s", STR(parts),
		    i > s.from ? ", " : "", STR(shown(d, i, d->series)),
		    STR(shown(d, i, d->value)));
	return parts;
}

/* The last part is the rest, and grey. */
static const char *
part_of(const struct drawing *d, const char *what, struct span s, size_t row)
{
	return row + 1 == s.end ? arena_printf(d->arena, "%s rest", what).at
	    : tone_of(d, what, row - s.from);
}

static void
draw_stack(struct out *o, const struct drawing *d, struct span s, money most)
{
	struct grid_cell total = { .kind = CELL_MONEY, .amount = sum_of(d, s) };
	char room[CELL_ROOM];
	money sum = 0;

	begin_item(o, label_of(d, s.from), cell_shown(&total, d->style, room), S(""));
	svg_begin(o, "bar", BAR_HEIGHT, label_of(d, s.from), parts_of(d, s));
	svg_rect(o, "track", 0, 0, DRAWN_WIDTH, BAR_HEIGHT);
	for (size_t i = s.from; i < s.end; i++) {
		int at = svg_place(sum, most);

		money_add(&sum, sum_of(d, (struct span){ i, i + 1 }), "a chart");
		svg_rect(o, part_of(d, "part", s, i), at, 0, svg_place(sum, most) - at,
		    BAR_HEIGHT);
	}
	svg_end(o);
	out_str(o, S("</li>\n"));
}

static money
most_of(const struct drawing *d)
{
	money most = 1;

	for (struct span s = span_from(d, 0); s.from < s.end; s = span_from(d, s.end))
		if (sum_of(d, s) > most)
			most = sum_of(d, s);
	return most;
}

void
draw_stacks(struct out *o, const struct drawing *d)
{
	struct span first = span_from(d, 0);
	money most = most_of(d);
	size_t n = 0;

	out_str(o, S("<ul class=\"legend\">\n"));
	for (size_t i = first.from; i < first.end; i++)
		print_key(o, part_of(d, "swatch", first, i), shown(d, i, d->series));
	out_str(o, S("</ul>\n<ol class=\"bars\">\n"));
	for (struct span s = first; s.from < s.end; s = span_from(d, s.end))
		if (n++ < ROWS_MOST)
			draw_stack(o, d, s, most);
	out_str(o, S("</ol>\n"));
	say_left_out(o, d, n > ROWS_MOST ? n - ROWS_MOST : 0);
}
