#include "values/date.h"

#include <stdio.h>
#include <time.h>

enum {
	FIRST      = -25567,   /* 1900-01-01 */
	LAST       = 376199,   /* 2999-12-31 */
	FIRST_YEAR = 1900,
	LAST_YEAR  = 2999,
	MONTHS     = (LAST_YEAR - FIRST_YEAR + 1) * 12,
	ERA_DAYS   = 146097,   /* of 400 years */
	ERA_MONTHS = 4800,
};

/* The first days of all months in range, and of the one behind: what every conversion
   looks up. */
static date month_starts[MONTHS + 1];

static bool
is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static const date *
months(void)
{
	static const int days[] =
		{ 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	if (month_starts[0] == FIRST)
		return month_starts;
	month_starts[0] = FIRST;
	for (int i = 0; i < MONTHS; i++)
		month_starts[i + 1] = month_starts[i] + days[i % 12]
		    + (i % 12 == 1 && is_leap(FIRST_YEAR + i / 12));
	return month_starts;
}

bool
date_from(struct civil c, date *d)
{
	if (c.year < FIRST_YEAR || c.year > LAST_YEAR || c.month < 1
	    || c.month > 12 || c.day < 1)
		return false;
	const date *start = months() + (c.year - FIRST_YEAR) * 12 + c.month - 1;
	*d = start[0] + c.day - 1;
	return *d < start[1];
}

struct civil
date_civil(date d)
{
	const date *starts = months();
	int i = (int)((int64_t)(d - FIRST) * ERA_MONTHS / ERA_DAYS);

	while (starts[i] > d)
		i--;
	while (i + 1 < MONTHS && starts[i + 1] <= d)
		i++;
	return (struct civil){ FIRST_YEAR + i / 12, i % 12 + 1,
		d - starts[i] + 1 };
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

	return months()[(c.year - FIRST_YEAR) * 12 + c.month] - 1;
}

date
date_add_months(date d, int months)
{
	struct civil c = date_civil(d);
	int month = c.year * 12 + c.month - 1 + months;
	date first;

	if (!date_from((struct civil){ month / 12, month % 12 + 1, 1 }, &first))
		return NO_DATE;
	int last = date_civil(date_month_end(first)).day;
	return first + (c.day < last ? c.day : last) - 1;
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
