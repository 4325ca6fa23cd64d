#include "rc-import/cell/day.h"

#include <stdio.h>

#include "rc-import/cell/day_parts.h"

enum {
	SERIAL_DIGITS = 5,
	SERIAL_ZERO   = -25569,   /* 1899-12-30, as good as day 0 after February 1900 */
	SERIAL_1904   = 1462,     /* days from there to 1904-01-01 */
	NOWHERE       = -25567,   /* 1900-01-01, where some databases have none */
};

const char *const order_names[] = { "mdy", "dmy", "ymd", NULL };

static const char no_date[]    = "is not a date";
static const char two_digits[] = "is a date with a year of two digits";
static const char no_day[]     = "is a month without a day";

static const char *
from_civil(int year, int month, int day, date *d)
{
	if (year == 1900 && month == 1 && day == 0)
		day = 1;
	if (!date_from((struct civil){ year, month, day }, d))
		return "is no day of the years 1900 to 2999";
	if (*d == NOWHERE)
		*d = NO_DATE;
	return NULL;
}

static bool
take_point(str *s)
{
	bool there = str_starts(*s, S("."));

	*s = str_from(*s, there);
	return there;
}

/* 20240305, 45356 or 45356.0: digits alone. */
static const char *
from_digits(str s, bool from_1904, date *d)
{
	int value, fraction;
	str rest = s;
	int n = day_take_number(&rest, 8, &value);

	if (n == 8 && rest.len == 0)
		return from_civil(value / 10000, value / 100 % 100, value % 100, d);
	if (n == SERIAL_DIGITS && s.at[0] != '0'
	    && (rest.len == 0 || (take_point(&rest)
	    && (rest.len == 0 || (rest.len <= 12 && day_take_number(&rest, 12, &fraction)
	    && rest.len == 0))))) {
		*d = SERIAL_ZERO + value + (from_1904 ? SERIAL_1904 : 0);
		return NULL;
	}
	return no_date;
}

static const char *
from_parts(const struct day_parts *p, enum order order, date *d)
{
	const int *v = p->value;

	if (p->n == 2)
		return p->digits[0] == 4 || p->digits[1] == 4 ? no_day : no_date;
	if (p->n != 3)
		return no_date;
	if (p->digits[0] == 4 && p->digits[1] <= 2 && p->digits[2] <= 2)
		return from_civil(v[0], v[1], v[2], d);
	if (p->digits[0] > 2 || p->digits[1] > 2)
		return no_date;
	if (p->digits[2] != 4)
		return p->digits[2] <= 2 ? two_digits : no_date;
	if (order == YMD)
		return "has its year behind, where it is to come first";
	if (order == ORDER_OPEN && v[0] <= 12 && v[1] <= 12 && v[0] != v[1])
		return "may be of two months";
	if (order == DMY || (order == ORDER_OPEN && v[0] > 12))
		return from_civil(v[2], v[1], v[0], d);
	return from_civil(v[2], v[0], v[1], d);
}

bool
day_is_iso(str text, date *d)
{
	return date_parse(text, d) && *d != NOWHERE;
}

/* One or two digits at *at, which moves behind them; -1 if there are none, or more. */
static int
short_number(const char **at, const char *end)
{
	const char *from = *at;
	int value = 0;

	while (*at < end && is_digit(**at))
		value = value * 10 + (*(*at)++ - '0');
	return *at - from == 1 || *at - from == 2 ? value : -1;
}

/* What most other dates are: 2024/3/5, 2024.03.05. */
static bool
is_year_first(str s, struct civil *c)
{
	if (s.len < strlen("2024/3/5") || s.len > DATE_CHARS
	    || (s.at[4] != '-' && s.at[4] != '/' && s.at[4] != '.'))
		return false;
	const char *at = s.at + 5, *end = s.at + s.len;

	c->year = 0;
	for (int i = 0; i < 4; i++) {
		if (!is_digit(s.at[i]))
			return false;
		c->year = c->year * 10 + (s.at[i] - '0');
	}
	c->month = short_number(&at, end);
	if (at == end || *at++ != s.at[4])
		return false;
	c->day = short_number(&at, end);
	return c->month >= 0 && c->day >= 0 && at == end;
}

/* Whole days, rounded down. */
static int
days_in(int minutes)
{
	enum { DAY = 24 * 60 };

	return minutes >= 0 ? minutes / DAY : -((DAY - 1 - minutes) / DAY);
}

const char *
day_read(str text, struct dating how, date *d)
{
	if (day_is_iso(text, d))
		return NULL;

	char room[TEXT_MOST];
	struct day_parts p;
	struct civil c;
	str digits;

	if (is_year_first(text, &c))
		return from_civil(c.year, c.month, c.day, d);
	if (day_parts_of(text, room, &p, &digits) && p.n > 1) {
		const char *wrong = from_parts(&p, how.order, d);

		if (!wrong && p.is_instant && *d != NO_DATE)
			*d += days_in(p.minute + how.zone);
		return wrong;
	}
	return from_digits(digits, how.from_1904, d);
}

/* A year, or digits alone: nothing that has its year behind. */
static bool
begins_with_year(str s)
{
	return s.len > 2 && is_digit(s.at[0]) && is_digit(s.at[1]) && is_digit(s.at[2]);
}

void
proof_add(struct proof *p, str text, unsigned long row)
{
	if (text.len == 0 || begins_with_year(text))
		return;

	char room[TEXT_MOST];
	struct day_parts parts;
	str digits;
	date d;

	if (!day_parts_of(text, room, &parts, &digits) || parts.n != 3
	    || parts.digits[2] != 4 || parts.digits[0] > 2)
		return;
	bool month_first = !from_parts(&parts, MDY, &d);
	bool day_first = !from_parts(&parts, DMY, &d);
	if (month_first && !day_first && !p->month_first)
		p->month_first = row;
	if (day_first && !month_first && !p->day_first)
		p->day_first = row;
	if (month_first && day_first && parts.value[0] != parts.value[1] && !p->open) {
		p->open = row;
		snprintf(p->example, sizeof(p->example), "%.*s", STR(digits));
	}
}

const char *
month_read(str text, struct dating how, char room[DATE_CHARS], str *month)
{
	char folded[TEXT_MOST];
	struct day_parts p;
	str digits;
	date d;
	int value;

	*month = (str){ room, MONTH_CHARS };
	if (day_parts_of(text, folded, &p, &digits) && p.n == 2 && p.digits[0] == 4
	    && !from_civil(p.value[0], p.value[1], 2, &d)) {
		date_put(room, d);
		return NULL;
	}
	if (digits.len == 6 && day_take_number(&digits, 6, &value) == 6
	    && !from_civil(value / 100, value % 100, 2, &d)) {
		date_put(room, d);
		return NULL;
	}
	if (day_read(text, how, &d) || d == NO_DATE)
		return "is not a month";
	date_put(room, d);
	return NULL;
}
