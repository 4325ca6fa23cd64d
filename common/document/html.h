/*
 * Documents as HTML, for a browser and a printer: one file, nothing of which is fetched
 * from elsewhere, with a section for each document.  Texts are escaped, wherever they come
 * from.
 */
#ifndef RC_DOCUMENT_HTML_H
#define RC_DOCUMENT_HTML_H

#include "bytes/out.h"
#include "document/document.h"

void html_begin(struct out *o, enum language language, str title, str css);
void html_write(struct out *o, const struct document *d, const struct style *style);
void html_end(struct out *o);

#endif
