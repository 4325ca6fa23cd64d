#include "bytes/file_name.h"

#include "bytes/utf8.h"

enum { STEM_MAX = 160 };   /* bytes; leaves room for a number and what out.h adds */

static bool
is_special(char c)
{
	return (unsigned char)c < ' ' || c == 0x7F || strchr("/\\:*?\"<>|", c);
}

/* The bytes of the stem that are kept: whole characters only. */
static size_t
kept_length(str stem)
{
	size_t len = 0, n;

	while ((n = utf8_length(str_from(stem, len))) > 0 && len + n <= STEM_MAX)
		len += n;
	return len;
}

static str
safe_stem(struct arena *a, str stem)
{
	str safe = arena_str(a, str_first(stem, kept_length(stem)));
	char *text = arena_new(a, safe.len + 2, 1);

	for (size_t i = 0; i < safe.len; i++) {
		bool first = i == 0 && (safe.at[0] == '.' || safe.at[0] == '-');

		text[i] = first || is_special(safe.at[i]) ? '_' : safe.at[i];
	}
	if (safe.len == 0)
		text[0] = '_';
	return (str){ text, safe.len ? safe.len : 1 };
}

/* How often the stem was asked for, this time included. */
static uint32_t
next_time(struct file_names *names, str stem)
{
	uint32_t known = names->stems.n, n = names_add(&names->stems, stem);

	GROW(names->times, n, names->room);
	if (n == known)
		names->times[n] = 0;
	return ++names->times[n];
}

const char *
file_name(struct file_names *names, struct arena *a, const char *folder, str stem,
    const char *ending)
{
	str safe = safe_stem(a, stem), name = safe;
	uint32_t known = names->given.n, time = next_time(names, safe);

	if (time > 1)
		name = arena_printf(a, "%.*s-%u", STR(safe), time);
	while (names_add(&names->given, name) != known)
		name = arena_printf(a, "%.*s-%u", STR(safe),
		    next_time(names, safe));
	return arena_printf(a, "%s/%.*s%s", folder, STR(name), ending).at;
}
