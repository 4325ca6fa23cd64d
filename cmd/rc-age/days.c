#include "rc-age/days.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "bytes/mem.h"
#include "tool/opt.h"

static void
add_day(struct days *days, date d)
{
	if (days->n == DAYS_MOST)
		die_wrong("--as-of: more than %d days", DAYS_MOST);
	GROW(days->list, days->n, days->room);
	days->list[days->n++] = d;
}

/* The dots of a range of months, or NULL. */
static const char *
dots_of(str word)
{
	for (size_t i = 0; i + 1 < word.len; i++)
		if (word.at[i] == '.' && word.at[i + 1] == '.')
			return word.at + i;
	return NULL;
}

static date
month_of(str word, str range)
{
	date first;

	if (!date_month_parse(word, &first))
		die_wrong("--as-of: '%.*s' is no range of months; wanted 2026-01..2026-11",
		    STR_SHOWN(range));
	return first;
}

static void
add_months(struct days *days, str range, const char *dots)
{
	date from = month_of((str){ range.at, (size_t)(dots - range.at) }, range);
	date until = month_of(str_from(range, (size_t)(dots - range.at) + 2), range);
	date today = date_today();

	if (until < from)
		die_wrong("--as-of: '%.*s' ends before it begins", STR_SHOWN(range));
	if (until > today)
		die_wrong("--as-of: '%.*s' ends after this month", STR_SHOWN(range));
	for (date month = from; month <= until; month = date_add_months(month, 1)) {
		date end = date_month_end(month);

		add_day(days, end < today ? end : today);
	}
}

static int
rising(const void *a, const void *b)
{
	date x = *(const date *)a, y = *(const date *)b;

	return (x > y) - (x < y);
}

static void
sort_days(struct days *days)
{
	qsort(days->list, days->n, sizeof(*days->list), rising);
	for (size_t i = 1; i < days->n; i++)
		if (days->list[i] == days->list[i - 1])
			die_wrong("--as-of: %s is there twice", date_text(days->list[i]));
}

struct days
days_of(const char *text)
{
	struct days days = { 0 };
	struct arena a = { 0 };
	str left = str_of(text ? text : "today");

	do {
		str word = arena_str(&a, str_cut(&left, ','));
		const char *dots = dots_of(word);

		if (dots)
			add_months(&days, word, dots);
		else
			add_day(&days, opt_date("as-of", word.at));
	} while (left.len);
	sort_days(&days);
	arena_free(&a);
	return days;
}
