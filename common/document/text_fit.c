#include "document/text_fit.h"

#include "bytes/utf8.h"
#include "document/draw.h"
#include "document/wrap.h"

/* A text of several lines isn't narrower, unless it is anyway. */
enum { LEAST = 10 };

str
text_heading(const struct text_grid *g, size_t column)
{
	return str_of(term_word(g->grid->columns[column].name, g->style->language));
}

str
text_of_cell(struct text_grid *g, const struct grid_cell *cell, char room[CELL_ROOM])
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

/* Texts can be broken; what has a room of its own, or is drawn, can't. */
static bool
can_break(const struct grid_cell *cell)
{
	return cell->kind == CELL_TEXT || cell->kind == CELL_GROUP || cell->kind == CELL_TERM;
}

static void
widen(size_t *width, size_t to)
{
	if (to > *width)
		*width = to;
}

/* Only where lines have a width it matters what can be broken. */
static void
measure_cell(struct text_grid *g, struct text_column *column, const struct grid_cell *cell)
{
	char room[CELL_ROOM];
	str text = text_of_cell(g, cell, room);
	size_t width = utf8_width(text);

	column->number |= cell_is_number(cell->kind);
	widen(&column->cells, width);
	if (g->style->width && width > column->least)
		widen(&column->least, can_break(cell) ? wrap_least(text, false) : width);
}

static void
measure_heading(struct text_grid *g, size_t i)
{
	struct text_column *column = &g->columns[i];

	column->width = column->cells;
	if (g->grid->is_form)
		return;
	column->number |= cell_is_number(g->grid->columns[i].kind);
	widen(&column->least, wrap_least(text_heading(g, i), true));
	widen(&column->width, utf8_width(text_heading(g, i)));
}

void
text_measure(struct text_grid *g)
{
	for (size_t row = 0; row < g->grid->n; row++)
		for (size_t i = 0; i < g->grid->width; i++)
			measure_cell(g, &g->columns[i], grid_cell(g->grid, row, i));
	for (size_t i = 0; i < g->grid->width; i++)
		measure_heading(g, i);
}

static size_t
line_width(const struct text_grid *g)
{
	size_t width = 0;

	for (size_t i = 0; i < g->grid->width; i++)
		if (!g->columns[i].left_out)
			width += (width ? TEXT_GAP : 0) + g->columns[i].width;
	return width;
}

/* The column that a narrow terminal can best do without; the grid's width if none. */
static size_t
least_needed(const struct text_grid *g)
{
	size_t least = g->grid->width;
	int most = 0;

	for (size_t i = 0; i < g->grid->width; i++)
		if (!g->columns[i].left_out && !g->columns[i].is_wanted
		    && g->grid->columns[i].spare > 0 && g->grid->columns[i].spare >= most) {
			least = i;
			most = g->grid->columns[i].spare;
		}
	return least;
}

static void
leave_out(struct text_grid *g)
{
	size_t least = 0;

	while (line_width(g) > g->style->width && least < g->grid->width) {
		least = least_needed(g);
		if (least < g->grid->width)
			g->columns[least].left_out = true;
	}
}

static void
fold_headings(struct text_grid *g)
{
	for (size_t i = 0; i < g->grid->width; i++) {
		struct text_column *column = &g->columns[i];

		column->width = column->cells > column->least ? column->cells : column->least;
	}
}

/* By how much a column of texts can be narrower. */
static size_t
slack_of(const struct text_column *column)
{
	size_t least = column->least > LEAST ? column->least : LEAST;

	return column->left_out || column->width < least ? 0 : column->width - least;
}

/* Makes the columns of texts narrower, those with the most room first. */
static void
fold_texts(struct text_grid *g)
{
	size_t width = line_width(g), widest = 0;

	while (width > g->style->width) {
		for (size_t i = 0; i < g->grid->width; i++)
			if (slack_of(&g->columns[i]) > slack_of(&g->columns[widest]))
				widest = i;
		size_t slack = slack_of(&g->columns[widest]), over = width - g->style->width;
		if (slack == 0)
			return;
		g->columns[widest].width -= slack < over ? slack : over;
		width -= slack < over ? slack : over;
	}
}

void
text_fit(struct text_grid *g)
{
	leave_out(g);
	if (line_width(g) > g->style->width)
		fold_headings(g);
	fold_texts(g);
}

bool
text_take_rest(struct text_grid *g)
{
	bool more = false;

	for (size_t i = 1; i < g->grid->width; i++) {
		struct text_column *column = &g->columns[i];

		column->done |= !column->left_out;
		column->left_out = column->done;
		column->is_wanted = !column->done && !more;
		more |= !column->done;
	}
	if (more)
		text_fit(g);
	return more;
}
