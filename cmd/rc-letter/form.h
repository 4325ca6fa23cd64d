/*
 * The forms in which letters are written: text for a terminal, a text editor or a message;
 * HTML for a printer, a page of A4 or more each.  Both have all letters of a file; the only
 * one of a file has its pages numbered.
 */
#ifndef RC_LETTER_FORM_H
#define RC_LETTER_FORM_H

#include "bytes/out.h"
#include "document/document.h"

struct form {
	const char *name;
	const char *ending;   /* of a file's name */
	void      (*open)(struct out *o, const struct document *first, bool is_only);
	void      (*letter)(struct out *o, const struct document *d, bool first);
	void      (*close)(struct out *o);
};

/* Their names, one by one, then NULL. */
const char *form_name(size_t i);

/* The form of that name; dies if there is none.  NULL is text. */
const struct form *form_of(const char *name);

#endif
