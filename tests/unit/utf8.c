#include "bytes/utf8.h"

#include "check.h"

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
		char text[40];

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
