/*
 * Working days: a day is a working day if the calendar lists it as one (调休上班), none if
 * it lists it as off, and else by its weekday.  In a year that the calendar says nothing
 * of the weekday alone decides, and the first time that such a year is asked for is a
 * warning; or, if the policy wants that, an error.
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
	count               warn_days;
	const char         *file;    /* the last that was added, or NULL */
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

/* Says how many days are left until the calendar's last year ends, if they are no more
   than warn_days. */
void calendar_warn_end(const struct calendar *c, date today);

#endif
