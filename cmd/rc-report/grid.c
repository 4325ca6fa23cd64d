#include "rc-report/grid.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "bytes/mem.h"
#include "bytes/utf8.h"

enum { GAP = 2 };   /* blanks between two columns of text */

struct cell {
	str         text;
	bool        right;     /* numbers stand at the right */
	const char *colour;    /* escape sequence, or NULL */
};

struct grid {
	const struct look *look;
	struct arena       arena;
	struct cell       *cells;
	size_t             n, room;
	size_t             width;   /* columns, as many as headings */
};

struct grid *
grid_open(const struct look *look)
{
	struct grid *g = mem_new(1, sizeof(*g));

	g->look = look;
	return g;
}

const char *
look_word(const struct look *look, const char *zh, const char *en)
{
	return look->language == ZH ? zh : en;
}

static struct cell *
add(struct grid *g, str text, bool right)
{
	GROW(g->cells, g->n, g->room);
	g->cells[g->n] = (struct cell){ text, right, NULL };
	return &g->cells[g->n++];
}

static bool
is_tsv(const struct grid *g)
{
	return g->look->format == FORMAT_TSV;
}

void
grid_words(struct grid *g, const char *name, const char *zh, const char *en)
{
	add(g, str_of(is_tsv(g) ? name : look_word(g->look, zh, en)), false);
}

void
grid_heading(struct grid *g, const char *name, const char *zh, const char *en)
{
	grid_words(g, name, zh, en);
	g->width++;
}

void
grid_text(struct grid *g, str text)
{
	add(g, arena_str(&g->arena, text), false);
}

void
grid_money(struct grid *g, money m)
{
	add(g, arena_str(&g->arena, str_of(is_tsv(g) ? money_text(m)
	                                             : money_grouped(m))), true);
}

void
grid_count(struct grid *g, count c)
{
	add(g, arena_printf(&g->arena, "%d", c), true);
}

/* A rate in units of 10^-4: 0.8400 for programs, 84.00 % for people. */
static void
add_units(struct grid *g, int64_t units)
{
	char text[MONEY_CHARS];
	size_t len = is_tsv(g) ? ratio_put(text, units) : money_put(text, units);

	add(g, arena_printf(&g->arena, "%.*s%s", (int)len, text,
	    is_tsv(g) ? "" : " %"), true);
}

void
grid_blank(struct grid *g)
{
	add(g, S(""), true);
}

void
grid_rate(struct grid *g, rate r)
{
	if (r == NO_RATE)
		grid_blank(g);
	else
		add_units(g, ratio(r, RATE_ONE, 4));
}

void
grid_ratio(struct grid *g, money over, money under)
{
	if (under == 0)
		add(g, S("-"), true);
	else
		add_units(g, ratio(over, under, 4));
}

void
grid_lamp(struct grid *g, enum lamp_colour colour)
{
	static const struct {
		const char *name, *zh, *escape;
	} lamps[] = {
		[NO_LAMP] = { "", "", NULL },
		[GREEN]   = { "green",  "绿", "\033[32m" },
		[YELLOW]  = { "yellow", "黄", "\033[33m" },
		[RED]     = { "red",    "红", "\033[31m" },
	};

	grid_words(g, lamps[colour].name, lamps[colour].zh, lamps[colour].name);
	if (g->look->colour)
		g->cells[g->n - 1].colour = lamps[colour].escape;
}

static size_t
column_width(const struct grid *g, size_t column)
{
	size_t widest = 0;

	for (size_t i = column; i < g->n; i += g->width) {
		size_t width = utf8_width(g->cells[i].text);

		if (width > widest)
			widest = width;
	}
	return widest;
}

static void
blanks(struct out *o, size_t n)
{
	while (n-- > 0)
		out_char(o, ' ');
}

static void
print_cell(const struct grid *g, const struct cell *cell)
{
	if (cell->colour)
		out_str(g->look->out, str_of(cell->colour));
	out_str(g->look->out, cell->text);
	if (cell->colour)
		out_str(g->look->out, S("\033[0m"));
}

/* A row without blanks at its end. */
static void
print_row(const struct grid *g, const struct cell *row, const size_t *widths)
{
	size_t fill = 0;   /* blanks that are owed before the next text */

	for (size_t i = 0; i < g->width; i++) {
		size_t rest = widths[i] - utf8_width(row[i].text);

		fill += row[i].right ? rest : 0;
		if (row[i].text.len) {
			blanks(g->look->out, fill);
			print_cell(g, &row[i]);
			fill = 0;
		}
		fill += (row[i].right ? 0 : rest) + GAP;
	}
	out_char(g->look->out, '\n');
}

/* A heading stands as the cells under it do. */
static void
align_headings(struct grid *g)
{
	for (size_t i = 0; i < g->width && i + g->width < g->n; i++)
		g->cells[i].right = g->cells[i + g->width].right;
}

static void
print_text(struct grid *g)
{
	size_t *widths = arena_new(&g->arena, g->width, sizeof(*widths));

	align_headings(g);
	for (size_t i = 0; i < g->width; i++)
		widths[i] = column_width(g, i);
	for (size_t i = 0; i < g->n; i += g->width)
		print_row(g, &g->cells[i], widths);
}

static void
print_tsv(const struct grid *g)
{
	for (size_t i = 0; i < g->n; i++) {
		out_str(g->look->out, g->cells[i].text);
		out_char(g->look->out,
		    i % g->width == g->width - 1 ? '\n' : '\t');
	}
}

void
grid_close(struct grid *g)
{
	if (is_tsv(g))
		print_tsv(g);
	else
		print_text(g);
	arena_free(&g->arena);
	free(g->cells);
	free(g);
}

void
look_line(const struct look *look, const char *fmt, ...)
{
	char text[1024];
	va_list args;

	if (look->format == FORMAT_TSV)
		return;
	va_start(args, fmt);
	vsnprintf(text, sizeof(text), fmt, args);
	va_end(args);
	out_str(look->out, str_of(text));
	out_char(look->out, '\n');
}
