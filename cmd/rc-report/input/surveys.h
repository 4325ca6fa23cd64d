/*
 * The surveys (满意度): how many answers were satisfied, in all and by group, of those that
 * were given in the policy's window up to a day.
 */
#ifndef RC_REPORT_INPUT_SURVEYS_H
#define RC_REPORT_INPUT_SURVEYS_H

#include "bytes/names.h"
#include "policy/policy.h"
#include "rc-report/measure/cube.h"

struct answers {
	count n, satisfied;
};

struct surveys {
	const struct policy *policy;
	struct survey       *list;      /* every answer */
	size_t               n, room;
	size_t               n_by;
	bool                 by_group;  /* the table has all columns of --by */
	struct names         groups;    /* each cell with a tab before it */
	struct answers      *answers;   /* of the groups, on the day that was asked for last, */
	struct answers       all;       /* of all, */
	bool                *asked;     /* and which groups were asked for */
	date                 day;
};

/* Reads them; a score that is empty or no number is an error. */
struct surveys *surveys_read(const char *path, const struct policy *p, const str *by,
	size_t n_by);

/* The answers that count as of a day, of all and of the group with these cells. */
struct answers surveys_all(struct surveys *s, date as_of);
struct answers surveys_of(struct surveys *s, date as_of, const str *cells);

/* Says how many answers of the last day are of groups that nobody asked for. */
void surveys_warn_others(const struct surveys *s);

#endif
