#include "rc-letter/form.h"

#include <stdlib.h>

#include "bytes/utf8.h"

enum {
	PAGE = 72,   /* columns between which titles stand in the middle */
	GAP  = 2,    /* blanks between two columns of a table */
};

static void
blanks(struct out *o, size_t n)
{
	while (n-- > 0)
		out_char(o, ' ');
}

static void
print_line(struct out *o, const struct line *line)
{
	str text = line->cells[0].text;
	size_t width = utf8_width(text);
	size_t left = width < PAGE ? PAGE - width : 0;

	if (line->kind == LINE_TITLE)
		blanks(o, left / 2);
	if (line->kind == LINE_RIGHT)
		blanks(o, left);
	out_str(o, text);
	out_char(o, '\n');
}

static size_t
column_width(const struct line *rows, size_t height, size_t column)
{
	size_t widest = 0;

	for (size_t i = 0; i < height; i++) {
		size_t width = column < rows[i].n
		    ? utf8_width(rows[i].cells[column].text) : 0;

		if (width > widest)
			widest = width;
	}
	return widest;
}

struct text_column {
	size_t width;
	bool   number;
};

/* A row without blanks at its end. */
static void
print_row(struct out *o, const struct line *row, const struct text_column *columns)
{
	size_t fill = 0;   /* blanks that are owed before the next text */

	for (size_t i = 0; i < row->n; i++) {
		const struct cell *cell = &row->cells[i];
		size_t rest = columns[i].width - utf8_width(cell->text);
		bool right = cell->kind == VALUE_NUMBER
		    || (cell->heading && columns[i].number);

		fill += right ? rest : 0;
		if (cell->text.len) {
			blanks(o, fill);
			out_str(o, cell->text);
			fill = 0;
		}
		fill += (right ? 0 : rest) + GAP;
	}
	out_char(o, '\n');
}

static void
print_table(struct out *o, const struct line *rows, size_t height)
{
	size_t width = table_width(rows, height);
	struct text_column *columns = mem_new(width, sizeof(*columns));

	for (size_t i = 0; i < width; i++)
		columns[i] = (struct text_column){ column_width(rows, height, i),
			column_is_number(rows, height, i) };
	for (size_t i = 0; i < height; i++)
		print_row(o, &rows[i], columns);
	free(columns);
}

static void
text_open(struct out *o, enum language language, str title)
{
	(void)o, (void)language, (void)title;
}

/* Pages are parted as for a printer. */
static void
text_page(struct out *o, struct page *page, bool first)
{
	size_t n, height;
	const struct line *lines = page_lines(page, &n);

	if (!first)
		out_char(o, '\f');
	for (size_t i = 0; i < n; i += height ? height : 1) {
		height = table_height(lines, n, i);
		if (height)
			print_table(o, &lines[i], height);
		else
			print_line(o, &lines[i]);
	}
}

static void
text_close(struct out *o)
{
	(void)o;
}

const struct form text_form = { "text", ".txt", text_open, text_page, text_close };
