#include "document/text_grid.h"

#include <stdlib.h>

#include "bytes/utf8.h"
#include "document/text_fit.h"
#include "document/wrap.h"

static void
blanks(struct out *o, size_t n)
{
	while (n-- > 0)
		out_char(o, ' ');
}

static const char *
colour_of(const struct grid_cell *cell)
{
	static const char *const escapes[] = {
		[NO_LAMP] = NULL,
		[GREEN]   = "\033[32m",
		[YELLOW]  = "\033[33m",
		[RED]     = "\033[31m",
	};

	return cell->kind == CELL_LAMP ? escapes[cell->lamp] : NULL;
}

static void
print_text(struct out *o, str text, const char *colour)
{
	if (colour)
		out_str(o, str_of(colour));
	out_str(o, text);
	if (colour)
		out_str(o, S("\033[0m"));
}

/* A line that is being printed: blanks are owed until a text follows, so that no line
   ends with any. */
struct text_line {
	const struct text_grid *grid;
	size_t                  owed;
};

/* What of a text is too wide for its column waits for the next line. */
static void
print_in_column(struct text_line *line, size_t i, str text, bool right, const char *colour,
    bool codes)
{
	struct out *o = line->grid->out;
	struct text_column *column = &line->grid->columns[i];
	size_t width = utf8_width(text);

	column->rest = S("");
	if (width > column->width) {
		column->rest = text;
		text = wrap_line(&column->rest, column->width, codes);
		width = utf8_width(text);
	}
	size_t fill = column->width - width;
	line->owed += right ? fill : 0;
	if (text.len) {
		blanks(o, line->owed);
		print_text(o, text, colour);
		line->owed = 0;
	}
	line->owed += (right ? 0 : fill) + TEXT_GAP;
}

/* What the line before had no room for. */
static void
print_rest(const struct text_grid *g, bool codes)
{
	for (bool more = true; more; ) {
		struct text_line line = { g, 0 };

		more = false;
		for (size_t i = 0; i < g->grid->width; i++)
			more |= !g->columns[i].left_out && g->columns[i].rest.len > 0;
		for (size_t i = 0; more && i < g->grid->width; i++)
			if (!g->columns[i].left_out)
				print_in_column(&line, i, g->columns[i].rest,
				    g->columns[i].number, NULL, codes);
		if (more)
			out_char(g->out, '\n');
	}
}

/* Prints a word behind the gap, `room` columns before the end of the line at least, or else
   in a new line. */
static void
say(const struct text_grid *g, str gap, str word, size_t room, size_t *at)
{
	if (*at + utf8_width(gap) + utf8_width(word) + room > g->style->width) {
		out_char(g->out, '\n');
		gap = S("");
		*at = 0;
	}
	out_str(g->out, gap);
	out_str(g->out, word);
	*at += utf8_width(gap) + utf8_width(word);
}

static void
say_left_out(const struct text_grid *g)
{
	static const struct term says = { "", "未显示：", "not shown:" };
	static const struct term comma = { "", "、", "," };
	static const struct term ends = { "", "（-w 全部显示）", "(-w shows all)" };
	enum language language = g->style->language;
	str gap = str_of(language == EN ? " " : "");
	size_t room = utf8_width(str_of(term_word(comma, language)));
	size_t at = 0;

	for (size_t i = 0; i < g->grid->width; i++) {
		if (!g->columns[i].left_out)
			continue;
		str mark = str_of(term_word(at ? comma : says, language));

		out_str(g->out, mark);
		at += utf8_width(mark);
		say(g, gap, text_heading(g, i), room, &at);
	}
	if (at) {
		say(g, gap, str_of(term_word(ends, language)), 0, &at);
		out_char(g->out, '\n');
	}
}

static void
print_headings(const struct text_grid *g)
{
	struct text_line line = { g, 0 };

	for (size_t i = 0; i < g->grid->width; i++)
		if (!g->columns[i].left_out)
			print_in_column(&line, i, text_heading(g, i),
			    g->columns[i].number, NULL, true);
	out_char(g->out, '\n');
	print_rest(g, true);
}

static void
print_row(struct text_grid *g, size_t row)
{
	struct text_line line = { g, 0 };
	char room[CELL_ROOM];

	for (size_t i = 0; i < g->grid->width; i++) {
		const struct grid_cell *cell = grid_cell(g->grid, row, i);
		bool right = cell_is_number(cell->kind)
		    || (cell->is_heading && g->columns[i].number);

		if (!g->columns[i].left_out)
			print_in_column(&line, i, text_of_cell(g, cell, room), right,
			    g->style->colour ? colour_of(cell) : NULL, false);
	}
	out_char(g->out, '\n');
	print_rest(g, false);
}

static void
print_table(struct text_grid *g)
{
	if (!g->grid->is_form)
		print_headings(g);
	for (size_t i = 0; i < g->grid->n; i++)
		print_row(g, i);
}

void
grid_as_text(struct out *o, const struct grid *grid, const struct style *style)
{
	struct text_grid g = { .out = o, .grid = grid, .style = style,
		.columns = mem_new(grid->width, sizeof(*g.columns)) };
	bool fits = style->width && !grid->is_form;

	text_measure(&g);
	if (fits)
		text_fit(&g);
	print_table(&g);
	while (grid->is_whole && text_take_rest(&g)) {
		out_char(o, '\n');
		print_table(&g);
	}
	if (!grid->is_whole)
		say_left_out(&g);
	arena_free(&g.drawn);
	free(g.columns);
}
