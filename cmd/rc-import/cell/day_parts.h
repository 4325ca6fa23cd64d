/*
 * A date taken apart: its numbers in the order in which they stand, between signs that are
 * alike, and without the time of day behind.
 */
#ifndef RC_IMPORT_CELL_DAY_PARTS_H
#define RC_IMPORT_CELL_DAY_PARTS_H

#include "rc-import/cell/text.h"

enum { DAY_PARTS = 3 };

struct day_parts {
	int value[DAY_PARTS];
	int digits[DAY_PARTS];   /* how many each had */
	int n;
	bool is_instant;         /* the time says how far it is from Greenwich's: */
	int  minute;             /* there it is so many minutes behind the date's midnight, or
	                            before if negative */
};

/* False if the text has something else in it, or more numbers; *date is the text without the
   time, which stands in `room`. */
bool day_parts_of(str text, char room[TEXT_MOST], struct day_parts *p, str *date);

/* Takes a number of at most `most` digits off the beginning of *s, and gives how many digits
   it has; 0 if there is no number, or a longer one. */
int day_take_number(str *s, int most, int *value);

static inline bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

#endif
