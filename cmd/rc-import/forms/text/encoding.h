/*
 * Which encoding a file is in, by its bytes alone: a byte-order mark; NULs in every other
 * place (UTF-16); valid UTF-8; UTF-8 with some bad bytes, if each of them has many good
 * characters to vouch for the rest; else GB18030, which also reads GBK and GB2312.
 */
#ifndef RC_IMPORT_FORMS_TEXT_ENCODING_H
#define RC_IMPORT_FORMS_TEXT_ENCODING_H

#include "bytes/in.h"

struct encoding {
	const char *name;   /* as iconv(3) knows it */
	unsigned    unit;   /* bytes of its smallest part */
	bool        big;    /* the high byte of a part comes first */
};

/* Reads the whole input to find out. */
struct encoding encoding_guess(struct in *in);

/* The encoding of that name; dies with status 2 if there is none. */
struct encoding encoding_named(const char *name);

/* Whether it needs no conversion. */
bool encoding_is_utf8(struct encoding e);

#endif
