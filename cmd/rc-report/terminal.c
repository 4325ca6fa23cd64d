#include "rc-report/terminal.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "bytes/str.h"

/* Unless NO_COLOR says no (no-color.org). */
bool
terminal_has_colour(void)
{
	const char *no = getenv("NO_COLOR"), *term = getenv("TERM");

	return isatty(STDOUT_FILENO) && !(no && *no) && term && strcmp(term, "dumb") != 0;
}

static const char *
charset(void)
{
	static const char *const names[] = { "LC_ALL", "LC_CTYPE", "LANG" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		const char *locale = getenv(names[i]), *dot;

		if (!locale || !*locale)
			continue;
		dot = strchr(locale, '.');
		return dot ? dot + 1 : "";
	}
	return "";
}

/* "UTF-8" and "utf8", with a modifier behind it or not. */
bool
terminal_is_ascii(void)
{
	str name = str_of(charset());
	str plain = str_cut(&name, '@');

	return isatty(STDOUT_FILENO) && !str_same_word(plain, S("UTF-8"))
	    && !str_same_word(plain, S("UTF8"));
}

size_t
terminal_width(void)
{
	const char *columns = getenv("COLUMNS");
	struct winsize size = { 0 };
	long width = columns ? strtol(columns, NULL, 10) : 0;

	if (!isatty(STDOUT_FILENO))
		return 0;
	if (width > 0)
		return (size_t)width;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		return size.ws_col;
	return 80;
}
