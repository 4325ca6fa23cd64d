#include "values/wilson.h"

/* z, and the square of a million that its square is counted in. */
#define Z     INT64_C(1959964)
#define SCALE INT64_C(1000000000000)

wide
square_root(wide n)
{
	wide root = 0;

	for (wide bit = (wide)1 << 124; bit > 0; bit >>= 2) {
		wide with = root + bit;

		root >>= 1;
		if (n >= with) {
			n -= with;
			root += bit;
		}
	}
	return root;
}

/* a * b / n, rounded down, where a * b would not fit. */
static wide
product_over(wide a, wide b, wide n)
{
	return a / n * b + a % n * b / n;
}

struct limits
wilson(int64_t x, int64_t n)
{
	const wide z2 = (wide)Z * Z;
	wide middle = 2 * SCALE * (wide)x + z2;
	wide spread = 4 * SCALE * (wide)x * (n - x) + z2 * n;
	wide reach = square_root(product_over(spread, z2, n));
	wide under = 2 * SCALE * (wide)n + 2 * z2;

	return (struct limits){ ratio(middle - reach, under, 4),
		ratio(middle + reach, under, 4) };
}
