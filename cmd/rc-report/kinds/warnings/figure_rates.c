#include <stdlib.h>

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

/* The sums of the dues of groups, by number. */
struct rate_sums {
	int64_t (*list)[FIXED_SUMS];
	size_t    n, room;
};

static void
open_rate(struct figure *f)
{
	f->own = mem_new(1, sizeof(struct rate_sums));
}

/* What the sums of dues come to. */
static struct figure_sums
figure_of(const struct measure *m, const int64_t *sums)
{
	return (struct figure_sums){ .over = sums[m->over], .under = sums[m->under],
		.n = sums[m->n], .amount = m->target == MONTH_RATE
		    ? sums[SUM_MONTH_DUE] - sums[SUM_MONTH_PAID] : sums[SUM_OVERDUE] };
}

static void
keep_part(struct figure *f, const struct streamed_due *row, uint32_t contract)
{
	int64_t sums[FIXED_SUMS] = { 0 };

	sums_add_due(sums, &row->due, row->state);
	struct figure_sums own = figure_of(measure_of(rate_of(f->rule->about)), sums);
	figure_keep_part(f, (struct figure_part){ contract, f->by->now, own.n, own.amount });
}

static void
take_rate(struct figure *f, const struct streamed_due *row, uint32_t contract)
{
	struct rate_sums *sums = f->own;

	if (!row->counts)
		return;
	while (f->by->now >= sums->n) {
		GROW(sums->list, sums->n, sums->room);
		memset(sums->list[sums->n++], 0, sizeof(*sums->list));
	}
	sums_add_due(sums->list[f->by->now], &row->due, row->state);
	if (f->keeps_parts)
		keep_part(f, row, contract);
}

static void
take_loan(struct figure *f, const struct streamed_due *row, uint32_t contract)
{
	if (row->class == LOAN)
		take_rate(f, row, contract);
}

static void
close_rate(struct figure *f)
{
	struct rate_sums *sums = f->own;

	for (uint32_t i = 0; i < sums->n; i++)
		*figure_group(f, i) = figure_of(measure_of(rate_of(f->rule->about)),
		    sums->list[i]);
	free(sums->list);
	free(sums);
}

const struct figure_maker figure_rate_of_dues = {
	.open = open_rate, .take = take_rate, .close = close_rate,
};

const struct figure_maker figure_loan_overdue = {
	.open = open_rate, .take = take_loan, .close = close_rate,
};

static void
take_node(struct figure *f, uint32_t contract, const int64_t sums[NODE_SUMS])
{
	figure_add(f, contract, f->by->of_contracts[contract], (struct figure_sums){
		sums[NODE_REACHED], sums[NODE_CONTRACTS], sums[NODE_CONTRACTS],
		sums[NODE_MISSING] });
}

const struct figure_maker figure_node = { .take_node = take_node };

/* -- oldest_days */

/* A due that is overdue, for --explain. */
struct aged_part {
	uint32_t contract, group;
	count    days;
	money    balance;
};

struct aged_parts {
	struct aged_part *list;
	size_t            n, room;
};

static void
open_oldest(struct figure *f)
{
	f->own = mem_new(1, sizeof(struct aged_parts));
}

/* The sums are of the oldest dues so far; they are never added to those of others. */
static void
take_oldest(struct figure *f, const struct streamed_due *row, uint32_t contract)
{
	struct aged_parts *parts = f->own;
	count days = row->due.days_overdue == NO_COUNT ? 0 : row->due.days_overdue;

	if (!row->counts)
		return;
	struct figure_sums *group = figure_group(f, f->by->now);
	group->under = 1;
	if (row->state != OVERDUE)
		return;
	if (days > group->over) {
		group->over = days;
		group->amount = 0;
	}
	if (days == group->over)
		money_add(&group->amount, row->due.balance, "the amounts of a warning");
	group->n++;
	if (!f->keeps_parts)
		return;
	GROW(parts->list, parts->n, parts->room);
	parts->list[parts->n++] = (struct aged_part){ contract, f->by->now, days,
		row->due.balance };
}

static void
close_oldest(struct figure *f)
{
	struct aged_parts *parts = f->own;

	for (size_t i = 0; i < parts->n; i++) {
		const struct aged_part *p = &parts->list[i];

		figure_keep_part(f, (struct figure_part){ p->contract, p->group, 1,
			p->days == f->groups[p->group].over ? p->balance : 0 });
	}
	free(parts->list);
	free(parts);
}

const struct figure_maker figure_oldest = {
	.open = open_oldest, .take = take_oldest, .close = close_oldest,
};
