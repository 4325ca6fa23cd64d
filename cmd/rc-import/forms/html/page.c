#include "rc-import/forms/html/page.h"

#include <stdio.h>
#include <stdlib.h>

#include "bytes/die.h"
#include "rc-import/cell/amount.h"
#include "rc-import/cell/share.h"
#include "rc-import/forms/workbook/number.h"

enum {
	COLSPAN_MOST = 1000,      /* as in browsers */
	ROWSPAN_MOST = 65534,
	CELL_MOST    = 1 << 24,
};

static struct html_table *
table_of(struct html_page *p)
{
	return p->depth ? &p->tables[p->depth - 1] : NULL;
}

static void
add(struct html_page *p, char c)
{
	if (p->len == CELL_MOST)
		die("%s:%lu: a cell of more than %d bytes", p->name, p->rows, CELL_MOST);
	p->text = mem_grow(p->text, &p->room, p->len + 1, 1);
	p->text[p->len++] = c;
}

static void
read_text(struct html_reader *r, str text)
{
	struct html_page *p = (struct html_page *)r;

	for (size_t i = 0; p->depth && i < text.len; i++) {
		if (text.at[i] && strchr(" \t\n\r\f", text.at[i])) {
			p->blank = true;
			continue;
		}
		if (p->blank && p->len)
			add(p, ' ');
		p->blank = false;
		add(p, text.at[i]);
	}
}

static void
begin_row(struct html_page *p, struct html_table *t)
{
	t->row = ++p->rows;
	spool_row(p->to, t->row);
}

/* Whether a text shows a number that may have been rounded, and no date. */
static bool
shows_number(str text)
{
	char room[SHARE_CHARS];
	struct decimal d;
	struct amount a;
	str share;

	return text.len == 0 || text.at[0] == '#' || number_read(text, &d)
	    || !amount_read(text, 0, &a) || !share_read(text, room, &share);
}

/* The text of the cell at hand, or the number behind it. */
static str
cell_of(const struct html_page *p, const struct html_table *t, char room[NUMBER_CHARS])
{
	str text = { p->text, p->len };
	struct decimal d;

	if (!t->exact[0] || !shows_number(text) || !number_read(str_of(t->exact), &d))
		return text;
	return (str){ room, number_put(room, &d) };
}

/* Puts the text that was gathered where it belongs. */
static void
put_text(struct html_page *p, struct html_table *t)
{
	char room[NUMBER_CHARS];
	str text = t->in_cell ? cell_of(p, t, room) : (str){ p->text, p->len };

	p->len = 0;
	p->blank = false;
	if (text.len == 0)
		return;
	if (t->row == 0 || !t->in_cell)
		begin_row(p, t);
	spool_cell(p->to, t->in_cell ? t->column : 0);
	spool_put(p->to, text);
	if (!t->in_cell)
		t->row = 0;
	t->exact[0] = '\0';
}

static void
end_cell(struct html_page *p, struct html_table *t)
{
	put_text(p, t);
	if (t->in_cell && !html_table_end_cell(t, p->to, p->rows))
		die("%s:%lu: a row of more than %d cells", p->name, p->rows,
		    ROW_CELLS_MAX);
}

static void
end_row(struct html_page *p, struct html_table *t)
{
	end_cell(p, t);
	t->in_row = false;
}

static bool
is_hidden(const struct html_tag *tag)
{
	static const char word[] = "display:none";
	size_t n = 0;
	str value;

	if (html_attribute(tag, S("hidden"), &value))
		return true;
	if (!html_attribute(tag, S("style"), &value))
		return false;
	for (size_t i = 0; i < value.len && word[n]; i++)
		if (value.at[i] != ' ')
			n = (value.at[i] | 0x20) == (word[n] | 0x20) ? n + 1
			    : (value.at[i] | 0x20) == word[0];
	return !word[n];
}

static void
start_row(struct html_page *p, struct html_table *t, const struct html_tag *tag)
{
	end_row(p, t);
	begin_row(p, t);
	html_table_row(t, p->to, t->row);
	p->hidden += t->hidden || t->section_hidden || (tag && is_hidden(tag));
}

/* A number of columns or rows that a cell has. */
static unsigned
span_of(const struct html_tag *tag, str name, unsigned most)
{
	unsigned span = 0;
	str value;

	if (!html_attribute(tag, name, &value))
		return 1;
	value = str_trim(value);
	for (size_t i = 0; i < value.len && value.at[i] >= '0' && value.at[i] <= '9'; i++)
		span = span > most ? span : span * 10 + (unsigned)(value.at[i] - '0');
	return span > most ? most : span;
}

static void
start_cell(struct html_page *p, struct html_table *t, const struct html_tag *tag)
{
	str exact;

	end_cell(p, t);
	if (!t->in_row)
		start_row(p, t, NULL);
	html_table_cell(t);
	t->width = span_of(tag, S("colspan"), COLSPAN_MOST);
	t->width += t->width == 0;
	t->height = span_of(tag, S("rowspan"), ROWSPAN_MOST);
	if (t->height == 0)   /* down to the table's end */
		t->height = ROWSPAN_MOST;
	if (html_attribute(tag, S("x:num"), &exact))
		snprintf(t->exact, sizeof(t->exact), "%.*s", STR(exact));
}

static void
end_section(struct html_page *p, struct html_table *t)
{
	end_row(p, t);
	html_table_end_ranges(t, p->to, p->rows);
	t->section_hidden = false;
	t->n = 0;
}

static void
start_table(struct html_page *p, struct html_table *outer, const struct html_tag *tag)
{
	if (p->depth == TABLES_MOST)
		die("%s:%lu: tables more than %d deep in one another", p->name,
		    p->rows, TABLES_MOST);
	if (outer) {
		put_text(p, outer);
		html_table_end_ranges(outer, p->to, p->rows);
		outer->row = 0;
	}
	struct html_table *t = &p->tables[p->depth++];
	*t = (struct html_table){ .spans = t->spans, .room = t->room };
	t->hidden = (outer && (outer->hidden || outer->section_hidden)) || is_hidden(tag);
	p->has_table = true;
}

static void
end_table(struct html_page *p, struct html_table *t)
{
	end_section(p, t);
	p->depth--;
}

enum kind {
	OTHER, TABLE, SECTION, TABLE_ROW, CELL, BREAK, PAGE, FRAMES,
};

static const struct {
	const char *name;
	enum kind   kind;
} kinds[] = {
	{ "td", CELL }, { "th", CELL }, { "tr", TABLE_ROW }, { "table", TABLE },
	{ "tbody", SECTION }, { "thead", SECTION }, { "tfoot", SECTION },
	{ "br", BREAK }, { "p", BREAK }, { "div", BREAK }, { "li", BREAK },
	{ "hr", BREAK }, { "dd", BREAK }, { "dt", BREAK }, { "option", BREAK },
	{ "caption", BREAK }, { "html", PAGE }, { "body", PAGE }, { "frameset", FRAMES },
};

static enum kind
kind_of(const char *name)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (strcmp(name, kinds[i].name) == 0)
			return kinds[i].kind;
	return OTHER;
}

static void
read_end(struct html_page *p, struct html_table *t, enum kind kind)
{
	if (kind == PAGE)
		while (p->depth)
			end_table(p, table_of(p));
	else if (t && kind == TABLE)
		end_table(p, t);
	else if (t && kind == SECTION)
		end_section(p, t);
	else if (t && kind == TABLE_ROW)
		end_row(p, t);
	else if (t && kind == CELL)
		end_cell(p, t);
}

static void
read_start(struct html_page *p, struct html_table *t, const struct html_tag *tag,
    enum kind kind)
{
	if (kind == TABLE) {
		start_table(p, t, tag);
	} else if (t && kind == SECTION) {
		end_section(p, t);
		t->section_hidden = is_hidden(tag);
	} else if (t && kind == TABLE_ROW) {
		start_row(p, t, tag);
	} else if (t && kind == CELL) {
		start_cell(p, t, tag);
	}
	p->has_frames |= kind == FRAMES;
}

static void
read_tag(struct html_reader *r, const struct html_tag *tag)
{
	struct html_page *p = (struct html_page *)r;
	enum kind kind = kind_of(tag->name);

	p->blank |= kind == BREAK;
	if (tag->end)
		read_end(p, table_of(p), kind);
	else
		read_start(p, table_of(p), tag, kind);
}

void
html_page_open(struct html_page *p, const char *name, struct spool *to)
{
	*p = (struct html_page){ .reader = { read_tag, read_text }, .name = name,
		.to = to };
}

void
html_page_end(const struct html_page *p)
{
	if (!p->has_table)
		die("%s: is a page without a table%s", p->name, p->has_frames
		    ? "; its sheets are files in the folder beside it" : "");
	if (p->depth)
		die("%s:%lu: the page ends inside a table: it was cut off", p->name,
		    p->rows);
}

void
html_page_close(struct html_page *p)
{
	for (size_t i = 0; i < TABLES_MOST; i++)
		html_table_free(&p->tables[i]);
	free(p->text);
}
