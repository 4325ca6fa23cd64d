/*
 * Decoded text on its way through a parser that wants valid UTF-8: the bytes that decode.h
 * marks damage with become U+10FFFE and U+10FFFF, which are no characters, and bytes again
 * behind the parser.
 */
#ifndef RC_IMPORT_FORMS_XML2003_MARKED_H
#define RC_IMPORT_FORMS_XML2003_MARKED_H

#include "rc-import/forms/text/decode.h"

/* Starts as all zeros but for `decoder`. */
struct marked_text {
	struct decoder *decoder;
	bool            started;
	char           *text;
	size_t          room;
};

/* The next piece of text, without blanks before the first; false at the end. */
bool marked_next(void *marked, str *text);

/* Puts the bytes back, in place; how long the text is then. */
size_t marked_restore(char *text, size_t len);

void marked_free(struct marked_text *m);

#endif
