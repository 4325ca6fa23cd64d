/* Large files whose encoding is found by counting. */
#include "rc-import/forms/text/encoding.h"

#include "../check.h"
#include "bytes/mem.h"

enum { BAD = 60000, VOUCHERS = 10 };

static char  *text;
static size_t len, room;

static void
add(str s)
{
	text = mem_grow(text, &room, len + s.len, 1);
	memcpy(text + len, s.at, s.len);
	len += s.len;
}

/* BAD bytes of no character, in pieces of all kinds, and so many good characters between
   and behind them, `skew` bytes on. */
static void
make(size_t good, size_t skew)
{
	static const char *const bad[] = { "\xE5\x90", "\xFF", "\x80", "\xF0\xA0\xAE", "\xC3" };
	static const size_t sizes[] = { 2, 1, 1, 3, 1 };
	size_t bytes = 0;

	len = 0;
	for (size_t i = 0; i < skew; i++)
		add(S(","));
	for (unsigned i = 0; bytes < BAD; i++) {
		size_t k = bytes + 3 > BAD ? 1 : i % 5;

		add(str_of(bad[k]));
		bytes += sizes[k];
		for (unsigned n = i * 7919 % 12; n > 0 && good > 0; n--, good--)
			add(i % 3 ? S("中") : i % 2 ? S("é") : S("𠮷"));
		add(i % 4 ? S(",") : S("a,2025-03-05\r\n"));
	}
	for (; good > 0; good--)
		add(S("文"));
}

static void
check_is(const char *name)
{
	const char *path = file_of(text, len);
	struct in *in = in_open(path, true);

	CHECK_STR(str_of(encoding_guess(in).name), name);
	in_close(in);
	unlink(path);
}

int
main(void)
{
	TEST("ten good characters make up for a bad byte, wherever they stand") {
		for (size_t skew = 0; skew < 5; skew++) {
			make(BAD * VOUCHERS, skew);
			check_is("UTF-8");
			make(BAD * VOUCHERS - 1, skew);
			check_is("GB18030");
		}
	}
	TEST("a text is GB18030 whatever else follows its many bad bytes") {
		make(0, 0);
		for (int i = 0; i < 200000; i++)
			add(S("2025-03-05,合\n"));
		check_is("GB18030");
	}
	TEST("a text of nothing but characters of three bytes is UTF-8") {
		len = 0;
		for (int i = 0; i < 800000; i++)
			add(S("合"));
		check_is("UTF-8");
		len -= 1;
		check_is("UTF-8");
	}
	TEST("a large text with NULs at every other place is UTF-16") {
		len = 0;
		for (int i = 0; i < 800000; i++)
			add(S(",\0"));
		check_is("UTF-16LE");
		add(S("\0"));
		text[0] = '\0';
		check_is("UTF-16LE");
	}
	return tests_done();
}
