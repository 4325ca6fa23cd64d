#include "bytes/bytes64.h"

#include "check.h"

/* As bytes64.h has it, a byte at a time. */
static uint64_t
any(const char *at, const char *of, int n)
{
	uint64_t bits = 0;

	for (int i = 0; i < BYTES64; i++)
		if (memchr(of, at[i], (size_t)n))
			bits |= (uint64_t)1 << i;
	return bits;
}

static uint64_t
from(const char *at, unsigned char least)
{
	uint64_t bits = 0;

	for (int i = 0; i < BYTES64; i++)
		if ((unsigned char)at[i] >= least)
			bits |= (uint64_t)1 << i;
	return bits;
}

int
main(void)
{
	static char text[1024];
	unsigned seed = 1;

	for (size_t i = 0; i < sizeof(text); i++) {
		seed = seed * 1103515245 + 12345;
		text[i] = i < 256 ? (char)i : i < 512 ? ",\n\"a"[seed >> 16 & 3]
		    : (char)(seed >> 16 & 0xFF);
	}
	TEST("the bytes that are one of some characters have their bits") {
		for (size_t i = 0; i + BYTES64 <= sizeof(text); i++) {
			const char *at = text + i;

			CHECK(bytes64_any(bytes64_at(at), ",\n\"\r\t", 5)
			    == any(at, ",\n\"\r\t", 5));
			CHECK(bytes64_any(bytes64_at(at), "\x80\xFF", 3)
			    == any(at, "\x80\xFF", 3));
		}
	}
	TEST("the bytes from one on have their bits, as numbers without a sign") {
		for (size_t i = 0; i + BYTES64 <= sizeof(text); i++)
			for (unsigned least = 0; least < 256; least++)
				CHECK(bytes64_from(bytes64_at(text + i), (unsigned char)least)
				    == from(text + i, (unsigned char)least));
	}
	TEST("whether there are any is told of the first as of the last byte") {
		for (size_t i = 0; i < BYTES64; i++) {
			char few[BYTES64] = { 0 };

			few[i] = '\x85';
			CHECK(bytes64_has(bytes64_at(few), "a\x85", 2));
			CHECK(!bytes64_has(bytes64_at(few), "a\x84", 2));
			CHECK(bytes64_has_from(bytes64_at(few), 0x85));
			CHECK(!bytes64_has_from(bytes64_at(few), 0x86));
		}
	}
	return tests_done();
}
