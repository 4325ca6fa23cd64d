/*
 * The forms in which pages are written: text for a terminal, a text editor or a message;
 * HTML for a printer, a page of A4 or more each.  Both have all pages of a file.
 */
#ifndef RC_LETTER_FORM_H
#define RC_LETTER_FORM_H

#include "bytes/out.h"
#include "policy/policy.h"
#include "rc-letter/page.h"

struct form {
	const char *name;
	const char *ending;   /* of a file's name */
	void      (*open)(struct out *o, enum language language, str title);
	void      (*page)(struct out *o, struct page *page, bool first);
	void      (*close)(struct out *o);
};

extern const struct form text_form, html_form;

/* The form of that name; dies if there is none.  NULL is text. */
const struct form *form_of(const char *name);

#endif
