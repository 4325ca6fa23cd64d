#include "values/date.h"

#include <stdio.h>
#include <time.h>

enum {
	FIRST = -25567,   /* 1900-01-01 */
	LAST  = 376199,   /* 2999-12-31 */
};

static int
month_days(int year, int month)
{
	static const int days[] =
		{ 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return days[month - 1] + (month == 2 && leap);
}

/* The year begins in March, so that the leap day is its last. */
static int
day_number(int year, int month, int day)
{
	int y = month <= 2 ? year - 1 : year;
	int era = y / 400;
	int year_of_era = y - era * 400;
	int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
	int day_of_era = year_of_era * 365 + year_of_era / 4
	    - year_of_era / 100 + day_of_year;

	return era * 146097 + day_of_era - 719468;
}

bool
date_from(struct civil c, date *d)
{
	if (c.year < 1900 || c.year > 2999 || c.month < 1 || c.month > 12
	    || c.day < 1 || c.day > month_days(c.year, c.month))
		return false;
	*d = day_number(c.year, c.month, c.day);
	return true;
}

struct civil
date_civil(date d)
{
	int z = d + 719468;
	int era = z / 146097;
	int day_of_era = z - era * 146097;
	int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524
	    - day_of_era / 146096) / 365;
	int day_of_year = day_of_era
	    - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int m = (5 * day_of_year + 2) / 153;
	struct civil c = {
		.year = year_of_era + era * 400 + (m >= 10),
		.month = m < 10 ? m + 3 : m - 9,
		.day = day_of_year - (153 * m + 2) / 5 + 1,
	};

	return c;
}

/* The number that n digits make, or -1. */
static int
digits(const char *at, int n)
{
	int value = 0;

	for (int i = 0; i < n; i++) {
		if (at[i] < '0' || at[i] > '9')
			return -1;
		value = value * 10 + (at[i] - '0');
	}
	return value;
}

bool
date_parse(str s, date *d)
{
	if (s.len != DATE_CHARS || s.at[4] != '-' || s.at[7] != '-')
		return false;
	return date_from((struct civil){ digits(s.at, 4), digits(s.at + 5, 2),
	    digits(s.at + 8, 2) }, d);
}

static char *
put_digits(char *to, int n, int value)
{
	for (int i = n; i-- > 0; value /= 10)
		to[i] = (char)('0' + value % 10);
	return to + n;
}

void
date_put(char *to, date d)
{
	struct civil c = date_civil(d);

	to = put_digits(to, 4, c.year);
	*to++ = '-';
	to = put_digits(to, 2, c.month);
	*to++ = '-';
	put_digits(to, 2, c.day);
}

const char *
date_text(date d)
{
	static char texts[4][DATE_CHARS + 1];
	static unsigned turn;
	char *text = texts[turn++ % 4];

	text[0] = '\0';
	if (d != NO_DATE)
		date_put(text, d);
	return text;
}

int
date_weekday(date d)
{
	return (d - FIRST) % 7 + 1;   /* 1900-01-01 was a Monday */
}

date
date_month_start(date d)
{
	return d - date_civil(d).day + 1;
}

date
date_month_end(date d)
{
	struct civil c = date_civil(d);

	return d - c.day + month_days(c.year, c.month);
}

date
date_today(void)
{
	time_t now = time(NULL);
	struct tm local;
	date d = 0;

	if (localtime_r(&now, &local))
		date_from((struct civil){ local.tm_year + 1900,
		    local.tm_mon + 1, local.tm_mday }, &d);
	return d;
}

static bool
days_ago(str s, date *d)
{
	int days = s.len >= 3 && s.len <= 8
	    ? digits(s.at + 1, (int)s.len - 2) : -1;

	if (days < 0 || s.at[0] != '-' || s.at[s.len - 1] != 'd')
		return false;
	*d = date_today() - days;
	return *d >= FIRST;
}

static bool
end_of_month(str s, date *d)
{
	if (s.len != 7 || s.at[4] != '-')
		return false;
	if (!date_from((struct civil){ digits(s.at, 4), digits(s.at + 5, 2), 1 }, d))
		return false;
	*d = date_month_end(*d);
	return true;
}

bool
date_as_of(str s, date *d)
{
	if (str_eq(s, S("today")) || str_eq(s, S("yesterday"))) {
		*d = date_today() - (s.at[0] == 'y');
		return true;
	}
	return date_parse(s, d) || end_of_month(s, d) || days_ago(s, d);
}
