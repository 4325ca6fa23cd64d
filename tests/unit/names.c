#include "bytes/names.h"

#include "check.h"

enum { MANY = 20000 };

/* The text of number i, in an order that `step` makes. */
static str
text_of(int i, int step)
{
	static char text[32];

	snprintf(text, sizeof(text), "HT-%06d", (int)((long)i * step % MANY));
	return str_of(text);
}

/* Adds many texts, asks for them again in another order, and for some not there. */
static void
number_many(int step, int again)
{
	struct names n = { 0 };

	for (int i = 0; i < MANY; i++)
		CHECK(names_add(&n, text_of(i, step)) == (uint32_t)i);
	CHECK(n.n == MANY);
	for (int i = 0; i < MANY; i++) {
		int k = (int)((long)i * again % MANY);

		CHECK(names_find(&n, text_of(k, step)) == (uint32_t)k);
		CHECK(names_add(&n, text_of(k, step)) == (uint32_t)k);
		CHECK(names_look_up(&n, text_of(k, step)) == (uint32_t)k);
		CHECK(str_eq(names_text(&n, (uint32_t)k), text_of(k, step)));
	}
	CHECK(names_find(&n, S("HT-")) == NO_NAME);
	CHECK(names_find(&n, S("ZZ")) == NO_NAME);
	CHECK(names_look_up(&n, S("ZZ")) == NO_NAME);
	CHECK(names_find(&n, S("")) == NO_NAME);
	CHECK(n.n == MANY);
	names_free(&n);
}

int
main(void)
{
	TEST("texts are numbered as they come, and keep their numbers") {
		number_many(1, 1);
	}
	TEST("texts in no order are numbered, too") {
		number_many(7, 1);
		number_many(7, 13);
	}
	TEST("texts that came sorted are found in any order") {
		number_many(1, 13);
		number_many(1, MANY - 1);
	}
	TEST("the empty text is a text") {
		struct names n = { 0 };

		CHECK(names_find(&n, S("")) == NO_NAME);
		CHECK(names_add(&n, S("")) == 0);
		CHECK(names_add(&n, S("")) == 0);
		CHECK(names_add(&n, S("a")) == 1);
		CHECK(names_add(&n, S("")) == 0);
		CHECK_STR(names_text(&n, 0), "");
		names_free(&n);
	}
	TEST("texts are copied, NUL and all, however long") {
		struct names n = { 0 };
		char *text = mem_new(100000, 1);

		CHECK(names_add(&n, S("a\0b")) == 0);
		CHECK(names_add(&n, S("a\0c")) == 1);
		CHECK(names_add(&n, (str){ text, 100000 }) == 2);
		CHECK(names_add(&n, (str){ text, 99999 }) == 3);
		text[0] = 'x';
		CHECK(names_text(&n, 2).len == 100000);
		CHECK(names_text(&n, 2).at[0] == '\0');
		CHECK(names_find(&n, S("a\0b")) == 0);
		free(text);
		names_free(&n);
	}
	TEST("freed names can be used again") {
		struct names n = { 0 };

		names_add(&n, S("b"));
		names_add(&n, S("a"));
		names_free(&n);
		CHECK(names_find(&n, S("a")) == NO_NAME);
		CHECK(names_add(&n, S("a")) == 0);
		names_free(&n);
	}
	return tests_done();
}
