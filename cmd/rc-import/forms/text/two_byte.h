/*
 * Characters of two bytes.  Nearly all of a text in GB18030 or GBK that isn't ASCII are such
 * characters, a few thousand different ones.  What iconv(3) says that one is, is learned,
 * for looking it up is several times as fast; what is something else is left to iconv(3).
 */
#ifndef RC_IMPORT_FORMS_TEXT_TWO_BYTE_H
#define RC_IMPORT_FORMS_TEXT_TWO_BYTE_H

#include <iconv.h>

#include "bytes/mem.h"

struct two_byte;

/* NULL if the encoding of that name has other characters, too; to be given to free(3). */
struct two_byte *two_byte_of(const char *encoding);

/*
 * Decodes ASCII without control characters, and pairs, as far as they are known, from
 * `bytes` to `to`, which has room for twice as many.  How many bytes that were; *len is
 * the length of what was made of them.
 */
size_t two_byte_decode(const struct two_byte *p, str bytes, char *to, size_t *len);

/* Learns the pair that the bytes begin with; false if they begin with none. */
bool two_byte_learn(struct two_byte *p, iconv_t cd, str bytes);

#endif
