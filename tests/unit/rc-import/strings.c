#include "rc-import/forms/workbook/strings.h"

#include "bytes/mem.h"

#include "../check.h"

/* The text of a number, of a length that varies. */
static str
text_of(unsigned n)
{
	static char room[256];

	int len = snprintf(room, sizeof(room), "%u%*s", n, (int)(n % 100), "x");
	return (str){ room, n % 13 == 0 ? 0 : (size_t)len };
}

static unsigned
strangers(unsigned n, unsigned step)
{
	struct strings *s = strings_open("book");
	unsigned found = 0;

	for (unsigned i = 0; i < n; i++)
		strings_add(s, text_of(i));
	CHECK(strings_count(s) == n);
	struct strings *shared = strings_share(s);
	for (unsigned i = 0, at = 0; i < n; i++, at = (at + step) % n) {
		found += !str_eq(strings_at(s, at), text_of(at));
		found += !str_eq(strings_at(shared, n - 1 - at), text_of(n - 1 - at));
	}
	strings_close(shared);
	strings_close(s);
	return found;
}

/* Parts of so many, an empty one among them, and what is left by itself. */
static unsigned
strangers_of_parts(unsigned n, unsigned size)
{
	struct strings *s = strings_open("book"), *part = strings_part("book");
	unsigned found = 0, i = 0;

	for (; i < n / size * size; i++) {
		strings_add(part, text_of(i));
		if ((i + 1) % size == 0)
			strings_take(s, part);
	}
	strings_take(s, part);
	for (; i < n; i++)
		strings_add(s, text_of(i));
	CHECK(strings_count(s) == n);
	for (i = 0; i < n; i++)
		found += !str_eq(strings_at(s, i), text_of(i));
	strings_close(part);
	strings_close(s);
	return found;
}

int
main(void)
{
	TEST("strings are found in order, backwards and at random, in memory and in a file") {
		CHECK(strangers(1, 1) == 0);
		CHECK(strangers(1000, 1) == 0);
		CHECK(strangers(1000, 999) == 0);
		CHECK(strangers(50000, 1) == 0);
		CHECK(strangers(50000, 49999) == 0);
		CHECK(strangers(50000, 7919) == 0);
	}
	TEST("strings that are read in parts have the same numbers") {
		CHECK(strangers_of_parts(3, 1) == 0);
		CHECK(strangers_of_parts(1000, 65) == 0);
		CHECK(strangers_of_parts(50000, 9999) == 0);
	}
	TEST("strings may be as large as a cell") {
		size_t len = 1 << 20;
		char *text = mem_new(len, 1);
		struct strings *s = strings_open("book");

		memset(text, 'x', len);
		for (int i = 0; i < 5; i++)
			strings_add(s, (str){ text, len });
		strings_add(s, S("end"));
		CHECK(strings_at(s, 4).len == len);
		CHECK_STR(strings_at(s, 5), "end");
		CHECK(strings_at(s, 0).len == len);
		strings_close(s);
		free(text);
	}
	return tests_done();
}
