/*
 * The figures of rc-report(1): sums over the dues that count, which are those of house
 * money (price and loan) that are neither future nor cancelled, and the rates made of
 * them.
 */
#ifndef RC_REPORT_FIGURES_H
#define RC_REPORT_FIGURES_H

#include "policy/policy.h"

/* Amounts in fen. */
struct figures {
	count n;               /* dues */
	money contracted;      /* amount */
	money due;             /* amount of those payable by as-of */
	money collected;       /* paid */
	money collected_due;   /* paid on those payable by as-of */
	money overdue;         /* balance of those overdue */
	money not_due;         /* balance of those not due */
	money month_due;       /* amount of those payable in as-of's month */
	money month_paid;      /* paid on those */
	count n_due, n_month;  /* dues payable by as-of, in its month */
};

/* An amount of the figures, with its name in TSV, Chinese and English. */
struct amount_figure {
	const char *name, *zh, *en;
	size_t      at;        /* in struct figures */
};

/* A rate: two amounts and how many dues the lower one is the sum of. */
struct rate_figure {
	const char      *name, *zh, *en;
	size_t           over, under, n;
	const char      *definition, *definition_zh;
	enum figure_rate target;
};

enum { AMOUNTS = 8, RATES = 5 };

extern const struct amount_figure amounts[AMOUNTS];
extern const struct rate_figure   rates[RATES];

money figure_amount(const struct figures *f, size_t at);
count figure_count(const struct figures *f, size_t at);

/* Adds dues to a count of them; dies if they are too many to be counted. */
void count_add(count *sum, count n);

/* Adds a due that counts; its state must be paid, overdue or not-due. */
void figures_add(struct figures *f, const struct due *d, enum state state);

/* Adds figures to others. */
void figures_sum(struct figures *f, const struct figures *more);

/* Dies if contracted is not collected + overdue + not_due. */
void figures_check(const struct figures *f);

enum lamp_colour { NO_LAMP, GREEN, YELLOW, RED };

/* The lamp of a rate over/under by the policy: on an edge, the better one. */
enum lamp_colour lamp_of(const struct lamp *lamp, money over, money under);

#endif
