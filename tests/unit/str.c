#include "check.h"

int
main(void)
{
	TEST("views are compared by their bytes, the shorter first") {
		CHECK(str_cmp(S("a"), S("b")) < 0);
		CHECK(str_cmp(S("H2"), S("H10")) > 0);
		CHECK(str_cmp(S("H1"), S("H10")) < 0);
		CHECK(str_cmp(S("H1"), S("H1")) == 0);
		CHECK(str_cmp(S(""), S("")) == 0);
		CHECK(str_cmp(S(""), S("a")) < 0);
		CHECK(str_cmp(S("z"), S("合")) < 0);
		CHECK(str_cmp((str){ NULL, 0 }, S("")) == 0);
	}
	TEST("equal views have the same length and bytes, NUL and all") {
		CHECK(str_eq(S("a\0b"), S("a\0b")));
		CHECK(!str_eq(S("a\0b"), S("a\0c")));
		CHECK(!str_eq(S("a"), S("ab")));
		CHECK(str_eq((str){ NULL, 0 }, S("")));
	}
	TEST("a view starts and ends with what it starts and ends with") {
		CHECK(str_starts(S("abc"), S("ab")));
		CHECK(str_starts(S("abc"), S("")));
		CHECK(!str_starts(S("ab"), S("abc")));
		CHECK(str_ends(S("abc"), S("bc")));
		CHECK(!str_ends(S("bc"), S("abc")));
	}
	TEST("a part is found where it first begins") {
		CHECK(str_find(S("abcabc"), S("bc")) == 1);
		CHECK(str_find(S("abc"), S("abcd")) == -1);
		CHECK(str_find(S("aab"), S("ab")) == 1);
		CHECK(str_find(S("abc"), S("")) == 0);
	}
	TEST("a cut takes what is before the character and moves behind it") {
		str s = S("a\t\tb");

		CHECK_STR(str_cut(&s, '\t'), "a");
		CHECK_STR(str_cut(&s, '\t'), "");
		CHECK_STR(str_cut(&s, '\t'), "b");
		CHECK(s.len == 0);
		CHECK_STR(str_cut(&s, '\t'), "");
	}
	TEST("words are the same without regard to the case of ASCII letters") {
		CHECK(str_same_word(S("Total"), S("tOTAL")));
		CHECK(!str_same_word(S("Total"), S("Totals")));
		CHECK(!str_same_word(S("[") , S("{")));
		CHECK(str_same_word(S("合A"), S("合a")));
	}
	TEST("trimming takes off blanks, tabs and line ends at both ends") {
		CHECK_STR(str_trim(S(" \t a b\r\n")), "a b");
		CHECK_STR(str_trim(S(" \n ")), "");
		CHECK_STR(str_trim(S("")), "");
	}
	TEST("texts of any length have hashes of their own") {
		char text[40] = { 0 };
		uint64_t seen[40];

		for (size_t i = 0; i < sizeof(text); i++) {
			seen[i] = str_hash((str){ text, i });
			for (size_t k = 0; k < i; k++)
				CHECK(seen[k] != seen[i]);
		}
		CHECK(str_hash(S("a")) == str_hash(str_of("a")));
	}
	TEST("a message shows whole characters, and at most 200 bytes") {
		char text[203];

		memset(text, 'a', sizeof(text));
		CHECK(str_shown((str){ text, 200 }).len == 200);
		CHECK(str_shown((str){ text, 201 }).len == 200);
		memcpy(text + 198, "期", 3);
		CHECK(str_shown((str){ text, 201 }).len == 198);
		memset(text, 'a', sizeof(text));
		memcpy(text + 197, "期", 3);
		CHECK(str_shown((str){ text, 203 }).len == 200);
		memset(text, 0x80, sizeof(text));
		CHECK(str_shown((str){ text, 203 }).len == 197);
		CHECK(str_shown(S("")).len == 0);
	}
	return tests_done();
}
