/*
 * The surveys (满意度): how many answers were satisfied, in all and by group, of those that
 * were given in the policy's window up to a day.
 */
#ifndef RC_REPORT_INPUT_SURVEYS_H
#define RC_REPORT_INPUT_SURVEYS_H

#include "policy/policy.h"
#include "rc-report/measure/cube.h"

struct answers {
	count n, satisfied;
};

struct surveys {
	const struct policy *policy;
	struct survey       *list;      /* every answer */
	size_t               n, room;
	bool                 by_group;  /* the table has all columns of --by */
	struct groups        groups;    /* of the answers, */
	bool                *asked;     /* and which of them were asked for */
	struct survey_day   *days;      /* that were asked for */
	size_t               n_days, days_room;
};

/* The answers that count as of a day. */
struct survey_day {
	date            as_of;
	struct answers  all;
	struct answers *groups;
};

/* Reads a table to its end; a score that is empty or no number is an error. */
struct surveys *surveys_read(struct tsv *t, const struct policy *p, const str *by,
	size_t n_by);

/* The answers that count as of a day, of all and of the group with these cells. */
struct answers surveys_all(struct surveys *s, date as_of);
struct answers surveys_of(struct surveys *s, date as_of, const str *cells);

/* Says how many answers of the last day are of groups that nobody asked for on any. */
void surveys_warn_others(const struct surveys *s);

#endif
