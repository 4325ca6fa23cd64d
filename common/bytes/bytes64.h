/*
 * 64 bytes at once.  What is asked of them is answered by 64 bits, one for each byte, the
 * first one's lowest.
 */
#ifndef RC_BYTES_BYTES64_H
#define RC_BYTES_BYTES64_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { BYTES64 = 64 };

#if defined(__SSE2__) && !defined(RC_BYTES64_PLAIN)

#include <emmintrin.h>

typedef struct {
	__m128i part[4];
} bytes64;

static inline bytes64
bytes64_at(const char *at)
{
	bytes64 b;

	for (int i = 0; i < 4; i++)
		b.part[i] = _mm_loadu_si128((const __m128i_u *)at + i);
	return b;
}

static inline uint64_t
bytes64_bits(bytes64 b)
{
	uint64_t bits = 0;

	for (int i = 0; i < 4; i++)
		bits |= (uint64_t)(uint16_t)_mm_movemask_epi8(b.part[i]) << 16 * i;
	return bits;
}

/* Which of them are one of those n characters. */
static inline uint64_t
bytes64_any(bytes64 b, const char *of, int n)
{
	bytes64 found;

	for (int i = 0; i < 4; i++) {
		found.part[i] = _mm_setzero_si128();
		for (int k = 0; k < n; k++)
			found.part[i] = _mm_or_si128(found.part[i],
			    _mm_cmpeq_epi8(b.part[i], _mm_set1_epi8(of[k])));
	}
	return bytes64_bits(found);
}

/* Whether any of them is. */
static inline bool
bytes64_has(bytes64 b, const char *of, int n)
{
	__m128i found = _mm_setzero_si128();

	for (int i = 0; i < 4; i++)
		for (int k = 0; k < n; k++)
			found = _mm_or_si128(found,
			    _mm_cmpeq_epi8(b.part[i], _mm_set1_epi8(of[k])));
	return _mm_movemask_epi8(found) != 0;
}

/* Which of them are, without a sign, `least` or more. */
static inline uint64_t
bytes64_from(bytes64 b, unsigned char least)
{
	__m128i bound = _mm_set1_epi8((char)least);

	if (least == 0x80)
		return bytes64_bits(b);
	for (int i = 0; i < 4; i++)
		b.part[i] = _mm_cmpeq_epi8(_mm_max_epu8(b.part[i], bound), b.part[i]);
	return bytes64_bits(b);
}

/* Whether any of them is. */
static inline bool
bytes64_has_from(bytes64 b, unsigned char least)
{
	__m128i bound = _mm_set1_epi8((char)least);
	__m128i most = _mm_max_epu8(_mm_max_epu8(b.part[0], b.part[1]),
	    _mm_max_epu8(b.part[2], b.part[3]));

	return _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_max_epu8(most, bound), most)) != 0;
}

#else

typedef struct {
	unsigned char byte[BYTES64];
} bytes64;

static inline bytes64
bytes64_at(const char *at)
{
	bytes64 b;

	memcpy(&b, at, BYTES64);
	return b;
}

static inline uint64_t
bytes64_any(bytes64 b, const char *of, int n)
{
	uint64_t bits = 0;

	for (int k = 0; k < n; k++)
		for (int i = 0; i < BYTES64; i++)
			bits |= (uint64_t)(b.byte[i] == (unsigned char)of[k]) << i;
	return bits;
}

static inline uint64_t
bytes64_from(bytes64 b, unsigned char least)
{
	uint64_t bits = 0;

	for (int i = 0; i < BYTES64; i++)
		bits |= (uint64_t)(b.byte[i] >= least) << i;
	return bits;
}

static inline bool
bytes64_has(bytes64 b, const char *of, int n)
{
	return bytes64_any(b, of, n) != 0;
}

static inline bool
bytes64_has_from(bytes64 b, unsigned char least)
{
	return bytes64_from(b, least) != 0;
}

#endif

#endif
