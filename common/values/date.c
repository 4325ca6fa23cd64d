#include "values/date.h"

#include <stdio.h>
#include <time.h>

#include "bytes/word.h"

enum {
	FIRST      = -25567,   /* 1900-01-01 */
	FIRST_YEAR = 1900,
	LAST_YEAR  = 2999,
	ERA        = 719468,   /* days from 0000-03-01 to 1970-01-01 */
	CENTURY    = 36524,    /* days, without the leap day of every fourth */
};

/* Tables have few months and days: what was found of them is kept, the last in each place. */
enum {
	MONTHS_BITS  = 6,
	MONTHS_KEPT  = 1 << MONTHS_BITS,
	MONTHS_SHIFT = 64 - MONTHS_BITS,
	DAYS_KEPT    = 1 << 10,
};

static bool
is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int
days_in(int year, int month)
{
	static const int8_t days[] =
		{ 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return days[month - 1] + (month == 2 && is_leap(year));
}

/*
 * Years begin in March here, so that the leap day is their last and months of 31 and 30
 * days follow each other by a straight line.  The numbers come one by one, and not as a
 * struct, so that they stay in registers.
 */
static bool
from_numbers(int year, int month, int day, date *d)
{
	if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1
	    || (day > 28 && day > days_in(year, month)))
		return false;
	year -= month < 3;
	month += month < 3 ? 12 : 0;
	int century = year / 100;

	*d = century * CENTURY + century / 4 + year % 100 * 1461 / 4
	    + (979 * month - 2919) / 32 + day - 1 - ERA;
	return true;
}

bool
date_from(struct civil c, date *d)
{
	return from_numbers(c.year, c.month, c.day, d);
}

/*
 * The other way round, by multiplications in place of divisions: Neri and Schneider,
 * "Euclidean affine functions and their application to calendar algorithms" (2022).
 */
struct civil
date_civil(date d)
{
	uint32_t quarters = 4 * (uint32_t)(d + ERA) + 3;
	uint32_t century = quarters / 146097;
	uint64_t years = UINT64_C(2939745) * (quarters % 146097 | 3);
	uint32_t day_of_year = (uint32_t)years / 2939745 / 4;
	uint32_t months = 2141 * day_of_year + 197913;
	bool next_year = day_of_year >= 306;

	return (struct civil){
		(int)(100 * century + (uint32_t)(years >> 32)) + next_year,
		(int)(months >> 16) - (next_year ? 12 : 0),
		(int)((months & 0xffff) / 2141) + 1,
	};
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

/*
 * YYYY-MM- as eight bytes that hold the digits' values, or false.  A byte of another kind
 * gets its high bit: a digit's if it is above 9, a dash's if it is above 0.
 */
static bool
take_month(const char *at, uint64_t *digits)
{
	uint64_t word = word_at(at) ^ UINT64_C(0x2D30302D30303030);

	*digits = word;
	return !(((word + UINT64_C(0x7F76767F76767676)) | word) & EACH(0x80));
}

/* What was found of a month. */
struct month {
	uint64_t digits;   /* of YYYY-MM- */
	date     first;
	unsigned days;     /* 0 if there is no such month */
};

static struct month
find_month(uint64_t digits)
{
	uint64_t twos = digits * 10 + (digits >> 8);   /* in a byte each two digits' number */
	int year = (int)(100 * (twos & 0xff) + (twos >> 16 & 0xff));
	int month = (int)(twos >> 40 & 0xff);
	struct month m = { .digits = digits };

	if (from_numbers(year, month, 1, &m.first))
		m.days = (unsigned)days_in(year, month);
	return m;
}

bool
date_parse(str s, date *d)
{
	static _Thread_local struct month months[MONTHS_KEPT];
	uint64_t digits;

	if (s.len != DATE_CHARS || !take_month(s.at, &digits))
		return false;
	struct month *m = &months[digits * UINT64_C(0x9E3779B97F4A7C15) >> MONTHS_SHIFT];
	if (m->digits != digits)
		*m = find_month(digits);
	unsigned tens = (unsigned char)s.at[8] - '0', ones = (unsigned char)s.at[9] - '0';
	unsigned day = 10 * tens + ones - 1;
	if (tens > 9 || ones > 9 || day >= m->days)
		return false;
	*d = m->first + (date)day;
	return true;
}

static void
put_two(char *to, int value)
{
	to[0] = (char)('0' + value / 10);
	to[1] = (char)('0' + value % 10);
}

static void
write_day(char *to, date d)
{
	struct civil c = date_civil(d);

	put_two(to, c.year / 100);
	put_two(to + 2, c.year % 100);
	to[4] = to[7] = '-';
	put_two(to + 5, c.month);
	put_two(to + 8, c.day);
}

void
date_put(char *to, date d)
{
	static _Thread_local struct {
		date of;
		char text[DATE_CHARS];   /* empty at first */
	} days[DAYS_KEPT], *day;

	day = &days[(unsigned)d % DAYS_KEPT];
	if (day->of != d || day->text[0] == '\0') {
		day->of = d;
		write_day(day->text, d);
	}
	memcpy(to, day->text, DATE_CHARS);
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

	return d - c.day + days_in(c.year, c.month);
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

bool
date_month_parse(str s, date *first)
{
	return s.len == 7 && s.at[4] == '-'
	    && date_from((struct civil){ digits(s.at, 4), digits(s.at + 5, 2), 1 }, first);
}

static bool
end_of_month(str s, date *d)
{
	if (!date_month_parse(s, d))
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
