#include "rc-letter/page.h"

#include <stdlib.h>

struct page {
	struct arena   arena;
	struct line   *lines;
	size_t         n, room;
	bool           begun;     /* the line at hand has a kind: */
	enum line_kind kind;
	struct cell   *cells;     /* its cells that are ended */
	size_t         n_cells, room_cells;
	char          *text;      /* of the cell at hand, and what it holds: */
	size_t         len, room_text;
	bool           heading, has_words;
	unsigned       n_values;
	enum value_kind value;
};

static const struct {
	const char    *mark;
	enum line_kind kind;
} marks[] = {
	{ "# ",  LINE_TITLE },
	{ "## ", LINE_HEADING },
	{ "> ",  LINE_RIGHT },
	{ "|",   LINE_ROW },
};

struct page *
page_open(void)
{
	return mem_new(1, sizeof(struct page));
}

bool
page_in_row(const struct page *p)
{
	return p->begun && p->kind == LINE_ROW;
}

static void
append(struct page *p, str text)
{
	if (text.len == 0)
		return;
	p->text = mem_grow(p->text, &p->room_text, p->len + text.len, 1);
	memcpy(p->text + p->len, text.at, text.len);
	p->len += text.len;
}

static enum value_kind
cell_kind(const struct page *p)
{
	bool labelled = p->n_cells > 0 && p->cells[p->n_cells - 1].heading;

	if (p->has_words || p->n_values != 1
	    || (labelled && p->value == VALUE_NUMBER))
		return VALUE_TEXT;
	return p->value;
}

static void
end_cell(struct page *p)
{
	str text = { p->text, p->len };

	if (page_in_row(p))
		text = str_trim(text);
	GROW(p->cells, p->n_cells, p->room_cells);
	p->cells[p->n_cells] = (struct cell){ arena_str(&p->arena, text), p->heading,
		cell_kind(p) };
	p->n_cells++;
	p->len = p->n_values = 0;
	p->heading = p->has_words = false;
}

/* Behind the last bar of a row there is no cell. */
static bool
is_behind_row(const struct page *p)
{
	return page_in_row(p) && p->n_values == 0 && !p->has_words;
}

static void
end_line(struct page *p)
{
	struct line line = { .kind = p->begun ? p->kind : LINE_BLANK };

	if (is_behind_row(p))
		p->len = 0;
	else
		end_cell(p);
	line.n = p->n_cells;
	line.cells = arena_new(&p->arena, line.n, sizeof(*line.cells));
	if (line.n)
		memcpy(line.cells, p->cells, line.n * sizeof(*line.cells));
	GROW(p->lines, p->n, p->room);
	p->lines[p->n++] = line;
	p->n_cells = 0;
	p->begun = false;
}

/* Begins a line as the words say with which it begins; gives what is left of them. */
static str
begin_line(struct page *p, str words)
{
	p->begun = true;
	p->kind = LINE_PLAIN;
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		str mark = str_of(marks[i].mark);

		if (!str_starts(words, mark))
			continue;
		p->kind = marks[i].kind;
		return str_from(words, mark.len);
	}
	return words;
}

/* Begins a cell, behind its bar. */
static str
begin_cell(struct page *p, str words)
{
	p->heading = str_starts(words, S("="));
	return str_from(words, p->heading);
}

/* Words within a line. */
static void
add_words(struct page *p, str words)
{
	if (!p->begun && words.len) {
		words = begin_line(p, words);
		if (p->kind == LINE_ROW)
			words = begin_cell(p, words);
	}
	while (page_in_row(p) && memchr(words.at, '|', words.len)) {
		str cell = str_cut(&words, '|');

		p->has_words |= str_trim(cell).len > 0;
		append(p, cell);
		end_cell(p);
		words = begin_cell(p, words);
	}
	p->has_words |= str_trim(words).len > 0;
	append(p, words);
}

void
page_words(struct page *p, str words)
{
	while (memchr(words.at, '\n', words.len)) {
		add_words(p, str_cut(&words, '\n'));
		end_line(p);
	}
	add_words(p, words);
}

void
page_value(struct page *p, str value, enum value_kind kind)
{
	if (!p->begun)
		begin_line(p, S(""));
	for (size_t i = 0; i < value.len; i++) {
		bool control = (unsigned char)value.at[i] < ' ';

		append(p, control ? S(" ") : (str){ value.at + i, 1 });
	}
	p->n_values++;
	p->value = kind;
}

const struct line *
page_lines(struct page *p, size_t *n)
{
	if (p->begun)
		end_line(p);
	*n = p->n;
	return p->lines;
}

str
page_title(struct page *p)
{
	size_t n;
	const struct line *lines = page_lines(p, &n);

	for (size_t i = 0; i < n; i++)
		if (lines[i].kind == LINE_TITLE)
			return lines[i].cells[0].text;
	return S("");
}

size_t
table_height(const struct line *lines, size_t n, size_t i)
{
	size_t from = i;

	while (i < n && lines[i].kind == LINE_ROW)
		i++;
	return i - from;
}

size_t
table_width(const struct line *rows, size_t height)
{
	size_t width = 0;

	for (size_t i = 0; i < height; i++)
		if (rows[i].n > width)
			width = rows[i].n;
	return width;
}

bool
column_is_number(const struct line *rows, size_t height, size_t column)
{
	for (size_t i = 0; i < height; i++)
		if (column < rows[i].n && rows[i].cells[column].kind == VALUE_NUMBER)
			return true;
	return false;
}

void
page_close(struct page *p)
{
	arena_free(&p->arena);
	free(p->lines);
	free(p->cells);
	free(p->text);
	free(p);
}
