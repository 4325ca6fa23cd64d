/*
 * What the policy says of reports: the month's plan, the forecast, what of people's data is
 * masked, and the rules of early warning.  Parts of struct policy (policy.h).
 */
#ifndef RC_POLICY_REPORT_POLICY_H
#define RC_POLICY_REPORT_POLICY_H

#include "policy/keys.h"
#include "values/rate.h"

/* What share of the money that is overdue for at most so many days a month brings in. */
struct cure {
	count upto;
	rate  rate;
};

struct planning {
	struct list cure;      /* of struct cure, by rising days; */
	rate        beyond;    /* and of what is overdue for longer */
};

struct forecasting {
	count         window_days;      /* whose receipts tell how money comes, */
	count         before, after;    /* so many days before and after a due was payable */
	str           curves_by;        /* `party`, or a column */
	count         min_parts;        /* for a curve of its own */
	struct counts horizons;         /* in days: rising, each once */
	count         backtests;        /* at most, */
	count         min_backtests;    /* and at least, for a band */
	rate          band;             /* what share of outcomes it holds */
};

enum privacy { MASKED, PLAIN };

struct masking {
	int phone, id_no, customer;   /* enum privacy */
};

/* What a warning can be about. */
enum warning_about {
	ABOUT_COLLECTION_RATE,
	ABOUT_COLLECTION_RATE_DUE,
	ABOUT_OVERDUE_RATE,
	ABOUT_OVERDUE_RATE_DUE,
	ABOUT_MONTH_RATE,
	ABOUT_NODE,
	ABOUT_SATISFACTION,
	ABOUT_COMPLETION_PACE,
	ABOUT_FORECAST_COMPLETION,
	ABOUT_OVERDUE_GROWTH,
	ABOUT_FIRST_DUE_LATE,
	ABOUT_LOAN_OVERDUE_RATE,
	ABOUT_CONCENTRATION,
	ABOUT_OLDEST_DAYS,
	ABOUT_SILENCE,
	ABOUT_PROMISES_BROKEN,
	WARNING_FIGURES
};

/* What a figure is made of besides the dues. */
enum warning_needs {
	NEEDS_ALLOCATIONS = 1, NEEDS_CONTACTS = 2, NEEDS_RECEIPTS = 4, NEEDS_SURVEYS = 8
};

struct warning_figure {
	const char *name;           /* of a node, the part before its days: node_ */
	bool        less_is_worse;
	bool        is_days;        /* a whole number of days, else a rate */
	bool        of_month;       /* of a month as it is planned or of a week: there is no
	                               such figure by month */
	unsigned    needs;          /* enum warning_needs */
};

extern const struct warning_figure warning_figures[WARNING_FIGURES];

enum { RULE_BY_MOST = 8 };

/* A rule; a figure beyond yellow or red is a warning. */
struct warning_rule {
	str                rule;          /* its name */
	str                figure;
	enum warning_about about;         /* which figure this is, */
	size_t             node;          /* and of nodes, which of the policy's */
	struct words       by;            /* columns to group by, at most RULE_BY_MOST */
	rate               yellow, red;   /* of days: whole numbers */
	count              least;         /* no red light of a smaller n */
	str                owner, action;
};

#endif
