/*
 * A date is a day number: days since 1970-01-01 in the Gregorian calendar, from
 * 1900-01-01 to 2999-12-31.  No time of day, no time zone, no locale.
 */
#ifndef RC_VALUES_DATE_H
#define RC_VALUES_DATE_H

#include "bytes/str.h"

typedef int32_t date;

/* "Not known"; earlier than every date. */
#define NO_DATE INT32_MIN

enum { DATE_CHARS = 10 };   /* as long as YYYY-MM-DD */

struct civil {
	int year, month, day;   /* month 1 to 12, day 1 to 31 */
};

/* False if there is no such day or it is out of range. */
bool date_from(struct civil c, date *d);
struct civil date_civil(date d);

/* Just YYYY-MM-DD. */
bool date_parse(str s, date *d);

/* Just YYYY-MM, as the first day of that month. */
bool date_month_parse(str s, date *first);

/* Writes DATE_CHARS characters, no NUL. */
void date_put(char *to, date d);

/* For messages: the date as text, good until the fourth next call; "" if not known. */
const char *date_text(date d);

int  date_weekday(date d);       /* 1 Monday to 7 Sunday */
date date_month_start(date d);
date date_month_end(date d);

/* The date moved by a number of months, which may be negative: on the same day of the month,
   or on the month's last day if it is shorter; NO_DATE beyond the years of dates. */
date date_add_months(date d, int months);

/* The day by the machine's clock, in its time zone: the only look at a clock. */
date date_today(void);

/*
 * What --as-of takes: YYYY-MM-DD; `today`; `yesterday`; `-7d`, seven days before today;
 * `2026-10`, the last day of that month.
 */
bool date_as_of(str s, date *d);

#endif
