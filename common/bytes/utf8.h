/*
 * UTF-8: whether bytes are, and how wide they are on a terminal.
 */
#ifndef RC_BYTES_UTF8_H
#define RC_BYTES_UTF8_H

#include "bytes/str.h"

/* The bytes of the character that s begins with, or 0 if it begins with none
   (RFC 3629: no overlong forms, no surrogates, nothing beyond U+10FFFF). */
size_t utf8_length(str s);

/* The character of n bytes that s begins with, as utf8_length() measured it. */
uint32_t utf8_char(str s, size_t n);

/* Writes a character and gives its length. */
enum { UTF8_BYTES = 4 };
size_t utf8_put(char to[UTF8_BYTES], uint32_t c);

/* The offset of the first byte that is not UTF-8; s.len if all are. */
size_t utf8_valid(str s);

/* The same, but control characters count as bytes that are not UTF-8. */
size_t utf8_text(str s);

/* Other ones than tab, CR and LF, which texts have. */
static inline bool
utf8_is_control(unsigned char c)
{
	return (c < 0x20 && c != '\t' && c != '\r' && c != '\n') || c == 0x7F;
}

/*
 * Columns on a terminal: 2 for East Asian wide and full-width characters (UAX #11, with
 * emoji), 0 for combining ones, 1 for the rest.
 */
size_t utf8_width(str s);

#endif
