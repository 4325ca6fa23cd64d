/*
 * Working days: a day is a working day if the calendar lists it as one (调休上班), none if
 * it lists it as off, and else by its weekday.  A year that the calendar says nothing of
 * is not guessed: asking for it is an error, unless the policy says that weekends will do.
 *
 * A calendar file is a TSV with the columns date and kind (`off` or `work`); others are
 * for the reader.
 */
#ifndef RC_POLICY_CALENDAR_H
#define RC_POLICY_CALENDAR_H

#include "policy/keys.h"

struct special_day {
	date day;
	bool work;
	bool single;   /* named by itself: wins over a file's */
};

struct calendar {
	struct special_day *days;    /* by date */
	size_t              n, room;
	bool                weekends_beyond;
};

/* Adds the days of a file's text, named `file` in messages; a fault dies with status 2. */
void calendar_add(struct calendar *c, const char *file, str text);

/* Adds single days, which overrule a file's. */
void calendar_add_days(struct calendar *c, struct dates days, bool work);

/* Sorts the days once all are there; dies if one is both off and work. */
void calendar_close(struct calendar *c);

bool calendar_works(const struct calendar *c, date day);

/* The day itself if it is a working day, else the next that is. */
date calendar_workday(const struct calendar *c, date day);

#endif
