#include "rc-import/sieve.h"

#include "../check.h"

enum { MANY = 3000 };

int
main(void)
{
	str list[] = { S("NULL"), S("无"), S("/"), S(""), S("待定") };
	struct words words = { list, sizeof(list) / sizeof(*list) };
	struct sieve s = sieve_of(&words);

	TEST("a sieve has its words") {
		for (size_t i = 0; i < words.n; i++)
			CHECK(list[i].len == 0 || sieve_has(&s, list[i]));
	}
	TEST("and no other text, however much like one") {
		CHECK(!sieve_has(&s, S("NUL")));
		CHECK(!sieve_has(&s, S("NOLL")));
		CHECK(!sieve_has(&s, S("//")));
		CHECK(!sieve_has(&s, S("有")));
		for (int i = 0; i < MANY; i++) {
			char text[16];

			snprintf(text, sizeof(text), "%d", i);
			CHECK(!sieve_has(&s, str_of(text)));
		}
	}
	TEST("a sieve of no words has none") {
		struct words none = { NULL, 0 };
		struct sieve empty = sieve_of(&none);

		CHECK(!sieve_has(&empty, S("a")));
	}
	return tests_done();
}
