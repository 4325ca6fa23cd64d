#include "document/wrap.h"

#include "check.h"

static const char path[] = "/tmp/rc-wrap-XXXXXX";

/* What is written of a text in so many columns; good until the next call. */
static str
wrapped(const char *text, size_t width)
{
	static char got[500], name[sizeof(path)];
	struct out *o;

	memcpy(name, path, sizeof(path));
	close(mkstemp(name));
	o = out_open(name);
	wrap_write(o, str_of(text), width);
	out_close();
	FILE *file = fopen(name, "r");
	size_t n = fread(got, 1, sizeof(got), file);
	fclose(file);
	unlink(name);
	return (str){ got, n };
}

int
main(void)
{
	TEST("what fits stays on a line, and without a width everything does") {
		CHECK_STR(wrapped("one two", 7), "one two\n");
		CHECK_STR(wrapped("one two three", 0), "one two three\n");
		CHECK_STR(wrapped("", 5), "\n");
	}
	TEST("a line breaks at blanks, and goes on with an indent") {
		CHECK_STR(wrapped("one two three", 8), "one two\n  three\n");
		CHECK_STR(wrapped("one two  three", 9), "one two\n  three\n");
	}
	TEST("a word that is wider than the line stays whole") {
		CHECK_STR(wrapped("a wonderful b", 5), "a\n  wonderful\n  b\n");
	}
	TEST("between wide characters a line breaks anywhere, but before a mark") {
		CHECK_STR(wrapped("房款各期之和", 8), "房款各期\n  之和\n");
		CHECK_STR(wrapped("房款各期，之和", 8), "房款各\n  期，之\n  和\n");
	}
	TEST("a text is taken line by line") {
		str text = S("one two  three"), code = S("overdue_rate_due");

		CHECK_STR(wrap_line(&text, 9, false), "one two");
		CHECK_STR(wrap_line(&text, 9, false), "three");
		CHECK(text.len == 0);
		CHECK_STR(wrap_line(&code, 13, true), "overdue_rate_");
		CHECK_STR(wrap_line(&code, 0, false), "due");
	}
	TEST("a line breaks behind a slash, such as between two telephone numbers") {
		str text = S("19900000019/19900000049");

		CHECK_STR(wrap_line(&text, 15, false), "19900000019/");
		CHECK_STR(wrap_line(&text, 15, false), "19900000049");
	}
	TEST("the widest word is known") {
		CHECK(wrap_least(S("one three  two"), false) == 5);
		CHECK(wrap_least(S("overdue_rate"), false) == 12);
		CHECK(wrap_least(S("overdue_rate"), true) == 8);
		CHECK(wrap_least(S("房款"), false) == 2);
	}
	return tests_done();
}
