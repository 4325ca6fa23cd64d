/*
 * UTF-8 by 64 bytes at once.
 */
#ifndef RC_BYTES_UTF8_64_H
#define RC_BYTES_UTF8_64_H

#include "bytes/bytes64.h"

/*
 * Whether 64 bytes are ASCII and such characters of two and three bytes as are told by where
 * their first bytes and the others stand.  Not so what begins with E0, ED or F0 and more,
 * which leaves the second byte not any value: utf8_valid() is to be asked then.  *open,
 * 0 at the beginning, has a bit for each of the next bytes that goes on with the last
 * character.
 */
static inline bool
utf8_64_common(bytes64 b, uint64_t *open)
{
	uint64_t beyond_ascii = bytes64_from(b, 0x80);

	if (!(beyond_ascii | *open))
		return true;
	uint64_t first = bytes64_from(b, 0xC0);
	uint64_t first_of_3 = bytes64_from(b, 0xE0);
	uint64_t others = first << 1 | first_of_3 << 2 | *open;

	*open = first >> 63 | first_of_3 >> 62;
	return (beyond_ascii & ~first) == others && !bytes64_has_from(b, 0xF0)
	    && !bytes64_has(b, "\xC0\xC1\xE0\xED", 4);
}

#endif
