/*
 * Dates as people and programs write them: 2024-03-05, 2024/3/5, 2024.3.5, 20240305,
 * 2024年3月5日, Excel's serial number 45356, each with or without a time behind it; and
 * 3/5/2024, which is in March or May.  The rows of a column that can be read only one way
 * settle which it is for the whole column.
 */
#ifndef RC_IMPORT_CELL_DAY_H
#define RC_IMPORT_CELL_DAY_H

#include "values/date.h"

/* How dates whose year comes last are read; YMD: there are no such dates. */
enum order { ORDER_OPEN, MDY, DMY, YMD };

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
 * write for no date, gives NO_DATE; 1900-01-00, Excel's day 0, does the same.  With
 * ORDER_OPEN, 3/5/2024 is a fault; 5/5/2024 and 25/3/2024 are dates.
 */
const char *day_read(str text, struct dating how, date *d);

/* Whether the text is a date as the stream has it, YYYY-MM-DD; then *d is that date. */
bool day_is_iso(str text, date *d);

/* What a column's dates prove: the numbers of rows that prove it, 0 where no row does. */
struct proof {
	unsigned long month_first, day_first;   /* the first row that can be read only so */
	unsigned long open;                     /* the first row that can be read either way */
	char          example[24];              /* its text */
};

void proof_add(struct proof *p, str text, unsigned long row);

/* A month, from 2026-10, 2026/10, 2026年10月, 202610 or a date in it, as YYYY-MM. */
enum { MONTH_CHARS = 7 };
const char *month_read(str text, struct dating how, char room[DATE_CHARS], str *month);

#endif
