/*
 * What a number format writes around a number's digits, and between them: HT-0012 for 12 in
 * "HT-"0000, 100万元 for 100 in #,##0"万元".
 *
 * Blanks, brackets and signs at both ends, and the yuan's own mark (¥, RMB) in front, say
 * nothing that isn't known, and are left out.
 */
#ifndef RC_IMPORT_FORMS_WORKBOOK_PATTERN_H
#define RC_IMPORT_FORMS_WORKBOOK_PATTERN_H

#include <stddef.h>

#include "rc-import/forms/workbook/number.h"

enum { PATTERN_MOST = 48 };   /* bytes; a longer one is none */

/* Starts as all zeros. */
struct pattern {
	char   text[PATTERN_MOST];   /* PATTERN_DIGIT stands for each digit */
	size_t len;
	int    digits;               /* how many */
	int    moved;                /* digits by which the point moves to the left, since the
	                                format shows thousands (0.00,) or a point of its own
	                                (0!.0,) */
	bool   too_long;
};

enum { PATTERN_DIGIT = '\1' };

/* Adds what the code has next. */
void pattern_add(struct pattern *p, str literal);
void pattern_add_digit(struct pattern *p);

/* Leaves out what says nothing; the code is at its end. */
void pattern_close(struct pattern *p);

/* Whether it has anything but digits. */
bool pattern_has_literals(const struct pattern *p);

/*
 * Writes a number with what stands before and behind it, and gives the length.  A comma
 * behind marks a number whose point was moved without a word that says its unit.
 */
size_t pattern_put_around(const struct pattern *p, const struct decimal *d,
	char to[NUMBER_CHARS]);

/* Writes a whole number digit by digit where they stand, with zeros in front. */
size_t pattern_put_digits(const struct pattern *p, const struct decimal *d,
	char to[NUMBER_CHARS]);

#endif
