/*
 * What rc-report(1) adds up and what it makes of the sums: the definition of each figure,
 * once.  Reports, their heads and footnotes, partials and `rc-report definitions` come from
 * these tables.
 *
 * Counted are the dues of house money (class price or loan) that are neither future nor
 * cancelled.  Amounts are in fen.
 */
#ifndef RC_REPORT_MEASURE_MEASURE_H
#define RC_REPORT_MEASURE_MEASURE_H

#include "document/document.h"
#include "policy/policy.h"
#include "values/wilson.h"

/* What every group has; a layout (cube.h) may have more behind. */
enum sum {
	SUM_DUES,            /* how many dues, */
	SUM_DUES_DUE,        /* how many payable by as-of, */
	SUM_DUES_MONTH,      /* how many payable in the month of as-of */
	SUM_CONTRACTED,      /* their amounts */
	SUM_DUE,             /* those payable by as-of */
	SUM_COLLECTED,       /* paid */
	SUM_COLLECTED_DUE,   /* paid on those payable by as-of */
	SUM_OVERDUE,         /* balances of those overdue */
	SUM_NOT_DUE,         /* balances of those not due */
	SUM_MONTH_DUE,       /* amounts of those payable in the month of as-of */
	SUM_MONTH_PAID,      /* paid on those */
	FIXED_SUMS
};

enum measure_form { MEASURE_COUNT, MEASURE_AMOUNT, MEASURE_RATE };

/* A figure of one sum, or a rate of two. */
struct measure {
	struct term       name;
	enum measure_form form;
	enum sum          over;         /* the sum itself, or the numerator */
	enum sum          under, n;     /* of a rate: denominator, how many dues it sums */
	struct term       definition;
	enum figure_rate  target;       /* of a rate: where the policy has its limits */
};

enum { MEASURES = 14 };

extern const struct measure measures[MEASURES];

/* The one of the policy's limits for `which`, a rate of dues. */
const struct measure *measure_of(enum figure_rate which);

/* What node_N is, the same for each node of the policy. */
extern const struct term node_definition;

/* Figures that are made of other things than a group's sums. */
struct figure_words {
	struct term name, definition;
};
extern const struct figure_words forecast_wape, forecast_bias, forecast_naive, forecast_skill;
extern const struct figure_words roll_share, vintage_share, vintage_scheduled;
extern const struct figure_words satisfaction, satisfaction_low, satisfaction_high;

/* The limits of x of n by wilson(), NO_UNITS if n is 0. */
struct limits limits_of(int64_t x, int64_t n);

/* The figure of a group's sums as a cell. */
void put_measure(struct grid *g, const struct measure *m, const int64_t *sums);

/* Adds a due that counts; its state must be paid, overdue or not-due. */
void sums_add_due(int64_t *sums, const struct due *d, enum state state);

/* Dies if contracted is not collected + overdue + not due. */
void sums_check(const int64_t *sums);

/* Adds to a count of dues or contracts; dies if they are too many to be counted. */
void sum_count(int64_t *sum, int64_t n);

/* The light of over/under by the policy's limits; on a limit, the better one. */
enum lamp_colour lamp_of(const struct lamp *limits, wide over, wide under);

#endif
