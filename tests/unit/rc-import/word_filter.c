#include "rc-import/rows/word_filter.h"

#include "../check.h"

enum { MANY = 3000 };

int
main(void)
{
	str list[] = { S("NULL"), S("无"), S("/"), S(""), S("待定") };
	struct words words = { list, sizeof(list) / sizeof(*list) };
	struct word_filter s = word_filter_of(&words);

	TEST("a word filter has its words") {
		for (size_t i = 0; i < words.n; i++)
			CHECK(list[i].len == 0 || word_filter_has(&s, list[i]));
	}
	TEST("and no other text, however much like one") {
		CHECK(!word_filter_has(&s, S("NUL")));
		CHECK(!word_filter_has(&s, S("NOLL")));
		CHECK(!word_filter_has(&s, S("//")));
		CHECK(!word_filter_has(&s, S("有")));
		for (int i = 0; i < MANY; i++) {
			char text[16];

			snprintf(text, sizeof(text), "%d", i);
			CHECK(!word_filter_has(&s, str_of(text)));
		}
	}
	TEST("a word filter of no words has none") {
		struct words none = { NULL, 0 };
		struct word_filter empty = word_filter_of(&none);

		CHECK(!word_filter_has(&empty, S("a")));
	}
	return tests_done();
}
