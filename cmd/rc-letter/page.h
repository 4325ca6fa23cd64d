/*
 * A paper on its way to a reader: lines, and rows of tables.  What a line is, the template
 * says by how it begins:
 *
 *	# a title           ## a heading          > at the right
 *	| a row | of cells |= and one that is a heading |
 *
 * Only words of the template make lines and cells: whatever a value holds, it stays text
 * in its place.
 */
#ifndef RC_LETTER_PAGE_H
#define RC_LETTER_PAGE_H

#include "bytes/mem.h"

enum line_kind { LINE_PLAIN, LINE_BLANK, LINE_TITLE, LINE_HEADING, LINE_RIGHT, LINE_ROW };

/* What a value is: numbers stand at the right, dates aren't broken. */
enum value_kind { VALUE_TEXT, VALUE_NUMBER, VALUE_DATE };

/* A cell of one number or date alone is of that kind; a number behind a heading is not,
   for the two are read as a line. */
struct cell {
	str             text;
	bool            heading;
	enum value_kind kind;
};

/* A line has one cell, unless it is a row. */
struct line {
	enum line_kind kind;
	struct cell   *cells;
	size_t         n;
};

struct page;
struct page *page_open(void);

/* Words of the template, and a value between them. */
void page_words(struct page *p, str words);
void page_value(struct page *p, str value, enum value_kind kind);

/* Whether what comes next stands in a row. */
bool page_in_row(const struct page *p);

/* The lines, once all is there. */
const struct line *page_lines(struct page *p, size_t *n);

/* The first title among them, or an empty text; lives as long as the page. */
str page_title(struct page *p);

/* How many lines from line i on, of n, are rows: a table. */
size_t table_height(const struct line *lines, size_t n, size_t i);

/* How many columns these rows have, */
size_t table_width(const struct line *rows, size_t height);

/* and whether a column's numbers stand at the right, and so its headings. */
bool column_is_number(const struct line *rows, size_t height, size_t column);

void page_close(struct page *p);

#endif
