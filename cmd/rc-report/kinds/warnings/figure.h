/*
 * The figure of a warning's rule, by the groups of the rule, and the contracts behind it.  A
 * figure is opened, is given each due as it comes, and is closed behind the last.
 */
#ifndef RC_REPORT_KINDS_WARNINGS_FIGURE_H
#define RC_REPORT_KINDS_WARNINGS_FIGURE_H

#include "rc-report/kinds/kind.h"

/* The value is over / under; a group without a denominator has none. */
struct figure_sums {
	wide    over, under;
	int64_t n;
	money   amount;
};

/* A contract's part in the n and amount of a group. */
struct figure_part {
	uint32_t contract, group;
	int64_t  n;
	money    amount;
};

/* The columns by which rules have groups; rules with the same share them. */
struct rule_groups {
	struct groups groups;
	const str    *by;
	size_t        columns[BY_MOST];   /* texts of the stream, or GROUP_MONTH */
	uint32_t      now;                /* the group of the due at hand */
	uint32_t     *of_contracts;       /* by number: that of its first due that counts, or
	                                     NO_NAME */
	size_t        n, room;
};

#define GROUP_MONTH SIZE_MAX

/* What all figures see. */
struct figure_facts {
	const struct facts  *f;
	const struct stream *stream;
	date                 as_of;
	date                *signed_on;   /* by contract: the first in its rows, or NO_DATE */
	size_t               n, room;
	struct movements    *receipts;    /* behind the dues, or NULL */
};

struct figure {
	const struct warning_rule *rule;
	const struct figure_facts *facts;
	struct rule_groups        *by;
	const struct figure_maker *maker;
	void                      *own;         /* what its maker keeps while dues come */
	struct facts               asked;       /* by the columns of the rule, with targets */
	struct figure_sums        *groups;      /* by number; maybe not to the last */
	uint32_t                   n_groups;
	size_t                     room;
	bool                       keeps_parts;
	struct figure_part        *parts;       /* what the contracts added, in no order */
	size_t                     n_parts, parts_room;
};

/* How a figure is made: functions that are NULL have nothing to do. */
struct figure_maker {
	void (*open)(struct figure *f);
	void (*take)(struct figure *f, const struct streamed_due *row, uint32_t contract);
	void (*take_node)(struct figure *f, uint32_t contract, const int64_t sums[NODE_SUMS]);
	void (*close)(struct figure *f);
};

/* The sums of a group: zeros if it is new. */
struct figure_sums *figure_group(struct figure *f, uint32_t group);

/* Adds what a contract has to the sums of a group, and keeps its part in it; */
void figure_add(struct figure *f, uint32_t contract, uint32_t group,
	struct figure_sums sums);

/* or just keeps the part, of a group whose sums are made in another way. */
void figure_keep_part(struct figure *f, struct figure_part part);

/* Of the dues, one by one, and of the nodes: figure_rates.c. */
extern const struct figure_maker figure_rate_of_dues, figure_loan_overdue, figure_node,
	figure_oldest;

/* Of contracts and customers: figure_customers.c, figure_promises.c. */
extern const struct figure_maker figure_first_due_late, figure_concentration,
	figure_silence, figure_promises_broken;

/* Of the plan of the month, and of the week: figure_month.c. */
extern const struct figure_maker figure_completion_pace, figure_forecast_completion,
	figure_overdue_growth;

#endif
