/*
 * HTML pages with tables, often named .xls: all tables of the page are one sheet.
 */
#ifndef RC_HTML_H
#define RC_HTML_H

#include "book.h"
#include "encoding.h"

struct book *html_open(struct in *in, struct encoding e);

#endif
