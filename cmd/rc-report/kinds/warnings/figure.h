/*
 * The figure of a warning's rule, by the groups that the portfolio has at hand, and the
 * contracts behind it.
 */
#ifndef RC_REPORT_KINDS_WARNINGS_FIGURE_H
#define RC_REPORT_KINDS_WARNINGS_FIGURE_H

#include "rc-report/input/at_nodes.h"
#include "rc-report/kinds/kind.h"
#include "rc-report/model/curve.h"

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

struct figure {
	struct figure_sums *groups;    /* by the portfolio's numbers; maybe not to the last */
	uint32_t            n_groups;
	size_t              room;
	bool                keeps_parts;
	struct figure_part *parts;     /* what the contracts added, in no order */
	size_t              n_parts, parts_room;
};

/* What figures are made of: what was asked for, but with the groups of the rule. */
struct figure_facts {
	struct facts    f;
	struct at_nodes nodes;
	struct cash    *cash;      /* with allocations, if a rule looks ahead; and */
	struct curves   curves;    /* as of the portfolio's day */
};

/* A figure starts as all zeros, but for keeps_parts, where its contracts are to be told. */
void figure_free(struct figure *f);

/* The sums of a group: zeros if it is new. */
struct figure_sums *figure_group(struct figure *f, uint32_t group);

/* Adds what a contract has to the sums of a group, and keeps its part in it; */
void figure_add(struct figure *f, uint32_t contract, uint32_t group,
	struct figure_sums sums);

/* or just keeps the part, of a group whose sums are made in another way. */
void figure_keep_part(struct figure *f, struct figure_part part);

/* The group of a contract: that of its first row that counts, of which there must be one. */
static inline uint32_t
group_of_contract(const struct portfolio *p, uint32_t contract)
{
	return p->dues[p->contracts[contract].counted].group;
}

/* Makes the figure that a rule is about, by the portfolio's groups. */
typedef void figure_maker(const struct figure_facts *facts, const struct warning_rule *rule,
	struct figure *f);

/* Of the dues, one by one: figure_rates.c. */
figure_maker figure_rate_of_dues, figure_loan_overdue, figure_node;

/* Of contracts and customers: figure_customers.c. */
figure_maker figure_first_due_late, figure_concentration, figure_oldest, figure_silence,
	figure_promises_broken;

/* Of the plan of the month, and of the week: figure_month.c. */
figure_maker figure_completion_pace, figure_forecast_completion, figure_overdue_growth;

#endif
