#include "rc-import/cell/day_parts.h"

static bool
take(str *s, str what)
{
	if (!str_starts(*s, what))
		return false;
	*s = str_from(*s, what.len);
	return true;
}

int
day_take_number(str *s, int most, int *value)
{
	int n = 0;

	*value = 0;
	for (; s->len && is_digit(s->at[0]); *s = str_from(*s, 1)) {
		if (n == most)
			return 0;
		*value = *value * 10 + (s->at[0] - '0');
		n++;
	}
	return n;
}

static bool
in_time(int value, int most)
{
	return value >= 0 && value <= most;
}

/* Z, UTC, +08:00 or -0500: how many minutes it is later there than in Greenwich. */
static bool
take_offset(str *s, int *minutes)
{
	int hours = 0, rest = 0;

	*minutes = 0;
	if (str_eq(*s, S("Z")) || str_same_word(*s, S("UTC")) || str_same_word(*s, S("GMT"))) {
		s->len = 0;
		return true;
	}
	bool west = str_starts(*s, S("-"));
	if (!west && !str_starts(*s, S("+")))
		return false;
	str number = str_from(*s, 1), digits = str_first(number, number.len < 2 ? number.len : 2);
	if (day_take_number(&digits, 2, &hours) != 2)
		return false;
	number = str_from(number, 2);
	(void)take(&number, S(":"));
	if (day_take_number(&number, 2, &rest) != 2 || number.len || hours > 14 || rest > 59)
		return false;
	*minutes = (hours * 60 + rest) * (west ? -1 : 1);
	s->len = 0;
	return true;
}

/* A time of day: 12:30, 12:30:00, 12:30:00.000, with PM, Z or +08:00 behind. */
static bool
is_time(str s, struct day_parts *p)
{
	int hour, minute, second = 0, number;

	if (take(&s, S("上午")) || take(&s, S("下午")))
		s = str_trim(s);
	if (!day_take_number(&s, 2, &hour) || !take(&s, S(":"))
	    || day_take_number(&s, 2, &minute) != 2)
		return false;
	if (take(&s, S(":")) && day_take_number(&s, 2, &second) != 2)
		return false;
	if (take(&s, S(".")) && !day_take_number(&s, 9, &number))
		return false;
	s = str_trim(s);
	if (str_same_word(s, S("AM")) || str_same_word(s, S("PM")))
		s.len = 0;
	p->is_instant = take_offset(&s, &number);
	p->minute = hour * 60 + minute - number;
	return s.len == 0 && in_time(hour, 24) && in_time(minute, 59)
	    && in_time(second, 60);
}

/* Without a time behind; the same if what is behind is none. */
static str
without_time(str s, struct day_parts *p)
{
	size_t i = 0;

	while (i < s.len && s.at[i] != ' ' && s.at[i] != 'T')
		i++;
	if (i == s.len || !is_time(str_trim(str_from(s, i + 1)), p))
		return s;
	return str_first(s, i);
}

/* 2024年3月5日, with or without the last sign: as 2024-3-5. */
static bool
take_chinese_sign(str *s, int n)
{
	static const char *const signs[] = { "年", "月", "日" };

	return take(s, str_of(signs[n])) || (n == 2 && take(s, S("号")));
}

/* The numbers of s between signs that are alike; false if there is something else. */
static bool
split(str s, struct day_parts *p)
{
	char sign = '\0';
	bool chinese = false;

	for (p->n = 0; s.len && p->n < DAY_PARTS; p->n++) {
		p->digits[p->n] = day_take_number(&s, 4, &p->value[p->n]);
		if (!p->digits[p->n])
			return false;
		if (p->n == 0)
			chinese = str_starts(s, S("年"));
		if (chinese)
			(void)take_chinese_sign(&s, p->n);
		else if (s.len) {
			if (!strchr("-/.", s.at[0]) || (sign && s.at[0] != sign))
				return false;
			sign = s.at[0];
			s = str_from(s, 1);
			if (s.len == 0)
				return false;
		}
	}
	return s.len == 0;
}

bool
day_parts_of(str text, char room[TEXT_MOST], struct day_parts *p, str *date)
{
	str s = str_trim(text_fold(text, room));

	(void)take(&s, S("'"));
	p->is_instant = false;
	*date = without_time(s, p);
	return split(*date, p);
}
