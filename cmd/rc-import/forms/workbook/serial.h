/*
 * Moments as spreadsheets hold them, a number of days with a fraction: counted from the
 * first of 1900, which is 1, with a 29th of February in that year, 60, that never was; or
 * from the first of 1904, which is 0.
 */
#ifndef RC_IMPORT_FORMS_WORKBOOK_SERIAL_H
#define RC_IMPORT_FORMS_WORKBOOK_SERIAL_H

#include "rc-import/cell/decimal.h"

enum serial_form {
	SERIAL_DATE,      /* 2024-03-05, or 2024-03-05 13:30:00 if it is not midnight */
	SERIAL_TIME,      /* 13:30:00 if it has no day, else as a date */
	SERIAL_ELAPSED,   /* 37:30:00 */
};

enum { SERIAL_CHARS = 32 };

/* Writes the moment, to the second, and gives the length; 0 if it is none. */
size_t serial_put(char to[SERIAL_CHARS], const struct decimal *d, enum serial_form form,
	bool from_1904);

#endif
