/*
 * Decimal numbers as people and programs write them, kept as digits, so that nothing is
 * lost: 1,234.50, (1,234.50), -3, 3-, 2309.7899999999995, 5e-05.
 */
#ifndef RC_IMPORT_CELL_DECIMAL_H
#define RC_IMPORT_CELL_DECIMAL_H

#include "bytes/str.h"

enum { DIGITS_MAX = 80 };

/* digits[0..n-1] with the point behind the first `point` of them; point may be negative
   or beyond n. */
struct decimal {
	bool minus;
	char digits[DIGITS_MAX];
	int  n, point;
};

/*
 * Reads what s begins with and moves *s behind it; false if that is no number.  A sign and
 * marks of thousands (a comma, a blank or an apostrophe, alike throughout and before three
 * digits) may be there.
 */
bool decimal_read(str *s, struct decimal *d);

/* The digit at place i before (i < point) or behind the point, '0' where none is. */
char decimal_digit(const struct decimal *d, int i);

#endif
