#include "values/wilson.h"

#include "check.h"

/* Worked out with sixty decimal places. */
static const struct {
	int64_t x, n, low, high;
} known[] = {
	{ 0, 1, 0, 7935 },
	{ 1, 1, 2065, 10000 },
	{ 0, 3, 0, 5615 },
	{ 1, 4, 456, 6994 },
	{ 3, 3, 4385, 10000 },
	{ 45, 50, 7864, 9565 },
	{ 7, 10000, 3, 14 },
	{ 1000000000, 2000000000, 5000, 5000 },
	{ INT32_MAX, INT32_MAX, 10000, 10000 },
};

int
main(void)
{
	TEST("Wilson's limits are exact to four places, for few and for many") {
		for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++) {
			struct limits l = wilson(known[i].x, known[i].n);

			CHECK(l.low == known[i].low);
			CHECK(l.high == known[i].high);
		}
	}
	TEST("a square root is rounded down") {
		CHECK(square_root(0) == 0);
		CHECK(square_root(3) == 1);
		CHECK(square_root(4) == 2);
		CHECK(square_root(((wide)1 << 126) - 1) == ((wide)1 << 63) - 1);
	}
	return tests_done();
}
