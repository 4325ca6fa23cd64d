#include "rc-score/fixed.h"

#include "../check.h"

enum { LARGE = 80 };   /* bits that make any number large */

static bool
is(wide over, wide under, int64_t wanted)
{
	return quotient(over, under) == wanted
	    && quotient(over << LARGE, under << LARGE) == wanted;
}

int
main(void)
{
	TEST("a quotient is rounded half up, however large the numbers are") {
		CHECK(is(0, 7, 0));
		CHECK(is(1, 3, 333333333));
		CHECK(is(2, 3, 666666667));
		CHECK(is(1, 2000000000, 1));
		CHECK(is(1, 2000000001, 0));
		CHECK(is(3, 2000000000, 2));
		CHECK(is(12345678, 1, 12345678 * UNIT));
		CHECK(is(999999999, 1000000000, 999999999));
	}
	TEST("small and large numbers have the same quotients") {
		uint64_t x = 1;

		for (int i = 0; i < 20000; i++) {
			x = x * 6364136223846793005u + 1442695040888963407u;
			wide over = (wide)(x >> 44), under = (wide)(x >> 24 & 0xfffff) + 1;

			CHECK(is(over, under, quotient(over, under)));
		}
	}
	return tests_done();
}
