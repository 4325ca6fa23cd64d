/*
 * The rates of days before: a table that the kind trend printed, without groups.
 */
#ifndef RC_REPORT_INPUT_HISTORY_H
#define RC_REPORT_INPUT_HISTORY_H

#include "values/date.h"

struct past_day {
	date    as_of;
	int64_t collection_rate, overdue_rate;   /* in units of 10^-4, or NO_UNITS */
};

/* In rising order. */
struct history {
	struct past_day *days;
	size_t           n, room;
};

/* Reads the table.  Dies of a day that is there twice. */
struct history history_read(char *path);

#endif
