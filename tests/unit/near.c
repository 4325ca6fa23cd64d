#include "bytes/near.h"

#include "check.h"

static const char *
nearest(const char *word)
{
	static const char *const known[] =
		{ "amount", "due_on", "receipts", "sorted", "as-of", "A", NULL };
	struct near n = { .word = str_of(word) };

	for (int i = 0; known[i]; i++)
		near_offer(&n, str_of(known[i]));
	return near_hint(&n);
}

int
main(void)
{
	TEST("a letter changed, left out, added or swapped is near") {
		CHECK_STR(str_of(nearest("amounz")), "; nearest is 'amount'");
		CHECK_STR(str_of(nearest("amont")), "; nearest is 'amount'");
		CHECK_STR(str_of(nearest("amountt")), "; nearest is 'amount'");
		CHECK_STR(str_of(nearest("amuont")), "; nearest is 'amount'");
		CHECK_STR(str_of(nearest("recipts")), "; nearest is 'receipts'");
	}
	TEST("more than a third of the letters is not near") {
		CHECK_STR(str_of(nearest("abcdef")), "");
		CHECK_STR(str_of(nearest("amxxyt")), "");
	}
	TEST("a word of which nothing is left is not near") {
		CHECK_STR(str_of(nearest("E")), "");
		CHECK_STR(str_of(nearest("")), "");
	}
	TEST("very long words are near to nothing") {
		char word[300];

		memset(word, 'a', sizeof(word) - 1);
		word[sizeof(word) - 1] = '\0';
		CHECK_STR(str_of(nearest(word)), "");
	}
	TEST("of two as near the first is told") {
		struct near n = { .word = S("pair") };

		near_offer(&n, S("paid"));
		near_offer(&n, S("pain"));
		CHECK_STR(str_of(near_hint(&n)), "; nearest is 'paid'");
	}
	return tests_done();
}
