#include "bytes/mem.h"
#include "rc-report/write/chart_parts.h"

enum { TINTS = 10, SPARK_HEIGHT = 100 };

static const char *const lamps[] = {
	[NO_LAMP] = "", [GREEN] = "lamp green", [YELLOW] = "lamp yellow", [RED] = "lamp red",
};

/* A light is told by its colour, its shape and its word. */
static const char *const shapes[] = {
	[NO_LAMP] = "", [GREEN] = "●", [YELLOW] = "▲", [RED] = "■",
};

/* Ids and telephone numbers stay in one piece. */
static bool
is_id(const char *code)
{
	size_t n = strlen(code);

	return strcmp(code, "phone") == 0 || (n > 3 && strcmp(code + n - 3, "_id") == 0);
}

/* `<TAG class="...">`, where the column or the cell has a class. */
static void
begin_cell(struct out *o, const char *tag, const struct grid *g, size_t column,
    const char *tint)
{
	enum cell_kind kind = g->columns[column].kind;
	const char *class = cell_is_number(kind) ? "number"
	    : kind == CELL_DATE || kind == CELL_MONTH || kind == CELL_DAY ? "date"
	    : is_id(g->columns[column].name.code) ? "id" : "";

	out_printf(o, "<%s", tag);
	if (*class || *tint)
		out_printf(o, " class=\"%s%s%s\"", class, *class && *tint ? " " : "", tint);
}

void
html_light(struct out *o, enum lamp_colour lamp, const struct style *style)
{
	const struct grid_cell cell = { .kind = CELL_LAMP, .lamp = lamp };
	char room[CELL_ROOM];

	if (lamp == NO_LAMP)
		return;
	out_printf(o, "<span class=\"%s\"><span aria-hidden=\"true\">%s</span> ",
	    lamps[lamp], shapes[lamp]);
	html_text(o, cell_shown(&cell, style, room));
	out_str(o, S("</span>"));
}

static void
print_spark(struct out *o, struct spark spark)
{
	struct scale scale = { 0, 0 };

	for (size_t i = 0; i < spark.n; i++) {
		scale.low = i == 0 || spark.amounts[i] < scale.low ? spark.amounts[i] : scale.low;
		scale.high = i == 0 || spark.amounts[i] > scale.high ? spark.amounts[i]
		                                                     : scale.high;
	}
	svg_begin(o, "spark", SPARK_HEIGHT, S(""), S(""));
	svg_line(o, "line s0", spark.amounts, spark.n, SPARK_HEIGHT, scale);
	svg_end(o);
}

static void
print_bar(struct out *o, int64_t units)
{
	svg_begin(o, "bar", BAR_HEIGHT, S(""), S(""));
	svg_rect(o, "track", 0, 0, DRAWN_WIDTH, BAR_HEIGHT);
	svg_rect(o, "value", 0, 0, svg_place(units, WHOLE), BAR_HEIGHT);
	svg_end(o);
}

static void
print_value(struct out *o, const struct grid_cell *cell, const struct style *style)
{
	char room[CELL_ROOM];

	switch (cell->kind) {
	case CELL_BAR:
		print_bar(o, cell->units);
		return;
	case CELL_SPARK:
		print_spark(o, cell->spark);
		return;
	case CELL_LAMP:
		html_light(o, cell->lamp, style);
		return;
	default:
		html_text(o, cell_shown(cell, style, room));
	}
}

/* A word that leads to the file which its code names. */
static void
print_link(struct out *o, const struct term *t, const struct style *style)
{
	out_str(o, S("<a href=\""));
	html_address(o, str_of(t->code));
	out_str(o, S("\">"));
	html_text(o, str_of(term_word(*t, style->language)));
	out_str(o, S("</a>"));
}

/* The tint of a rate in a grid whose rates are tinted, the darker the higher. */
static const char *
tint_of(const struct grid *g, const struct grid_cell *cell)
{
	static const char *const tints[TINTS] =
		{ "t0", "t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8", "t9" };

	if (!g->is_heat || cell->kind != CELL_RATE || cell->units == NO_UNITS)
		return "";
	int64_t step = cell->units < 0 ? 0 : cell->units * TINTS / WHOLE;
	return tints[step < TINTS ? step : TINTS - 1];
}

/* The bars that stand beside the rows of a table, if any do. */
struct bars_beside {
	const struct drawing *drawing;    /* NULL: none do */
	int64_t               most;
};

static void
print_row(struct out *o, const struct grid *g, size_t row, const struct style *style,
    const struct bars_beside *bars)
{
	static const char *const classes[] = {
		[ROW] = "", [SUBTOTAL] = " class=\"subtotal\"", [TOTAL] = " class=\"total\"",
	};

	out_printf(o, "<tr%s>", classes[grid_row_kind(g, row)]);
	for (size_t i = 0; i < g->width; i++) {
		const struct grid_cell *cell = grid_cell(g, row, i);
		bool is_head = i == 0 && !cell_is_number(g->columns[0].kind);

		begin_cell(o, is_head ? "th" : "td", g, i, tint_of(g, cell));
		out_str(o, is_head ? S(" scope=\"row\">") : S(">"));
		if (g->columns[i].is_link && grid_row_kind(g, row) == ROW)
			print_link(o, &cell->term, style);
		else
			print_value(o, cell, style);
		out_str(o, is_head ? S("</th>") : S("</td>"));
	}
	if (bars->drawing) {
		out_str(o, S("<td class=\"drawn\">"));
		draw_bar_alone(o, bars->drawing, row, bars->most);
		out_str(o, S("</td>"));
	}
	out_str(o, S("</tr>\n"));
}

static void
print_headings(struct out *o, const struct grid *g, const struct style *style,
    const struct chart *bars)
{
	out_str(o, S("<thead>\n<tr>"));
	for (size_t i = 0; i < g->width; i++) {
		begin_cell(o, "th", g, i, "");
		out_str(o, S(" scope=\"col\">"));
		html_text(o, str_of(term_word(g->columns[i].name, style->language)));
		out_str(o, S("</th>"));
	}
	if (bars) {
		out_str(o, S("<th class=\"drawn\" scope=\"col\">"));
		html_text(o, str_of(term_word(bars->name, style->language)));
		out_str(o, S("</th>"));
	}
	out_str(o, S("</tr>\n</thead>\n<tbody>\n"));
}

/* A table that is wider than the page is moved within its frame, by keys, too. */
static void
print_table(struct out *o, const struct grid *g, const struct style *style,
    const struct bars_beside *bars)
{
	out_str(o, S("<div class=\"frame\" role=\"region\" tabindex=\"0\" aria-label=\""));
	html_text(o, str_of(term_word(g->name, style->language)));
	out_str(o, g->is_heat ? S("\">\n<table class=\"heat\">\n") : S("\">\n<table>\n"));
	print_headings(o, g, style, bars->drawing ? bars->drawing->chart : NULL);
	for (size_t i = 0; i < g->n; i++)
		print_row(o, g, i, style, bars);
	out_str(o, S("</tbody>\n</table>\n</div>\n"));
}

void
html_table(struct out *o, const struct grid *g, const struct style *style)
{
	print_table(o, g, style, &(struct bars_beside){ NULL, 0 });
}

void
html_table_with_bars(struct out *o, const struct grid *g, const struct chart *chart,
    const struct style *style)
{
	struct arena a = { 0 };
	struct drawing d = drawing_of(g, chart, style, &a);

	print_table(o, g, style, &(struct bars_beside){ &d, bars_most(&d) });
	arena_free(&a);
}
