/*
 * UTF-8 by 64 bytes at once.
 */
#ifndef RC_UTF8_64_H
#define RC_UTF8_64_H

#include "bytes/bytes64.h"

/* Whether some of the bytes begin characters whose second byte can't be just any. */
static inline bool
utf8_64_rare(bytes64 b, unsigned skip)
{
	static const char rare[] = "\xC0\xC1\xE0\xED";

	return (bytes64_has(b, rare, 4) || bytes64_has_from(b, 0xF0))
	    && (bytes64_any(b, rare, 4) | bytes64_from(b, 0xF0)) >> skip;
}

/*
 * Whether 64 bytes, without the first `skip`, are ASCII and such characters of two and three
 * bytes as are told by where their first bytes and the others stand.  Not so what begins
 * with E0, ED or F0 and more, which leaves the second byte not any value: utf8_valid() is
 * to be asked then.  *open, 0 at the beginning, has a bit for each of the next bytes that
 * goes on with the last character.
 */
static inline bool
utf8_64_common(bytes64 b, unsigned skip, uint64_t *open)
{
	uint64_t beyond_ascii = bytes64_from(b, 0x80) >> skip;

	if (!(beyond_ascii | *open))
		return true;
	uint64_t first = bytes64_from(b, 0xC0) >> skip;
	uint64_t first_of_3 = bytes64_from(b, 0xE0) >> skip;
	uint64_t others = first << 1 | first_of_3 << 2 | *open;

	*open = first >> 63 | first_of_3 >> 62;
	return (beyond_ascii & ~first) == others && !utf8_64_rare(b, skip);
}

#endif
