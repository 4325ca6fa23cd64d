#include "rc-report/kinds/warnings/figure.h"

static enum figure_rate
rate_of(enum warning_about about)
{
	switch (about) {
	case ABOUT_COLLECTION_RATE:     return COLLECTION_RATE;
	case ABOUT_COLLECTION_RATE_DUE: return COLLECTION_RATE_DUE;
	case ABOUT_OVERDUE_RATE:        return OVERDUE_RATE;
	case ABOUT_MONTH_RATE:          return MONTH_RATE;
	default:                        return OVERDUE_RATE_DUE;
	}
}

/* The sums of a due by itself. */
static void
sums_of(const struct portfolio *p, uint32_t row, int64_t sums[FIXED_SUMS])
{
	const struct kept_due *kept = &p->dues[row];
	struct due due = { .amount = kept->amount, .paid = kept->paid,
		.balance = kept->balance, .as_of = kept->as_of,
		.payable_on = kept->payable_on };

	memset(sums, 0, FIXED_SUMS * sizeof(*sums));
	sums_add_due(sums, &due, (enum state)kept->state);
}

static void
add_due(struct figure *f, const struct portfolio *p, uint32_t row, const struct measure *m)
{
	int64_t sums[FIXED_SUMS];

	sums_of(p, row, sums);
	figure_add(f, p->dues[row].contract, p->dues[row].group, (struct figure_sums){
		.over = sums[m->over], .under = sums[m->under], .n = sums[m->n],
		.amount = m->target == MONTH_RATE
		    ? sums[SUM_MONTH_DUE] - sums[SUM_MONTH_PAID] : sums[SUM_OVERDUE] });
}

void
figure_rate_of_dues(const struct figure_facts *facts, const struct warning_rule *rule,
    struct figure *f)
{
	const struct portfolio *p = facts->f.portfolio;
	const struct measure *m = measure_of(rate_of(rule->about));

	for (uint32_t i = 0; i < p->n; i++)
		if (p->dues[i].counts)
			add_due(f, p, i, m);
}

void
figure_loan_overdue(const struct figure_facts *facts, const struct warning_rule *rule,
    struct figure *f)
{
	const struct portfolio *p = facts->f.portfolio;
	const struct measure *m = measure_of(rate_of(rule->about));

	for (uint32_t i = 0; i < p->n; i++)
		if (p->dues[i].counts && p->dues[i].class == LOAN)
			add_due(f, p, i, m);
}

void
figure_node(const struct figure_facts *facts, const struct warning_rule *rule,
    struct figure *f)
{
	const struct portfolio *p = facts->f.portfolio;

	for (uint32_t i = 0; i < p->n_contracts; i++) {
		const int64_t *node = at_node(&facts->nodes, i, rule->node);

		if (node[NODE_CONTRACTS])
			figure_add(f, i, group_of_contract(p, i), (struct figure_sums){
				node[NODE_REACHED], node[NODE_CONTRACTS],
				node[NODE_CONTRACTS], node[NODE_MISSING] });
	}
}
