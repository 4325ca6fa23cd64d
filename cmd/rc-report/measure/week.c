#include "rc-report/measure/week.h"

struct week
week_of(date as_of, count days)
{
	return (struct week){ as_of, as_of - days, as_of - 2 * days };
}

size_t
week_sums(struct cube *c)
{
	static const struct sum_column sums[WEEK_SUMS] = {
		[WEEK_COLLECTED]         = { "week_collected",        MONEY },
		[WEEK_COLLECTED_EARLIER] = { "collected_before",      MONEY },
		[WEEK_OVERDUE_BEFORE]    = { "overdue_before",        MONEY },
		[WEEK_CURED]             = { "cured",                 MONEY },
		[WEEK_NEWLY_OVERDUE]     = { "newly_overdue",         MONEY },
		[WEEK_OVERDUE]           = { "week_overdue",          MONEY },
		[WEEK_CONTACTS]          = { "contacts",              COUNT },
		[WEEK_PROMISES_DUE]      = { "promises_due",          COUNT },
		[WEEK_PROMISES_KEPT]     = { "promises_kept",         COUNT },
	};
	size_t first = c->layout.n;

	for (size_t i = 0; i < WEEK_SUMS; i++)
		cube_sum(c, sums[i].name, sums[i].kind);
	return first;
}

static void
add_money(int64_t *sums, enum week_sum at, money m)
{
	money_add(&sums[at], m, "sums of the week");
}

void
week_add_due(int64_t *sums, const struct week *w, const struct week_due *due)
{
	money came_in = due->paid - due->paid_before;

	add_money(sums, WEEK_COLLECTED, came_in);
	add_money(sums, WEEK_COLLECTED_EARLIER, due->paid_before - due->paid_earlier);
	if (due->amount <= 0)
		return;
	if (due->is_overdue)
		add_money(sums, WEEK_OVERDUE, due->balance);
	if (due->payable_on < w->before) {
		add_money(sums, WEEK_OVERDUE_BEFORE, due->amount - due->paid_before);
		add_money(sums, WEEK_CURED, came_in);
	} else if (due->payable_on < w->as_of)
		add_money(sums, WEEK_NEWLY_OVERDUE, due->balance);
}

money
week_overdue(const int64_t *sums)
{
	return sums[WEEK_OVERDUE_BEFORE] - sums[WEEK_CURED] + sums[WEEK_NEWLY_OVERDUE];
}
