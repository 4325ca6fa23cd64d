#include "policy/calendar.h"

#include <stdatomic.h>
#include <stdlib.h>

#include "bytes/die.h"

static void
add(struct calendar *c, struct special_day day)
{
	GROW(c->days, c->n, c->room);
	c->days[c->n++] = day;
}

void
calendar_add_days(struct calendar *c, struct dates days, bool work)
{
	for (size_t i = 0; i < days.n; i++)
		add(c, (struct special_day){ days.list[i], work, true });
}

/* The cell of a row with that number; empty if there are fewer. */
static str
cell(str row, int number)
{
	while (number-- > 0)
		str_cut(&row, '\t');
	return str_cut(&row, '\t');
}

static int
column_of(const char *file, str header, str name)
{
	int number = 0;

	while (header.len) {
		if (str_eq(str_cut(&header, '\t'), name))
			return number;
		number++;
	}
	die_wrong("%s:1: no column '%.*s'", file, STR_SHOWN(name));
}

void
calendar_add(struct calendar *c, const char *file, str text)
{
	str header = str_trim(str_cut(&text, '\n'));
	int date_at = column_of(file, header, S("date"));
	int kind_at = column_of(file, header, S("kind"));

	c->file = file;

	for (int line = 2; text.len; line++) {
		str row = str_trim(str_cut(&text, '\n'));
		str kind = cell(row, kind_at);
		date day;

		if (!date_parse(cell(row, date_at), &day))
			die_wrong("%s:%d: date: '%.*s' is not %s", file, line,
			    STR_SHOWN(cell(row, date_at)), kind_name(DATE));
		if (!str_eq(kind, S("off")) && !str_eq(kind, S("work")))
			die_wrong("%s:%d: kind: '%.*s' is not off or work", file,
			    line, STR_SHOWN(kind));
		add(c, (struct special_day){ day, str_eq(kind, S("work")), false });
	}
}

/* By date; of one date, a file's before a single day. */
static int
by_date(const void *a, const void *b)
{
	const struct special_day *x = a, *y = b;

	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	return x->single - y->single;
}

void
calendar_close(struct calendar *c)
{
	size_t n = 0;

	if (c->n)
		qsort(c->days, c->n, sizeof(*c->days), by_date);
	for (size_t i = 0; i < c->n; i++) {
		struct special_day *last = n ? &c->days[n - 1] : NULL;

		if (!last || last->day != c->days[i].day) {
			c->days[n++] = c->days[i];
			continue;
		}
		if (last->single == c->days[i].single
		    && last->work != c->days[i].work)
			die_wrong("calendar: %s is both off and work",
			    date_text(last->day));
		*last = c->days[i];
	}
	c->n = n;
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

static const char *
file_of(const struct calendar *c)
{
	return c->file ? c->file : "the policy";
}

/* Where the days of a year come from. */
#define NOTICE "add them from 国务院办公厅关于%d年部分节假日安排的通知, at www.gov.cn"

static void
warn_beyond(const struct calendar *c, int year)
{
	static atomic_flag said = ATOMIC_FLAG_INIT;

	if (!atomic_flag_test_and_set(&said))
		warn("calendar: %s has no days of %d, so that Saturdays and Sundays "
		    "alone are off; " NOTICE, file_of(c), year, year);
}

bool
calendar_works(const struct calendar *c, date day)
{
	size_t i = days_before(c, day);

	if (i < c->n && c->days[i].day == day)
		return c->days[i].work;
	if (!knows_year_of(c, day)) {
		int year = date_civil(day).year;

		if (!c->weekends_beyond)
			die_wrong("calendar: %s has no days of %d; " NOTICE
			    ", or say calendar.beyond: weekends", file_of(c), year,
			    year);
		warn_beyond(c, year);
	}
	return date_weekday(day) <= 5;
}

date
calendar_workday(const struct calendar *c, date day)
{
	while (!calendar_works(c, day))
		day++;
	return day;
}

void
calendar_warn_end(const struct calendar *c, date today)
{
	date end;

	if (c->n == 0)
		return;
	int year = date_civil(c->days[c->n - 1].day).year;
	if (date_from((struct civil){ year, 12, 31 }, &end) && end >= today
	    && end - today <= c->warn_days)
		warn("calendar: %s ends on %s, in %d days; then " NOTICE, file_of(c),
		    date_text(end), end - today, year + 1);
}
