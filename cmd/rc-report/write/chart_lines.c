#include "rc-report/write/chart_parts.h"

enum { LINES = 2, RULES = 4, PLOT_HEIGHT = 300, COURSES_MOST = 12 };

static void
draw_line(struct out *o, const struct drawing *d, struct span s, size_t column, size_t tone)
{
	int64_t *numbers = arena_new(d->arena, s.end - s.from, sizeof(*numbers));

	for (size_t i = s.from; i < s.end; i++)
		numbers[i - s.from] = number_at(d, i, column);
	svg_line(o, tone_of(d, "line", tone), numbers, s.end - s.from, PLOT_HEIGHT,
	    (struct scale){ 0, WHOLE });
}

static void
draw_plot(struct out *o, const struct drawing *d, struct span s, const size_t columns[LINES])
{
	str days = arena_printf(d->arena, "%.*s – %.*s", STR(shown(d, s.from, d->x)),
	    STR(shown(d, s.end - 1, d->x)));

	out_str(o, S("<div class=\"plot\"><span class=\"top\">100 %</span>"
	    "<span class=\"bottom\">0 %</span>"));
	svg_begin(o, "lines", PLOT_HEIGHT, str_of(term_word(d->chart->name,
	    d->style->language)), days);
	for (int i = 0; i <= RULES; i++)
		svg_rect(o, "rule", 0, i * (PLOT_HEIGHT - 1) / RULES, DRAWN_WIDTH, 1);
	for (size_t k = 0; k < LINES; k++)
		if (has(d, columns[k]))
			draw_line(o, d, s, columns[k], k);
	svg_end(o);
	out_str(o, S("</div>\n"));
}

/* The lines of the rows of one label: rates, from 0 to all. */
static void
draw_course(struct out *o, const struct drawing *d, struct span s)
{
	const size_t columns[LINES] = { d->value, d->other };

	if (d->chart->labels)
		html_element(o, "p", "label", label_of(d, s.from));
	draw_plot(o, d, s, columns);
	out_str(o, S("<p class=\"days\">"));
	html_element(o, "span", NULL, shown(d, s.from, d->x));
	html_element(o, "span", NULL, shown(d, s.end - 1, d->x));
	out_str(o, S("</p>\n<ul class=\"legend\">\n"));
	for (size_t k = 0; k < LINES; k++)
		if (has(d, columns[k]))
			print_key(o, tone_of(d, "swatch", k), arena_printf(d->arena, "%s %.*s",
			    word_of(d, columns[k]), STR(shown(d, s.end - 1, columns[k]))));
	out_str(o, S("</ul>\n"));
}

void
draw_lines(struct out *o, const struct drawing *d)
{
	size_t n = 0;

	for (struct span s = span_from(d, 0); s.from < s.end; s = span_from(d, s.end))
		if (n++ < COURSES_MOST)
			draw_course(o, d, s);
	say_left_out(o, d, n > COURSES_MOST ? n - COURSES_MOST : 0);
}
