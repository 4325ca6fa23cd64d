#include "iso.h"

#include <stdio.h>

enum { DAY_CHARS = 10 };

/* Whether s begins like the form, where 0 is any digit. */
static bool
begins_like(str s, str form)
{
	if (s.len < form.len)
		return false;
	for (size_t i = 0; i < form.len; i++)
		if (form.at[i] == '0' ? s.at[i] < '0' || s.at[i] > '9'
		                      : s.at[i] != form.at[i])
			return false;
	return true;
}

/* Without a fraction of a second that is nothing. */
static str
without_fraction(str time)
{
	size_t len = time.len;

	if (str_find(time, S(".")) < 0)
		return time;
	while (time.at[len - 1] == '0')
		len--;
	return time.at[len - 1] == '.' ? str_first(time, len - 1) : time;
}

static bool
is_midnight(str time)
{
	for (size_t i = 0; i < time.len; i++)
		if (!strchr("0:.Z", time.at[i]))
			return false;
	return true;
}

str
iso_shown(str text, char room[ISO_CHARS])
{
	if (text.len >= ISO_CHARS || !begins_like(text, S("0000-00-00T00:00")))
		return text;
	str day = str_first(text, DAY_CHARS);
	str time = without_fraction(str_from(text, DAY_CHARS + 1));
	if (str_eq(day, S("1899-12-31")) || str_eq(day, S("1899-12-30")))
		return time;
	if (is_midnight(time))
		return day;
	int len = snprintf(room, ISO_CHARS, "%.*s %.*s", STR(day), STR(time));
	return (str){ room, (size_t)len };
}
