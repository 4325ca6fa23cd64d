#include "bytes/utf8.h"

#include "check.h"

/* As utf8.h has it, a character at a time. */
static size_t
valid_by_character(str s, bool text)
{
	size_t i = 0, n;

	while ((n = utf8_length(str_from(s, i))) > 0) {
		unsigned char c = (unsigned char)s.at[i];

		if (text && (c == 0x7F || (c < 0x20 && !strchr("\t\r\n", c)) || c == 0))
			break;
		i += n;
	}
	return i;
}

/* Fills it with characters of all lengths, chosen by what `seed` makes. */
static void
fill(char *text, size_t len, unsigned seed)
{
	static const char *const pieces[] = { "a", ("012345678901234567890123456789012345"
	    "6789012345678901234567890123456789"), "合同", "é", "𠮷",
	    "\xE0\xA4\x85", "한", "\n", ",", "，" };

	for (size_t i = 0; i < len; ) {
		seed = seed * 1103515245 + 12345;
		str piece = str_of(pieces[(seed >> 16) % 10]);

		piece.len = piece.len < len - i ? piece.len : len - i;
		memcpy(text + i, piece.at, piece.len);
		i += piece.len;
	}
}

int
main(void)
{
	TEST("characters of one to four bytes are UTF-8") {
		CHECK(utf8_length(S("a")) == 1);
		CHECK(utf8_length(S("\xC2\x80")) == 2);
		CHECK(utf8_length(S("合")) == 3);
		CHECK(utf8_length(S("𠮷")) == 4);
		CHECK(utf8_length(S("\xF4\x8F\xBF\xBF")) == 4);
		CHECK(utf8_length(S("\0")) == 1);
	}
	TEST("overlong forms, surrogates and what is beyond U+10FFFF are not") {
		CHECK(utf8_length(S("\xC0\x80")) == 0);
		CHECK(utf8_length(S("\xC1\xBF")) == 0);
		CHECK(utf8_length(S("\xE0\x9F\xBF")) == 0);
		CHECK(utf8_length(S("\xE0\xA0\x80")) == 3);
		CHECK(utf8_length(S("\xED\xA0\x80")) == 0);
		CHECK(utf8_length(S("\xED\xBF\xBF")) == 0);
		CHECK(utf8_length(S("\xED\x9F\xBF")) == 3);
		CHECK(utf8_length(S("\xEE\x80\x80")) == 3);
		CHECK(utf8_length(S("\xF0\x8F\xBF\xBF")) == 0);
		CHECK(utf8_length(S("\xF4\x90\x80\x80")) == 0);
		CHECK(utf8_length(S("\xF5\x80\x80\x80")) == 0);
		CHECK(utf8_length(S("\xFF")) == 0);
	}
	TEST("a character cut off or a stray byte is not") {
		CHECK(utf8_length(S("")) == 0);
		CHECK(utf8_length(S("\x80")) == 0);
		CHECK(utf8_length(str_first(S("合"), 2)) == 0);
		CHECK(utf8_length(S("\xE5\x90")) == 0);
		CHECK(utf8_length(S("\xE5 \x88")) == 0);
		CHECK(utf8_length(S("\xF0\xA0\xAEx")) == 0);
	}
	TEST("a character is what its bytes say") {
		CHECK(utf8_char(S("a"), 1) == 'a');
		CHECK(utf8_char(S("é"), 2) == 0xE9);
		CHECK(utf8_char(S("合"), 3) == 0x5408);
		CHECK(utf8_char(S("𠮷"), 4) == 0x20BB7);
	}
	TEST("every character of Unicode is UTF-8, and no other") {
		for (uint32_t c = 0x80; c < 0x200000; c++) {
			char b[4];
			size_t n = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;

			for (size_t i = n; i-- > 1; )
				b[i] = (char)(0x80 | (c >> 6 * (n - 1 - i) & 0x3F));
			b[0] = (char)((0xF00 >> n & 0xFF) | c >> 6 * (n - 1));
			bool is = c < 0xD800 || (c >= 0xE000 && c < 0x110000);
			if (utf8_length((str){ b, n }) != (is ? n : 0)
			    || (is && utf8_char((str){ b, n }, n) != c)) {
				CHECK(c == 0);
				break;
			}
		}
	}
	TEST("the first byte that is not UTF-8 is found at any offset") {
		char text[200];

		for (size_t len = 0; len < sizeof(text); len++) {
			memset(text, 'a', sizeof(text));
			CHECK(utf8_valid((str){ text, len }) == len);
			for (size_t at = 0; at < len; at++) {
				text[at] = '\xFF';
				CHECK(utf8_valid((str){ text, len }) == at);
				text[at] = 'a';
			}
		}
		CHECK(utf8_valid(S("合同合同合同\xE5")) == 18);
		CHECK(utf8_valid(S("aaaaaaa合aaaaaaaaa")) == 19);
	}
	TEST("so it is in long texts, after any beginning, and with any byte in their way") {
		static const char bad[] =
			"\x80\xBF\xC0\xC3\xE0\xE5\xED\xF0\xF4\xFF\x01\x7F\0\t";
		char text[300];

		for (unsigned seed = 0; seed < 200; seed++)
			for (size_t at = 0; at < sizeof(text); at++) {
				str s = { text + seed % 70, sizeof(text) - seed % 70 };

				fill(text, sizeof(text), seed);
				text[at] = bad[(at + seed) % sizeof(bad)];
				CHECK(utf8_valid(s) == valid_by_character(s, false));
				CHECK(utf8_text(s) == valid_by_character(s, true));
			}
	}
	TEST("Chinese and full-width characters are two columns wide") {
		CHECK(utf8_width(S("abc")) == 3);
		CHECK(utf8_width(S("合同")) == 4);
		CHECK(utf8_width(S("（￥）")) == 6);
		CHECK(utf8_width(S("𠮷")) == 2);
		CHECK(utf8_width(S("é·")) == 2);
		CHECK(utf8_width(S("")) == 0);
	}
	TEST("combining characters and joiners take no column") {
		CHECK(utf8_width(S("e\xCC\x81")) == 1);
		CHECK(utf8_width(S("\xE2\x80\x8B")) == 0);
	}
	TEST("a byte that is not UTF-8 is one column wide") {
		CHECK(utf8_width(S("a\xFF\xFEz")) == 4);
	}
	return tests_done();
}
