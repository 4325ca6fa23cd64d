#include "document/text.h"

#include <stdlib.h>

#include "bytes/utf8.h"
#include "document/draw.h"
#include "document/wrap.h"

enum { GAP = 2 };   /* blanks between two columns */

struct text_column {
	size_t width;
	bool   number;    /* its headings stand at the right */
	bool   left_out;
};

/* A grid on its way to a terminal. */
struct text_grid {
	struct out         *out;
	const struct grid  *grid;
	const struct style *style;
	struct text_column *columns;
	struct arena        drawn;
};

static void
blanks(struct out *o, size_t n)
{
	while (n-- > 0)
		out_char(o, ' ');
}

static str
heading_text(const struct text_grid *g, size_t column)
{
	return str_of(term_word(g->grid->columns[column].name, g->style->language));
}

static void
widen(struct text_column *column, str text)
{
	size_t width = utf8_width(text);

	if (width > column->width)
		column->width = width;
}

static str
text_of(struct text_grid *g, const struct grid_cell *cell, char room[CELL_ROOM])
{
	switch (cell->kind) {
	case CELL_BAR:   return draw_bar(&g->drawn, cell->units, g->style->ascii);
	case CELL_SPARK: return draw_spark(&g->drawn, cell->spark, g->style->ascii);
	case CELL_NONE:
	case CELL_TEXT:
	case CELL_NUMERAL:
	case CELL_DAY:
	case CELL_GROUP:
	case CELL_TERM:
	case CELL_DATE:
	case CELL_MONTH:
	case CELL_MONEY:
	case CELL_COUNT:
	case CELL_RATE:
	case CELL_LAMP:  break;
	}
	return cell_shown(cell, g->style, room);
}

static void
measure_column(struct text_grid *g, size_t i)
{
	struct text_column *column = &g->columns[i];
	char room[CELL_ROOM];

	if (!g->grid->is_form) {
		column->number = cell_is_number(g->grid->columns[i].kind);
		widen(column, heading_text(g, i));
	}
	for (size_t row = 0; row < g->grid->n; row++) {
		const struct grid_cell *cell = grid_cell(g->grid, row, i);

		column->number |= cell_is_number(cell->kind);
		widen(column, text_of(g, cell, room));
	}
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

static void
print_in_column(struct text_line *line, size_t column, str text, bool right,
    const char *colour)
{
	struct out *o = line->grid->out;
	size_t fill = line->grid->columns[column].width - utf8_width(text);

	line->owed += right ? fill : 0;
	if (text.len) {
		blanks(o, line->owed);
		print_text(o, text, colour);
		line->owed = 0;
	}
	line->owed += (right ? 0 : fill) + GAP;
}

static size_t
line_width(const struct text_grid *g)
{
	size_t width = 0;

	for (size_t i = 0; i < g->grid->width; i++)
		if (!g->columns[i].left_out)
			width += (width ? GAP : 0) + g->columns[i].width;
	return width;
}

/* The column that a narrow terminal can best do without; the grid's width if none. */
static size_t
least_needed(const struct text_grid *g)
{
	size_t least = g->grid->width;
	int most = 0;

	for (size_t i = 0; i < g->grid->width; i++)
		if (!g->columns[i].left_out && g->grid->columns[i].spare > 0
		    && g->grid->columns[i].spare >= most) {
			least = i;
			most = g->grid->columns[i].spare;
		}
	return least;
}

static void
fit(struct text_grid *g)
{
	size_t least = 0;

	while (line_width(g) > g->style->width && least < g->grid->width) {
		least = least_needed(g);
		if (least < g->grid->width)
			g->columns[least].left_out = true;
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
		say(g, gap, heading_text(g, i), room, &at);
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
			print_in_column(&line, i, heading_text(g, i),
			    g->columns[i].number, NULL);
	out_char(g->out, '\n');
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
			print_in_column(&line, i, text_of(g, cell, room), right,
			    g->style->colour ? colour_of(cell) : NULL);
	}
	out_char(g->out, '\n');
}

static void
print_grid(struct out *o, const struct grid *grid, const struct style *style)
{
	struct text_grid g = { .out = o, .grid = grid, .style = style,
		.columns = mem_new(grid->width, sizeof(*g.columns)) };

	for (size_t i = 0; i < grid->width; i++)
		measure_column(&g, i);
	if (style->width && !grid->is_form)
		fit(&g);
	if (!grid->is_form)
		print_headings(&g);
	for (size_t i = 0; i < grid->n; i++)
		print_row(&g, i);
	say_left_out(&g);
	arena_free(&g.drawn);
	free(g.columns);
}

static void
print_line(struct out *o, const struct document_block *block, const struct style *style)
{
	size_t width = utf8_width(block->text);
	size_t left = width < style->middle ? style->middle - width : 0;
	struct arena a = { 0 };
	str line = block->text;

	if (block->kind == BLOCK_TITLE)
		blanks(o, left / 2);
	if (block->kind == BLOCK_RIGHT)
		blanks(o, left);
	if (block->kind == BLOCK_DEFINITION)
		line = arena_printf(&a, "%.*s = %.*s", STR(line), STR(block->definition));
	if (block->kind == BLOCK_TITLE)
		line = arena_printf(&a, "%.*s%.*s", STR(line), STR(style_unit(style)));
	wrap_write(o, line, style->width);
	arena_free(&a);
}

void
text_write(struct out *o, const struct document *d, const struct style *style)
{
	for (size_t i = 0; i < d->n; i++) {
		const struct document_block *block = &d->blocks[i];

		if (block->kind != BLOCK_GRID)
			print_line(o, block, style);
		else if (block->grid->audience != FOR_PROGRAMS)
			print_grid(o, block->grid, style);
	}
}
