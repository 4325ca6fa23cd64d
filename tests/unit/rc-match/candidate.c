#include "../check.h"

#include "rc-match/candidate.h"

static struct index numbers;
static struct candidates candidates;

static bool
is_even(const void *of, uint32_t contract)
{
	(void)of;
	return contract % 2 == 0;
}

/* What is listed of a key: "1 4 7". */
static const char *
listed(uint32_t key)
{
	static char text[64];
	struct contracts of = index_of(&numbers, key);
	size_t used = 0;

	text[0] = '\0';
	for (size_t i = 0; i < of.n; i++)
		used += (size_t)snprintf(text + used, sizeof(text) - used, "%s%u",
		    i ? " " : "", of.list[i]);
	return text;
}

/* The candidates, each with its kinds and names: "4:3/1 6:1/0". */
static const char *
added(void)
{
	static char text[128];
	size_t used = 0;

	text[0] = '\0';
	for (size_t i = 0; i < candidates.n; i++)
		used += (size_t)snprintf(text + used, sizeof(text) - used, "%s%u:%u/%u",
		    i ? " " : "", candidates.list[i].contract, candidates.list[i].kinds,
		    candidates.list[i].names);
	return text;
}

static void
add(uint32_t key, unsigned kinds, unsigned names)
{
	candidates_add(&candidates, index_of(&numbers, key), (struct candidate){
		.kinds = kinds, .names = names }, is_even, NULL);
}

int
main(void)
{
	TEST("a closed index has each key's contracts rising, and each once") {
		static const uint32_t pairs[][2] = { { 2, 7 }, { 0, 5 }, { 2, 4 }, { 2, 7 },
			{ 2, 7 }, { 4, 8 }, { 2, 1 }, { 0, 6 }, { 4, 6 }, { 4, 2 } };

		for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++)
			index_add(&numbers, pairs[i][0], pairs[i][1]);
		CHECK_STR(str_of(listed(2)), "");
		index_close(&numbers);
		CHECK_STR(str_of(listed(0)), "5 6");
		CHECK_STR(str_of(listed(1)), "");
		CHECK_STR(str_of(listed(2)), "1 4 7");
		CHECK_STR(str_of(listed(4)), "2 6 8");
		CHECK_STR(str_of(listed(5)), "");
		CHECK_STR(str_of(listed(UINT32_MAX)), "");
	}
	TEST("candidates rise, new ones are those that count, and kinds and names add up") {
		add(2, 1, 1);
		CHECK_STR(str_of(added()), "4:1/1");
		add(4, 2, 0);
		CHECK_STR(str_of(added()), "2:2/0 4:1/1 6:2/0 8:2/0");
		add(0, 4, 1);
		CHECK_STR(str_of(added()), "2:2/0 4:1/1 6:6/1 8:2/0");
		add(1, 1, 1);
		CHECK_STR(str_of(added()), "2:2/0 4:1/1 6:6/1 8:2/0");
	}
	TEST("a candidate is found by its contract") {
		CHECK(candidates_find(&candidates, 2) == &candidates.list[0]);
		CHECK(candidates_find(&candidates, 8) == &candidates.list[3]);
		CHECK(candidates_find(&candidates, 1) == NULL);
		CHECK(candidates_find(&candidates, 5) == NULL);
		CHECK(candidates_find(&candidates, 9) == NULL);
	}
	TEST("those at which nothing points are left out") {
		candidates.list[1].kinds = candidates.list[3].kinds = 0;
		candidates_drop(&candidates);
		CHECK_STR(str_of(added()), "2:2/0 6:6/1");
	}
	return tests_done();
}
