#include "bytes/sort.h"

#include <stdlib.h>

#include "check.h"

static int
by_number(const void *a, const void *b)
{
	int x = *(const int *)a, y = *(const int *)b;

	return (x > y) - (x < y);
}

static bool
is_sorted(const int *list, int n)
{
	for (int i = 0; i < n; i++)
		if (list[i] != i)
			return false;
	return true;
}

int
main(void)
{
	enum { N = 3000 };
	static int list[N];

	TEST("what is sorted, or nearly so, is sorted in place") {
		for (int i = 0; i < N; i++)
			list[i] = i;
		sort_nearly(list, N, sizeof(*list), by_number);
		CHECK(is_sorted(list, N));
		for (int i = 0; i < N; i++)
			list[i] = i / 3 * 3 + 2 - i % 3;
		sort_nearly(list, N, sizeof(*list), by_number);
		CHECK(is_sorted(list, N));
	}
	TEST("what is far from sorted is sorted, too, whole though it was begun the other way") {
		for (int i = 0; i < N; i++)
			list[i] = N - 1 - i;
		sort_nearly(list, N, sizeof(*list), by_number);
		CHECK(is_sorted(list, N));
		for (int i = 0; i < N; i++)
			list[i] = i < N / 2 ? i : N - 1 - (i - N / 2);
		sort_nearly(list, N, sizeof(*list), by_number);
		CHECK(is_sorted(list, N));
	}
	TEST("nothing, one thing and large things are sorted") {
		struct { int number; char more[400]; } large[] = {
			{ 2, "c" }, { 0, "a" }, { 1, "b" } };

		sort_nearly(NULL, 0, sizeof(*list), by_number);
		sort_nearly(large, 1, sizeof(*large), by_number);
		CHECK(large[0].number == 2);
		sort_nearly(large, 3, sizeof(*large), by_number);
		for (int i = 0; i < 3; i++)
			CHECK(large[i].number == i && large[i].more[0] == 'a' + i);
	}
	return tests_done();
}
