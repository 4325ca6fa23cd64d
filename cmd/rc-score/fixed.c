#include "rc-score/fixed.h"

#include "values/wilson.h"

enum {
	BITS = 62,        /* behind the point, in what is computed, */
	WEIGHT_BITS = 54, /* and in weights */
	LOG_BITS = 36,    /* of a logarithm to base 2, behind the point */
	SMALL_BITS = 94,  /* of a number that in units is below 2^124 */
};

#define ONE   (INT64_C(1) << BITS)
#define LN_2  INT64_C(3196577161300663915)   /* the logarithm of 2, in 2^-62 */

static int64_t
times(int64_t a, int64_t b)
{
	return (int64_t)((wide)a * b >> BITS);
}

/* 2^-(days / half_life): for each binary digit of the exponent a root of a half. */
static int64_t
half_to_the(count days, count half_life, const int64_t *roots)
{
	int64_t left = ONE, rest = days;

	for (int i = 0; i < BITS && rest > 0; i++) {
		rest *= 2;
		if (rest < half_life)
			continue;
		rest -= half_life;
		left = times(left, roots[i]);
	}
	return left;
}

struct decay
decay_of(struct arena *a, count half_life)
{
	struct decay d = { half_life,
		arena_new(a, (size_t)half_life, sizeof(*d.left)) };
	int64_t roots[BITS];
	int64_t root = ONE / 2;

	for (int i = 0; i < BITS; i++)
		roots[i] = root = (int64_t)square_root((wide)root << BITS);
	for (count days = 0; days < half_life; days++)
		d.left[days] = half_to_the(days, half_life, roots);
	return d;
}

int64_t
decay_after(const struct decay *d, count days)
{
	count halves = days / d->half_life;
	int shift = BITS - WEIGHT_BITS + (int)halves;

	if (halves > WEIGHT_BITS)
		return 0;
	return (d->left[days % d->half_life] + (INT64_C(1) << (shift - 1))) >> shift;
}

wide
half_up(wide over, wide under)
{
	return (2 * over + under) / (2 * under);
}

int64_t
quotient(wide over, wide under)
{
	wide result = over / under, rest = over % under;

	if (under < (wide)1 << SMALL_BITS)   /* as most are: without the loop's divisions */
		return (int64_t)(result * UNIT + half_up(rest * UNIT, under));
	for (int64_t place = UNIT; place > 1; place /= 10) {
		rest *= 10;
		result = result * 10 + rest / under;
		rest %= under;
	}
	return (int64_t)(result + (2 * rest >= under));
}

/* The logarithm of x, from 1 to below 2, to base 2: squaring doubles it, and whether the
   square reaches 2 is its next binary digit. */
static int64_t
digits_of_log(int64_t x)
{
	int64_t log = 0;

	for (int i = 0; i < LOG_BITS; i++) {
		wide square = (wide)x * x >> BITS;

		log *= 2;
		if (square >= (wide)ONE * 2) {
			square >>= 1;
			log++;
		}
		x = (int64_t)square;
	}
	return log;
}

int64_t
logarithm(int64_t over, int64_t under)
{
	int64_t twos = 0;
	wide high = over, low = under;

	for (; high >= 2 * low; twos++)
		low *= 2;
	for (; high < low; twos--)
		high *= 2;
	int64_t log = twos * (INT64_C(1) << LOG_BITS)
	    + digits_of_log((int64_t)((high << BITS) / low));
	wide natural = (wide)log * LN_2 / ONE * UNIT;
	return (int64_t)(natural / (INT64_C(1) << LOG_BITS));
}
