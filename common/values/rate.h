/*
 * A rate or share is an exact decimal with at most ten places, as a whole number of
 * 0.0000000001.  Products with money are exact in 128 bits and rounded once.
 */
#ifndef RC_VALUES_RATE_H
#define RC_VALUES_RATE_H

#include "values/money.h"

typedef int64_t rate;

#define RATE_ONE INT64_C(10000000000)

/* "Not known". */
#define NO_RATE  INT64_MIN

__extension__ typedef __int128 wide;

/* A decimal with at most ten places, from -900,000,000 to 900,000,000: 0.0001, 1, -2.5. */
bool rate_parse(str s, rate *r);

/*
 * numerator / denominator in units of 10^-places, rounded half away from zero; the
 * denominator must not be 0.  So ratio(42, 50, 4) is 8400, and prints as 0.8400.
 */
int64_t ratio(wide numerator, wide denominator, int places);

/* Writes a number of units of 10^-4 as a decimal with four places: 0.8400, at most
   MONEY_CHARS characters, no NUL; returns how many. */
size_t ratio_put(char *to, int64_t units);

/* numerator / denominator against a limit: negative, 0 or positive, exactly. */
int ratio_cmp(wide numerator, wide denominator, rate limit);

/* A sum of money times rates, in fen * 10^-10, as money: rounded half up, away from zero
   if negative.  Dies beyond the range of money, naming what it is. */
money rate_round(wide exact, const char *what);

#endif
