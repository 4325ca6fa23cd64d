/*
 * Money is a whole number of fen (0.01 yuan), from -90,000,000,000,000.00 to
 * 90,000,000,000,000.00 yuan.  No floating point ever meets it; a sum that would leave
 * the range is an error, not a wrap.
 */
#ifndef RC_VALUES_MONEY_H
#define RC_VALUES_MONEY_H

#include "bytes/str.h"

typedef int64_t money;

#define MONEY_MAX INT64_C(9000000000000000)

/* "Not known". */
#define NO_MONEY  INT64_MIN

enum { MONEY_CHARS = 24 };   /* room enough for any amount as text */

/* Just a decimal in yuan with at most two decimals: 1234.50, -3. */
bool money_parse(str s, money *m);

/* Writes yuan with two decimals, no NUL, to where there is room for MONEY_CHARS; how many
   characters it took. */
size_t money_put(char *to, money m);

/* For messages: as text, with the thousands set off by commas if wanted; good until the
   eighth next call. */
const char *money_text(money m);
const char *money_grouped(money m);

/* Adds m to *sum; dies if the sum leaves the range, naming what was summed. */
void money_add(money *sum, money m, const char *what);

#endif
