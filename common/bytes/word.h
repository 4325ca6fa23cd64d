/*
 * Eight bytes at once, or four.
 */
#ifndef RC_BYTES_WORD_H
#define RC_BYTES_WORD_H

#include "bytes/str.h"

#define EACH(byte) (UINT64_MAX / 0xff * (byte))   /* the byte, eight times */

enum { WORD = sizeof(uint64_t), HALF = sizeof(uint32_t) };

/* The bytes as a number, the first one lowest, and such a number as bytes. */
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

static inline void
word_put(char *to, uint64_t word)
{
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	word = __builtin_bswap64(word);
#endif
	memcpy(to, &word, sizeof(word));
}

static inline uint32_t
half_word_at(const char *at)
{
	uint32_t half;

	memcpy(&half, at, sizeof(half));
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	half = __builtin_bswap32(half);
#endif
	return half;
}

/* Copies a text and goes behind it: what is short, as most are, without a call, in two words
   that may overlap. */
static inline char *
word_copy(char *to, str s)
{
	if (s.len > 2 * WORD) {
		memcpy(to, s.at, s.len);
	} else if (s.len >= WORD) {
		memcpy(to, s.at, WORD);
		memcpy(to + s.len - WORD, s.at + s.len - WORD, WORD);
	} else if (s.len >= HALF) {
		memcpy(to, s.at, HALF);
		memcpy(to + s.len - HALF, s.at + s.len - HALF, HALF);
	} else {
		for (size_t i = 0; i < s.len; i++)
			to[i] = s.at[i];
	}
	return to + s.len;
}

/* Whether two texts of one length are the same, quick likewise. */
static inline bool
word_same(const char *a, const char *b, size_t len)
{
	size_t i = 0;

	if (len >= WORD) {
		for (; i + WORD < len; i += WORD)
			if (word_at(a + i) != word_at(b + i))
				return false;
		return word_at(a + len - WORD) == word_at(b + len - WORD);
	}
	if (len >= HALF)
		return half_word_at(a) == half_word_at(b)
		    && half_word_at(a + len - HALF) == half_word_at(b + len - HALF);
	while (i < len && a[i] == b[i])
		i++;
	return i == len;
}

#endif
