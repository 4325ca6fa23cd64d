/*
 * The plan of a month (月度计划): what was open when it began and can be collected in it,
 * what of that is likely to come, and what has come in so far.  Sums are of a group of
 * dues, exact, and can be added; a line of the plan is made of them.
 *
 * Amounts are in fen.
 */
#ifndef RC_REPORT_MEASURE_PLAN_H
#define RC_REPORT_MEASURE_PLAN_H

#include "rc-report/measure/cube.h"

/* The days of a plan, as it stands on as_of. */
struct plan_days {
	date  as_of;
	date  first, last;    /* of the month */
	date  opening;        /* what was paid by then was paid before: the day before the
	                         month, or as_of if it is earlier */
	date  until;          /* and what was paid by then in the month: its last day, or
	                         as_of */
	count workdays;       /* of the month, later than as_of */
};

/* The days of the month that begins on `first`; dies if what is left of it is to be
   planned, and it has no working day at all. */
struct plan_days plan_days_of(const struct policy *p, date as_of, date first);

/* Working days from a day to a day, both counted. */
count workdays_between(const struct policy *p, date from, date to);

/* The sums, in a cube's layout from plan_sums() on. */
enum plan_sum {
	PLAN_N,                   /* dues open and payable by the month's end */
	PLAN_MONTH_DUE,           /* what is open of those payable in the month */
	PLAN_COLLECTED_OVERDUE,   /* what came in on dues payable before the month, */
	PLAN_COLLECTED_DUE,       /* in it, */
	PLAN_COLLECTED_EARLY,     /* and behind it */
	PLAN_CREDITS,             /* the same of credits: negative */
	PLAN_OVERDUE,             /* what is open of those payable before the month, for
	                             each band of plan.cure and for what is beyond */
};

/* Adds them to the layout, before there is a group; gives the place of the first. */
size_t plan_sums(struct cube *c);

/* A counted due. */
struct plan_due {
	money amount;
	date  payable_on;
	money paid_before, paid;   /* by plan_days.opening and by plan_days.until */
};

/* Adds it to the sums, which begin at *sums. */
void plan_add_due(int64_t *sums, const struct policy *p, const struct plan_days *days,
	const struct plan_due *due);

/* The amounts of a line, as they are printed. */
enum plan_amount {
	OPENING_OVERDUE, MONTH_DUE, COLLECTABLE, PROPOSAL, TARGET, COLLECTED_OVERDUE,
	COLLECTED_DUE, COLLECTED_EARLY, CREDITS, COLLECTED, LEFT, PER_WORKDAY, PLAN_AMOUNTS
};

/* NO_MONEY: not known.  `basis` is what is to be collected: the target or, where no
   targets were given, the proposal. */
struct plan_line {
	money amount[PLAN_AMOUNTS];
	money basis;
	count n;
};

/* A group's line; `target` is NO_MONEY if it has none. */
struct plan_line plan_line_of(const int64_t *sums, const struct policy *p,
	const struct plan_days *days, bool has_targets, money target);

/* Adds a line to a total, which begins as plan_line_none. */
extern const struct plan_line plan_line_none;
void plan_line_add(struct plan_line *total, const struct plan_line *line);

/* What the figures are. */
extern const struct figure_words completion, proposal;

#endif
