/* The same text comes out of a file, whatever room there is for it. */
#include "rc-import/forms/text/decode.h"

#include "../check.h"

enum { LINES = 20000 };

static struct {
	char  *at;
	size_t len, room;
} file, whole, parts;

static void
add(str s)
{
	file.at = mem_grow(file.at, &file.room, file.len + s.len, 1);
	memcpy(file.at + file.len, s.at, s.len);
	file.len += s.len;
}

/* The file's text by decode_next(). */
static void
read_whole(struct decoder *d)
{
	str text;

	whole.len = 0;
	while (decode_next(d, &text)) {
		whole.at = mem_grow(whole.at, &whole.room, whole.len + text.len, 1);
		memcpy(whole.at + whole.len, text.at, text.len);
		whole.len += text.len;
	}
}

/* The same in pieces; with `ahead`, as far as that goes, as a job reads. */
static void
read_parts(struct decoder *d, size_t room, bool ahead)
{
	parts.len = 0;
	for (size_t n = 1; n > 0; parts.len += n) {
		parts.at = mem_grow(parts.at, &parts.room, parts.len + room, 1);
		n = ahead ? decode_ahead(d, parts.at + parts.len, room) : 0;
		if (n == 0)
			n = decode_into(d, parts.at + parts.len, room);
		CHECK(n <= room);
	}
}

static bool
is_same(void)
{
	return whole.len == parts.len && memcmp(whole.at, parts.at, parts.len) == 0;
}

/* Whether all ways to read the file give that many marks, and one text. */
static void
check_file(struct encoding e, bool marked)
{
	const char *name = file_of(file.at, file.len);
	struct in *in = in_open(name, true);
	struct decoder *d = decode_open(in, e);

	read_whole(d);
	CHECK(decode_marks(d) == marked);
	CHECK(!decode_marks(d));
	for (size_t room = DECODE_LEAST; room < 1 << 20; room = room * 3 + 1)
		for (int ahead = 0; ahead < 2; ahead++) {
			decode_again(d);
			read_parts(d, room, ahead);
			CHECK(is_same());
		}
	decode_close(d);
	in_close(in);
	unlink(name);
}

static void
make_file(str mark, str line, str odd)
{
	file.len = 0;
	add(mark);
	for (unsigned i = 0; i < LINES; i++) {
		add(line);
		if (i % 5000 == 4999)
			add(odd);
	}
}

int
main(void)
{
	static const struct encoding utf8 = { "UTF-8", 1, false },
		gb = { "GB18030", 1, false }, gbk = { "GBK", 1, false },
		utf16 = { "UTF-16LE", 2, false };

	TEST("UTF-8 comes out as it is, without its mark") {
		make_file(S("\xEF\xBB\xBF"), S("HX-1,翡翠湾一期,é,𠮷\t\r\n"), S(""));
		check_file(utf8, false);
		CHECK(whole.len == file.len - 3
		    && memcmp(whole.at, file.at + 3, whole.len) == 0);
	}
	TEST("what isn't UTF-8, and control characters, are made visible") {
		make_file(S("a"), S("HX-1,翡翠湾一期,é,𠮷\t\r\n"), S("\xE5\x90,\x7F,\xFF\n"));
		check_file(utf8, true);
		CHECK(str_find((str){ whole.at, whole.len }, S("\xFF\\xE5\xFF\\x90,\xFE"
		    "\\x7F,\xFF\\xFF\n")) > 0);
	}
	TEST("a text of nothing but bad bytes comes out in pieces, too") {
		make_file(S("\x80"), S("\xFF\x01\xFE\xC0\x80\xE5"), S(""));
		check_file(utf8, true);
		CHECK(whole.len == file.len * 5);
	}
	TEST("GB18030 is decoded, with characters of one, two and four bytes") {
		make_file(S("\x84\x31\x95\x33"), S("HX-1,\xBD\xF0\xB6\xEE\xA3\xBF|\x81\x7C"
		    "\x95\x32\x82\x36,\x81\x30\x84\x36\r\n"), S(""));
		check_file(gb, false);
		CHECK(str_starts((str){ whole.at, whole.len }, S("HX-1,金额？|亅𠀀,¥\r\n")));
	}
	TEST("what isn't GB18030 or GBK, and control characters, are made visible") {
		make_file(S("a"), S("\xBD\xF0\xB6\xEE,\n"), S("\xBD,\x01\x81\x30\x81,\xFF\x80\xBD"));
		check_file(gb, true);
		CHECK(str_find((str){ whole.at, whole.len }, S("\xFF\\xBD,\xFE\\x01\xFF\\x81"
		    "0\xFF\\x81,\xFF\\xFF\xFF\\x80")) > 0);
		CHECK(str_ends((str){ whole.at, whole.len }, S("\xFF\\xFF\xFF\\x80\xFF\\xBD")));
		check_file(gbk, true);
	}
	TEST("UTF-16 is decoded, and its odd parts are made visible") {
		make_file(S("\xFF\xFE"), S("H\0X\0\x11\x62,\0\n\0"), S("\x00\xD8,\0\x01\0"));
		add(S("\x11"));
		check_file(utf16, true);
		CHECK(str_find((str){ whole.at, whole.len }, S("\n\xFF\\uD800,\xFE\\x01HX")) > 0);
		CHECK(str_ends((str){ whole.at, whole.len }, S("\xFF\\x11")));
	}
	return tests_done();
}
