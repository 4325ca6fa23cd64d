#include "rc-report/arguments.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "policy/headings.h"

count
number_argument(const char *option, const char *text, count most)
{
	char *end = NULL;
	long n = text ? strtol(text, &end, 10) : NO_COUNT;

	if (text && (*end || end == text || n < 1 || n > most))
		die_wrong("%s: '%s' is not a whole number from 1 to %d", option, text, most);
	return (count)n;
}

date
month_argument(const char *text)
{
	date first = NO_DATE;

	if (text && !date_month_parse(str_of(text), &first))
		die_wrong("--month: '%s' is not a month, YYYY-MM", text);
	return first;
}

size_t
by_argument(struct arena *a, const struct policy *p, const char *list, str *by)
{
	str left = str_of(list ? list : "");
	size_t n = 0;

	while (left.len) {
		if (n == BY_MOST)
			die_wrong("--by: more than %d columns", BY_MOST);
		by[n] = arena_str(a, policy_column(p, str_cut(&left, ',')));
		for (size_t i = 0; i < n; i++)
			if (str_eq(by[i], by[n]))
				die_wrong("--by: '%s' is there twice", by[n].at);
		n++;
	}
	return n;
}
