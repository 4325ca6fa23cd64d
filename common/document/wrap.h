/*
 * Breaks a line of text where a terminal ends: at blanks, behind `/`, and between East Asian
 * characters, whose punctuation stays with what it follows.
 */
#ifndef RC_DOCUMENT_WRAP_H
#define RC_DOCUMENT_WRAP_H

#include "bytes/out.h"

/* Takes the first line off a text, of at most `width` columns, with the blanks behind it; a
   word that is wider stays whole.  `codes` may be broken behind each '_'. */
str wrap_line(str *text, size_t width, bool codes);

/* The width of the widest word, which no line can be narrower than. */
size_t wrap_least(str text, bool codes);

/* Writes the text in lines of at most `width` columns, those behind the first with a small
   indent, each with its end; a word that is wider stays whole.  0: one line, however wide. */
void wrap_write(struct out *o, str text, size_t width);

#endif
