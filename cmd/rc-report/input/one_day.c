#include "rc-report/input/one_day.h"

void
one_day(const struct reader *r, date *as_of, date row)
{
	if (row != *as_of && *as_of != NO_DATE)
		reader_die(r, "as_of", "%s, where the rows before have %s",
		    date_text(row), date_text(*as_of));
	*as_of = row;
}
