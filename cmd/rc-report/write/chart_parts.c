#include "rc-report/write/chart_parts.h"

enum { TONES = 8 };

bool
is_known(const struct drawing *d, size_t row, size_t column)
{
	const struct grid_cell *cell = has(d, column) ? grid_cell(d->g, row, column) : NULL;

	return cell && cell->kind != CELL_NONE
	    && !(cell->kind == CELL_RATE && cell->units == NO_UNITS);
}

int64_t
number_at(const struct drawing *d, size_t row, size_t column)
{
	if (!is_known(d, row, column))
		return 0;
	const struct grid_cell *cell = grid_cell(d->g, row, column);
	switch (cell->kind) {
	case CELL_MONEY: return cell->amount;
	case CELL_COUNT: return cell->number;
	case CELL_RATE:  return cell->units;
	default:         return 0;
	}
}

str
shown(const struct drawing *d, size_t row, size_t column)
{
	char room[CELL_ROOM];

	return arena_str(d->arena, cell_shown(grid_cell(d->g, row, column), d->style, room));
}

const char *
word_of(const struct drawing *d, size_t column)
{
	return term_word(d->g->columns[column].name, d->style->language);
}

str
label_of(const struct drawing *d, size_t row)
{
	str label = d->chart->labels ? S("")
	    : d->style->language == ZH ? S("全部") : S("all");

	for (size_t i = 0; i < d->chart->labels; i++)
		label = arena_printf(d->arena, "%.*s%s%.*s", STR(label), i ? " · " : "",
		    STR(shown(d, row, i)));
	return label;
}

struct span
span_from(const struct drawing *d, size_t row)
{
	struct span s = { row, row };

	while (s.from < d->g->n && grid_row_kind(d->g, s.from) != ROW)
		s.from++;
	for (s.end = s.from; s.end < d->g->n && grid_row_kind(d->g, s.end) == ROW
	    && str_eq(label_of(d, s.end), label_of(d, s.from)); s.end++)
		;
	return s;
}

const char *
tone_of(const struct drawing *d, const char *what, size_t n)
{
	return arena_printf(d->arena, "%s s%zu", what, n % TONES).at;
}

void
begin_item(struct out *o, str label, str figure, str beside)
{
	out_str(o, S("<li>"));
	html_element(o, "span", "label", label);
	out_char(o, ' ');
	out_str(o, S("<span class=\"figure\">"));
	html_text(o, figure);
	if (beside.len) {
		out_char(o, ' ');
		html_element(o, "span", "beside", beside);
	}
	out_str(o, S("</span>"));
}

void
print_key(struct out *o, const char *swatch, str text)
{
	out_printf(o, "<li><i class=\"%s\"></i>", swatch);
	html_text(o, text);
	out_str(o, S("</li>\n"));
}

void
say_left_out(struct out *o, const struct drawing *d, size_t n)
{
	if (n == 0)
		return;
	html_element(o, "p", "note", arena_printf(d->arena, d->style->language == ZH
	    ? "另有 %zu 项未画出" : "not drawn: %zu more", n));
	out_char(o, '\n');
}

struct drawing
drawing_of(const struct grid *g, const struct chart *chart, const struct style *style,
    struct arena *a)
{
	return (struct drawing){ g, chart, style, a,
		.value = grid_find(g, chart->value), .other = grid_find(g, chart->other),
		.series = grid_find(g, chart->series), .x = grid_find(g, chart->x),
		.mark = grid_find(g, chart->mark), .low = grid_find(g, chart->low),
		.high = grid_find(g, chart->high), .light = grid_find(g, chart->light),
		.over = grid_find(g, chart->over), .under = grid_find(g, chart->under) };
}

void
html_chart(struct out *o, const struct grid *g, const struct chart *chart,
    const struct style *style)
{
	static void (*const draws[])(struct out *, const struct drawing *) = {
		[CHART_BARS] = draw_bars, [CHART_BULLETS] = draw_bars,
		[CHART_TILES] = draw_tiles, [CHART_STACK] = draw_stacks, [CHART_LINES] = draw_lines,
	};
	struct arena arena = { 0 };
	struct drawing d = drawing_of(g, chart, style, &arena);

	if (g->n > 0 && has(&d, d.value) && (!chart->series || has(&d, d.series))
	    && (!chart->x || has(&d, d.x))) {
		out_str(o, S("<figure>\n<figcaption>"));
		html_text(o, str_of(term_word(chart->name, style->language)));
		out_str(o, S("</figcaption>\n"));
		draws[chart->kind](o, &d);
		out_str(o, S("</figure>\n"));
	}
	arena_free(&arena);
}
