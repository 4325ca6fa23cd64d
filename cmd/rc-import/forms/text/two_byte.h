/*
 * Characters of two bytes.  In a text in GB18030 or GBK nearly all that isn't ASCII consists of
 * a few thousand of them.  The module asks iconv(3) once for each and then looks it up, which
 * is several times as fast; all other characters are left to iconv(3).
 */
#ifndef RC_IMPORT_FORMS_TEXT_TWO_BYTE_H
#define RC_IMPORT_FORMS_TEXT_TWO_BYTE_H

#include <iconv.h>

#include "bytes/mem.h"

struct two_byte;

/* NULL if the encoding of that name has other characters, too; to be given to free(3). */
struct two_byte *two_byte_of(const char *encoding);

/*
 * Decodes the beginning of `bytes`, up to the first control character or pair that isn't
 * known yet, to `to`, which has room for twice as many bytes.  Gives how many bytes were
 * decoded; *len is the length of their text.
 */
size_t two_byte_decode(const struct two_byte *p, str bytes, char *to, size_t *len);

/* Learns the pair that the bytes begin with; false if they begin with none. */
bool two_byte_learn(struct two_byte *p, iconv_t cd, str bytes);

#endif
