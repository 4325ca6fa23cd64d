#include "iso.h"

#include <stdio.h>

enum { DAY_CHARS = 10, TIME_CHARS = 8 };

static bool
is_like(str s, const char *form)
{
	for (size_t i = 0; i < s.len; i++)
		if (form[i] == '0' ? s.at[i] < '0' || s.at[i] > '9' : s.at[i] != form[i])
			return false;
	return true;
}

/* Without a fraction that is nothing. */
static str
without_fraction(str time)
{
	str behind = str_from(time, TIME_CHARS);

	for (; behind.len && (behind.at[0] == '.' || behind.at[0] == '0'); )
		behind = str_from(behind, 1);
	return behind.len ? time : str_first(time, TIME_CHARS);
}

str
iso_shown(str text, char room[ISO_CHARS])
{
	if (text.len < DAY_CHARS + 1 + TIME_CHARS || text.len >= ISO_CHARS
	    || !is_like(str_first(text, DAY_CHARS + 1 + TIME_CHARS),
	    "0000-00-00T00:00:00"))
		return text;
	str day = str_first(text, DAY_CHARS);
	str time = without_fraction(str_from(text, DAY_CHARS + 1));
	if (str_eq(day, S("1899-12-31")) || str_eq(day, S("1899-12-30")))
		return time;
	if (str_eq(time, S("00:00:00")))
		return day;
	int len = snprintf(room, ISO_CHARS, "%.*s %.*s", STR(day), STR(time));
	return (str){ room, (size_t)len };
}
