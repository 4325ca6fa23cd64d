/*
 * The limits between which a share lies with a confidence of 95 %, by Wilson (1927), in
 * whole numbers only: for x of n, with z = 1.959964,
 *
 *	(2x + z^2 -+ z * sqrt(4x(n - x)/n + z^2)) / (2n + 2z^2)
 */
#ifndef RC_VALUES_WILSON_H
#define RC_VALUES_WILSON_H

#include "values/rate.h"

/* In units of 10^-4, rounded half up. */
struct limits {
	int64_t low, high;
};

/* For 0 <= x <= n and 0 < n < 2^31. */
struct limits wilson(int64_t x, int64_t n);

/* The largest whole number whose square is no more than n, which is not negative. */
wide square_root(wide n);

#endif
