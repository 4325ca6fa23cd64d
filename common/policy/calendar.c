#include "policy/calendar.h"

#include <stdlib.h>

#include "bytes/die.h"

static void
add(struct calendar *c, date day, bool work)
{
	GROW(c->days, c->n, c->room);
	c->days[c->n++] = (struct special_day){ day, work };
}

void
calendar_add_days(struct calendar *c, struct dates days, bool work)
{
	for (size_t i = 0; i < days.n; i++)
		add(c, days.list[i], work);
}

void
calendar_add(struct calendar *c, const char *file, str text)
{
	str header = str_cut(&text, '\n');

	if (!str_starts(header, S("date\tkind")))
		die_wrong("%s:1: a calendar begins with the columns date and kind",
		    file);
	for (int line = 2; text.len; line++) {
		str row = str_cut(&text, '\n');
		str cell = str_cut(&row, '\t');
		str kind = str_trim(str_cut(&row, '\t'));
		date day;

		if (!date_parse(cell, &day))
			die_wrong("%s:%d: date: '%.*s' is not %s", file, line,
			    STR(cell), kind_name(DATE));
		if (!str_eq(kind, S("off")) && !str_eq(kind, S("work")))
			die_wrong("%s:%d: kind: '%.*s' is not off or work", file,
			    line, STR(kind));
		add(c, day, str_eq(kind, S("work")));
	}
}

static int
by_date(const void *a, const void *b)
{
	date x = ((const struct special_day *)a)->day;
	date y = ((const struct special_day *)b)->day;

	return (x > y) - (x < y);
}

void
calendar_close(struct calendar *c)
{
	if (c->n)
		qsort(c->days, c->n, sizeof(*c->days), by_date);
	for (size_t i = 1; i < c->n; i++)
		if (c->days[i].day == c->days[i - 1].day
		    && c->days[i].work != c->days[i - 1].work)
			die_wrong("calendar: %s is both off and work",
			    date_text(c->days[i].day));
}

/* The number of special days before `day`. */
static size_t
days_before(const struct calendar *c, date day)
{
	size_t low = 0, high = c->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (c->days[middle].day < day)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool
knows_year_of(const struct calendar *c, date day)
{
	struct civil first = { date_civil(day).year, 1, 1 };
	struct civil last = { first.year, 12, 31 };
	date from, to;

	return date_from(first, &from) && date_from(last, &to)
	    && days_before(c, from) < days_before(c, to + 1);
}

bool
calendar_works(const struct calendar *c, date day)
{
	size_t i = days_before(c, day);

	if (i < c->n && c->days[i].day == day)
		return c->days[i].work;
	if (!c->weekends_beyond && !knows_year_of(c, day))
		die_wrong("calendar: it has no days of %d; add them, or say "
		    "calendar.beyond: weekends", date_civil(day).year);
	return date_weekday(day) <= 5;
}

date
calendar_workday(const struct calendar *c, date day)
{
	while (!calendar_works(c, day))
		day++;
	return day;
}
