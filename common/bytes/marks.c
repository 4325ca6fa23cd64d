#include "bytes/marks.h"

#include "bytes/utf8_64.h"

void
marks_find_plainly(const char *at, size_t n, uint64_t *marks, struct marks_seen *seen)
{
	for (size_t i = 0; i < n; i++) {
		bytes64 b = bytes64_at(at + i * BYTES64);
		uint64_t controls = ~bytes64_from(b, 0x20);

		marks[i] = bytes64_any(b, "\t\n", 2);
		seen->odd |= controls != marks[i] || bytes64_has(b, "\x7F", 1)
		    || !utf8_64_common(b, &seen->open);
	}
}

#if defined(__x86_64__)

#include <immintrin.h>

/* The same, 64 bytes by an instruction. */
__attribute__((target("avx512bw")))
static void
find_at_once(const char *at, size_t n, uint64_t *marks, struct marks_seen *seen)
{
	uint64_t open = seen->open, odd = 0;

	for (size_t i = 0; i < n; i++) {
		__m512i b = _mm512_loadu_si512(at + i * BYTES64);
		uint64_t controls = _mm512_cmplt_epu8_mask(b, _mm512_set1_epi8(0x20));
		uint64_t beyond_ascii = _mm512_movepi8_mask(b);

		marks[i] = _mm512_cmpeq_epi8_mask(b, _mm512_set1_epi8('\t'))
		    | _mm512_cmpeq_epi8_mask(b, _mm512_set1_epi8('\n'));
		odd |= (controls ^ marks[i])
		    | _mm512_cmpeq_epi8_mask(b, _mm512_set1_epi8(0x7F));
		if (!(beyond_ascii | open))
			continue;
		uint64_t first = _mm512_cmpge_epu8_mask(b, _mm512_set1_epi8((char)0xC0));
		uint64_t first_of_3 = _mm512_cmpge_epu8_mask(b,
		    _mm512_set1_epi8((char)0xE0));

		odd |= _mm512_cmpge_epu8_mask(b, _mm512_set1_epi8((char)0xF0))
		    | _mm512_cmpeq_epi8_mask(b, _mm512_set1_epi8((char)0xC0))
		    | _mm512_cmpeq_epi8_mask(b, _mm512_set1_epi8((char)0xC1))
		    | _mm512_cmpeq_epi8_mask(b, _mm512_set1_epi8((char)0xE0))
		    | _mm512_cmpeq_epi8_mask(b, _mm512_set1_epi8((char)0xED))
		    | ((beyond_ascii & ~first) ^ (first << 1 | first_of_3 << 2 | open));
		open = first >> 63 | first_of_3 >> 62;
	}
	seen->open = open;
	seen->odd |= odd != 0;
}

void
marks_find(const char *at, size_t n, uint64_t *marks, struct marks_seen *seen)
{
	if (__builtin_cpu_supports("avx512bw"))
		find_at_once(at, n, marks, seen);
	else
		marks_find_plainly(at, n, marks, seen);
}

#else

void
marks_find(const char *at, size_t n, uint64_t *marks, struct marks_seen *seen)
{
	marks_find_plainly(at, n, marks, seen);
}

#endif
