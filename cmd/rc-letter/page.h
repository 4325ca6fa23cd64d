/*
 * A page of a letter on its way to its reader: a template's words and values between them
 * become a document.  What a line is, the template says by how it begins:
 *
 *	# a title           ## a heading          > at the right
 *	| a row | of cells |= and one that is a heading |
 *
 * Rows that follow each other are a form.  Only words of the template make lines and cells:
 * whatever a value holds, it stays text in its place.
 */
#ifndef RC_LETTER_PAGE_H
#define RC_LETTER_PAGE_H

#include "document/document.h"

struct page;
struct page *page_open(enum language language);

/* Words of the template, and a value between them: CELL_TEXT, CELL_NUMERAL or CELL_DAY.
   A cell of one number or day alone is of that kind; a number behind a heading is not, for
   the two are read as a line. */
void page_words(struct page *p, str words);
void page_value(struct page *p, str value, enum cell_kind kind);

/* Whether what comes next stands in a row. */
bool page_in_row(const struct page *p);

/* Ends the page; the document is its reader's, to be freed by document_free(). */
struct document *page_close(struct page *p);

#endif
