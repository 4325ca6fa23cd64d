#include "rc-letter/page.h"

#include <stdlib.h>

struct page {
	struct document  *document;
	bool              begun;       /* the line at hand has a kind: */
	bool              is_row;
	enum block_kind   kind;        /* of a line that is no row */
	char             *text;        /* of the cell at hand, and what it holds: */
	size_t            len, room_text;
	bool              heading, has_words;
	unsigned          n_values;
	enum cell_kind    value;
	struct grid_cell *cells;       /* of the rows of the form at hand, */
	size_t            n_cells, room_cells;
	size_t           *ends;        /* and where each row ends */
	size_t            n_rows, room_rows;
};

static const struct {
	const char     *mark;
	bool            is_row;
	enum block_kind kind;
} marks[] = {
	{ "# ",  false, BLOCK_TITLE },
	{ "## ", false, BLOCK_HEADING },
	{ "> ",  false, BLOCK_RIGHT },
	{ "|",   true,  BLOCK_GRID },
};

struct page *
page_open(enum language language)
{
	struct page *p = mem_new(1, sizeof(struct page));

	p->document = document_new(language);
	return p;
}

bool
page_in_row(const struct page *p)
{
	return p->begun && p->is_row;
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

static size_t
row_begin(const struct page *p)
{
	return p->n_rows ? p->ends[p->n_rows - 1] : 0;
}

static enum cell_kind
kind_of_cell(const struct page *p)
{
	bool labelled = p->n_cells > row_begin(p) && p->cells[p->n_cells - 1].is_heading;

	if (p->has_words || p->n_values != 1
	    || (labelled && p->value == CELL_NUMERAL))
		return CELL_TEXT;
	return p->value;
}

/* The text at hand, which begins anew behind it. */
static str
take_text(struct page *p)
{
	str text = arena_str(&p->document->arena, (str){ p->text, p->len });

	p->len = p->n_values = 0;
	p->heading = p->has_words = false;
	return text;
}

static void
end_cell(struct page *p)
{
	struct grid_cell cell = { .kind = kind_of_cell(p), .is_heading = p->heading };

	cell.text = str_trim(take_text(p));
	GROW(p->cells, p->n_cells, p->room_cells);
	p->cells[p->n_cells++] = cell;
}

/* Rows are padded to the longest. */
static void
end_form(struct page *p)
{
	size_t width = 0, at = 0;

	for (size_t i = 0; i < p->n_rows; i++) {
		size_t n = p->ends[i] - (i ? p->ends[i - 1] : 0);

		width = n > width ? n : width;
	}
	if (p->n_rows == 0)
		return;
	struct grid *g = grid_add_form(p->document, width);
	for (size_t i = 0; i < p->n_rows; i++) {
		grid_row(g, ROW);
		while (at < p->ends[i])
			put_cell(g, p->cells[at++]);
		while (g->n_cells % width)
			put_none(g);
	}
	p->n_rows = p->n_cells = 0;
}

static void
end_row(struct page *p)
{
	/* behind the last bar there is no cell */
	if (p->n_values == 0 && !p->has_words)
		p->len = 0;
	else
		end_cell(p);
	GROW(p->ends, p->n_rows, p->room_rows);
	p->ends[p->n_rows++] = p->n_cells;
}

static void
end_line(struct page *p)
{
	if (page_in_row(p)) {
		end_row(p);
	} else {
		str text = take_text(p);

		end_form(p);
		document_add(p->document, (struct document_block){
			.kind = p->begun ? p->kind : BLOCK_BLANK,
			.text = arena_str(&p->document->arena, text) });
	}
	p->begun = false;
}

/* Begins a line as the words say with which it begins; gives what is left of them. */
static str
begin_line(struct page *p, str words)
{
	p->begun = true;
	p->is_row = false;
	p->kind = BLOCK_LINE;
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		str mark = str_of(marks[i].mark);

		if (!str_starts(words, mark))
			continue;
		p->is_row = marks[i].is_row;
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
		if (p->is_row)
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
page_value(struct page *p, str value, enum cell_kind kind)
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

struct document *
page_close(struct page *p)
{
	struct document *d = p->document;

	if (p->begun)
		end_line(p);
	end_form(p);
	free(p->cells);
	free(p->ends);
	free(p->text);
	free(p);
	return d;
}
