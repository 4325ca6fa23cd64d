/*
 * Dates as people and programs write them: 2024-03-05, 2024/3/5, 2024.3.5, 20240305,
 * 2024年3月5日, Excel's serial number 45356, all with a time behind if need be; and 3/5/2024,
 * which is March or May: that is settled for a column as a whole, by the rows in it that
 * can be read only one way.
 */
#ifndef RC_IMPORT_CELL_DAY_H
#define RC_IMPORT_CELL_DAY_H

#include "values/date.h"

/* How a date is read whose year comes last. */
enum order { ORDER_OPEN, MDY, DMY, YMD };   /* YMD: there are none */

/* The names of the orders but for ORDER_OPEN; NULL at the end. */
extern const char *const order_names[];

/* How dates are read. */
struct dating {
	enum order order;
	bool       from_1904;   /* serial numbers count from 1904-01-01, which is 0 */
	int        zone;        /* minutes by which the day begins earlier than in Greenwich, for
	                           times that say how far they are from there */
};

/*
 * NULL if the text is a date, else what is wrong with it.  1900-01-01, which some databases
 * write where there is none, gives NO_DATE, and so does 1900-01-00, Excel's day 0.  With
 * ORDER_OPEN, 3/5/2024 is a fault, but neither 5/5/2024 nor 25/3/2024.
 */
const char *day_read(str text, struct dating how, date *d);

/* Whether the text is a date in the form of the stream, YYYY-MM-DD, which one. */
bool day_is_iso(str text, date *d);

/* What a column's dates prove, by their rows' numbers, 0 if nothing. */
struct proof {
	unsigned long month_first, day_first;   /* the first row that is only that */
	unsigned long open;                     /* the first row that is either */
	char          example[24];              /* its text */
};

void proof_add(struct proof *p, str text, unsigned long row);

/* A month, from 2026-10, 2026/10, 2026年10月, 202610 or a date in it, as YYYY-MM. */
enum { MONTH_CHARS = 7 };
const char *month_read(str text, struct dating how, char room[DATE_CHARS], str *month);

#endif
