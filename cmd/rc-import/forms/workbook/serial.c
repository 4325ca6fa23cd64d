#include "rc-import/forms/workbook/serial.h"

#include <stdio.h>

enum {
	DAYS_TO_1904 = 1462,
	LAST_DAY     = 2958465,   /* 9999-12-31 */
	NO_LEAP_DAY  = 60,        /* the 29th of February 1900 */
	DIGITS       = 7,         /* of a day, */
	PLACES       = 10,        /* and of its fraction, 10^-5 seconds */
	DAY          = 86400,
	MILLI        = 1000,
	DATE_CHARS   = 10,
};

struct moment {
	long day, second;
};

/* The number before the place `to` of the decimal, from `from` on. */
static int64_t
number_of(const struct decimal *d, int from, int to)
{
	int64_t n = 0;

	for (; from < to; from++)
		n = n * 10 + (decimal_digit(d, from) - '0');
	return n;
}

/* Noise of less than half a millisecond may end in the next day; a time just before midnight
   doesn't, though its second is rounded. */
static struct moment
moment_of(const struct decimal *d)
{
	int64_t unit = 1;

	for (int i = 0; i < PLACES; i++)
		unit *= 10;
	int64_t part = number_of(d, d->point, d->point + PLACES) * DAY;
	long day = (long)number_of(d, 0, d->point);
	long second = (long)((part + unit / 2) / unit);
	if (part * MILLI + unit / 2 >= unit * DAY * MILLI)
		return (struct moment){ day + 1, 0 };
	return (struct moment){ day, second < DAY ? second : DAY - 1 };
}

static size_t
put_time(char *to, long hours, long second)
{
	return (size_t)snprintf(to, SERIAL_CHARS, "%02ld:%02ld:%02ld", hours,
	    second / 60 % 60, second % 60);
}

static void
put_digits(char *to, long n, int digits)
{
	for (; digits-- > 0; n /= 10)
		to[digits] = (char)('0' + n % 10);
}

/* A day counted as from 1900, by the calendar's 400 years, which begin in March. */
static size_t
put_day(char *to, long day)
{
	if (day == 0)
		return (size_t)snprintf(to, SERIAL_CHARS, "1900-01-00");
	if (day == NO_LEAP_DAY)
		return (size_t)snprintf(to, SERIAL_CHARS, "1900-02-29");
	long n = day + (day < NO_LEAP_DAY) + 693899;   /* from the year 0 on */
	long era = n / 146097;
	long rest = n % 146097;
	long year = (rest - rest / 1460 + rest / 36524 - rest / 146096) / 365;
	rest -= 365 * year + year / 4 - year / 100;
	long month = (5 * rest + 2) / 153;   /* 0 is March */
	memcpy(to, "0000-00-00", DATE_CHARS);
	put_digits(to, era * 400 + year + (month > 9), 4);
	put_digits(to + 5, month > 9 ? month - 9 : month + 3, 2);
	put_digits(to + 8, rest - (153 * month + 2) / 5 + 1, 2);
	return DATE_CHARS;
}

static size_t
put_date(char *to, struct moment m, bool from_1904)
{
	m.day += from_1904 ? DAYS_TO_1904 : 0;
	if (m.day > LAST_DAY)
		return 0;
	size_t len = put_day(to, m.day);
	if (m.second) {
		to[len++] = ' ';
		len += put_time(to + len, m.second / 3600, m.second);
	}
	return len;
}

size_t
serial_put(char to[SERIAL_CHARS], const struct decimal *d, enum serial_form form,
    bool from_1904)
{
	if (d->minus || d->point > DIGITS || d->point < -PLACES)
		return 0;
	struct moment m = moment_of(d);
	switch (form) {
	case SERIAL_ELAPSED:
		return put_time(to, m.day * 24 + m.second / 3600, m.second);
	case SERIAL_TIME:
		if (m.day == 0)
			return put_time(to, m.second / 3600, m.second);
		break;
	case SERIAL_DATE:
		break;
	}
	return put_date(to, m, from_1904);
}
