/*
 * Numbers as workbooks hold them, digit by digit: 13800138000.0, 5E-05, 143.69999999999999.
 *
 * Spreadsheets compute with 53 bits and write 17 digits of them.  Where the first 15 of
 * these say the same number, the rest is no part of it: 143.69999999999999 is 143.7, but
 * 2309.7899999999995 is itself.
 */
#ifndef RC_IMPORT_FORMS_WORKBOOK_NUMBER_H
#define RC_IMPORT_FORMS_WORKBOOK_NUMBER_H

#include "rc-import/cell/decimal.h"

/* Longer than any number's text, with what a format writes around it (pattern.h). */
enum { NUMBER_CHARS = 224 };

/* False if the text is no number.  It has no zeros at either end then, and no digits at all
   if it is zero. */
bool number_read(str text, struct decimal *d);

/*
 * Writes it and gives the length: without an exponent, 0.00005 and 13800138000, but as
 * 1.23456789012345678E+17 if it has more than 15 digits before its point, for then the last
 * are not the ones that somebody typed.
 */
size_t number_put(char to[NUMBER_CHARS], const struct decimal *d);

/* A number of few digits in the form that number_put() gives it. */
bool number_is_plain(str text);

/* Less than 0, 0 or more than 0, for two that were read. */
int number_compare(const struct decimal *a, const struct decimal *b);

#endif
