/*
 * The numbers of scoring that are no fractions, in whole-number arithmetic: alike to the
 * last bit on every machine, which the functions of math.h are not.
 */
#ifndef RC_SCORE_FIXED_H
#define RC_SCORE_FIXED_H

#include "bytes/mem.h"
#include "records/column.h"

/* Quotients are whole numbers of 10^-9. */
#define UNIT INT64_C(1000000000)

/* How much is left of a weight after so many days, if half is after the half-life. */
struct decay {
	count    half_life;
	int64_t *left;        /* after 0 to half_life - 1 days, in 2^-62 */
};

struct decay decay_of(struct arena *a, count half_life);

/*
 * In 2^-54, right to 2^-53: 1 is 2^54, and after 55 half-lives nothing is left.  So the
 * product with an amount stays below 2^107, and with days below 2^126.
 */
int64_t decay_after(const struct decay *d, count days);

/* over / under as a whole number, rounded half up; 0 <= over < 2^125, 0 < under. */
wide half_up(wide over, wide under);

/* over / under in units, rounded half up; exact for 0 <= over, 0 < under < 2^123. */
int64_t quotient(wide over, wide under);

/* The natural logarithm of over / under, both positive, in units; right to 5 of them. */
int64_t logarithm(int64_t over, int64_t under);

#endif
