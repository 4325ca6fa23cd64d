#include "rc-import/cell/text.h"

#include "../check.h"

static str
folded(const char *text)
{
	static char room[TEXT_MOST];

	return text_fold(str_of(text), room);
}

static str
key(str text)
{
	static char room[TEXT_MOST];

	return text_key(text, room);
}

int
main(void)
{
	TEST("full-width forms, signs and blanks of all kinds fold") {
		CHECK_STR(folded("ＡＢ１２（万元）：～"), "AB12(万元):~");
		CHECK_STR(folded("￥5 −5 ¥5"), "\xC2\xA5" "5 -5 \xC2\xA5" "5");
		CHECK_STR(folded("a\xC2\xA0" "b\xE2\x80\x83" "c\xE3\x80\x80" "d"), "a b c d");
	}
	TEST("all else stays, even what is no UTF-8") {
		CHECK_STR(folded("合同编号 é “〇” ㎡ 𠮷"), "合同编号 é “〇” ㎡ 𠮷");
		CHECK_STR(folded("\xC2"), "\xC2");
		CHECK_STR(folded("\xE3\x80"), "\xE3\x80");
		CHECK_STR(folded("\xEF\xBC" "1\xA0"), "\xEF\xBC" "1\xA0");
		CHECK_STR(folded("\xE5\xC2\xA0" "9"), "\xE5 9");
	}
	TEST("a text longer than any heading folds to nothing") {
		char room[TEXT_MOST], text[TEXT_MOST + 1];

		memset(text, 'x', sizeof(text));
		CHECK(text_fold((str){ text, TEXT_MOST }, room).len == TEXT_MOST);
		CHECK(text_fold((str){ text, TEXT_MOST + 1 }, room).len == 0);
	}
	TEST("a key has no blanks, marks or colon, and small letters") {
		CHECK_STR(key(S("＊ 首期 / Amount Due（万元）：")), "首期amountdue(万元)");
		CHECK_STR(key(S("a|b*:")), "ab");
		CHECK_STR(key(S("a\0b")), "ab");
		CHECK_STR(key(S(" ")), "");
	}
	return tests_done();
}
