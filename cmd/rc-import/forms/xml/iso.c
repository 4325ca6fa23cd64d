#include "rc-import/forms/xml/iso.h"

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

/* How much of a time stands before its zone, without a fraction that is nothing. */
static size_t
length_of(str time, size_t end)
{
	if (str_find(str_first(time, end), S(".")) < 0)
		return end;
	while (time.at[end - 1] == '0')
		end--;
	return end - (time.at[end - 1] == '.');
}

static bool
is_midnight(str time)
{
	for (size_t i = 0; i < time.len; i++)
		if (!strchr("0:", time.at[i]))
			return false;
	return true;
}

str
iso_shown(str text, char room[ISO_CHARS])
{
	size_t end = 0;

	if (text.len >= ISO_CHARS || !begins_like(text, S("0000-00-00T00:00")))
		return text;
	str day = str_first(text, DAY_CHARS);
	str time = str_from(text, DAY_CHARS + 1);
	while (end < time.len && strchr("0123456789:.", time.at[end]))
		end++;
	str zone = str_from(time, end);
	time = str_first(time, length_of(time, end));
	if (is_midnight(time) && (zone.len == 0 || str_eq(zone, S("Z"))))
		return day;
	if (str_eq(day, S("1899-12-31")) || str_eq(day, S("1899-12-30")))
		day.len = 0;
	int len = snprintf(room, ISO_CHARS, "%.*s%s%.*s%.*s", STR(day),
	    day.len ? " " : "", STR(time), STR(zone));
	return (str){ room, (size_t)len };
}
