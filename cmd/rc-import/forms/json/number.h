/*
 * Numbers of JSON as people write them.
 */
#ifndef RC_IMPORT_FORMS_JSON_NUMBER_H
#define RC_IMPORT_FORMS_JSON_NUMBER_H

#include "rc-import/cell/decimal.h"

enum { JSON_NUMBER_CHARS = DIGITS_MAX + 3 };

/*
 * Java writes 12345678.9 as 1.23456789E7: the plain number, in `room`, if it has no more than
 * 15 digits before the point.  1.5E+17, as other programs write, may have lost digits: it
 * stays as it is, like everything else.
 */
str json_number(str text, char room[JSON_NUMBER_CHARS]);

#endif
