/*
 * Documents as HTML, for a browser and a printer: one file, nothing of which is fetched
 * from elsewhere, with a section for each document.  Texts are escaped, wherever they come
 * from.
 */
#ifndef RC_DOCUMENT_HTML_H
#define RC_DOCUMENT_HTML_H

#include "bytes/out.h"
#include "document/document.h"

/* A letter's signature stays on the page of the two paragraphs before it.  `head` is what else stands in the page's head. */
void html_begin(struct out *o, enum language language, str title, str css, str head);
void html_write(struct out *o, const struct document *d, const struct style *style);
void html_end(struct out *o);

/* For those who write parts of a page themselves: a text, escaped, with U+FFFD for marks that
   would turn the direction of what follows; */
void html_text(struct out *o, str text);

/* the address of a file beside the page, by its name; */
void html_address(struct out *o, str name);

/* <tag class="class">text</tag>, where class may be NULL; */
void html_element(struct out *o, const char *tag, const char *class, str text);

/* and a form. */
void html_form(struct out *o, const struct grid *g, const struct style *style);

#endif
