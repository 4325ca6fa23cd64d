/*
 * HTML pages with tables, often named .xls, as web systems export them: all tables of the
 * page are one sheet, whose rows are counted from 1 over the page (page.h).
 */
#ifndef RC_IMPORT_FORMS_HTML_HTML_H
#define RC_IMPORT_FORMS_HTML_HTML_H

#include "rc-import/forms/text/encoding.h"
#include "rc-import/forms/workbook/workbook.h"

struct workbook *html_open(struct in *in, struct encoding e);

#endif
