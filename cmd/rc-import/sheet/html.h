/*
 * HTML pages with tables, often named .xls, as web systems export them: all tables of the
 * page are one sheet, whose rows are counted from 1 over the page (html_page.h).
 */
#ifndef RC_HTML_H
#define RC_HTML_H

#include "book.h"
#include "encoding.h"

struct book *html_open(struct in *in, struct encoding e);

#endif
