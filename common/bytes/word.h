/*
 * Eight bytes at once.
 */
#ifndef RC_WORD_H
#define RC_WORD_H

#include <stdint.h>
#include <string.h>

#define EACH(byte) (UINT64_MAX / 0xff * (byte))   /* the byte, eight times */

/* Eight bytes, the first one lowest. */
static inline uint64_t
word_at(const char *at)
{
	uint64_t word;

	memcpy(&word, at, sizeof(word));
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	word = __builtin_bswap64(word);
#endif
	return word;
}

#endif
