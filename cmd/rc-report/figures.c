#include "rc-report/figures.h"

#include "bytes/die.h"

#define AT(field) offsetof(struct figures, field)

const struct amount_figure amounts[AMOUNTS] = {
	{ "contracted",    "合同应收", "contracted",    AT(contracted) },
	{ "due",           "到期应收", "due",           AT(due) },
	{ "collected",     "已收",     "collected",     AT(collected) },
	{ "collected_due", "到期已收", "collected_due", AT(collected_due) },
	{ "overdue",       "逾期",     "overdue",       AT(overdue) },
	{ "not_due",       "未到期",   "not_due",       AT(not_due) },
	{ "month_due",     "本月应收", "month_due",     AT(month_due) },
	{ "month_paid",    "本月已收", "month_paid",    AT(month_paid) },
};

const struct rate_figure rates[RATES] = {
	{ "collection_rate", "销售回款率", "collection_rate",
	  AT(collected), AT(contracted), AT(n),
	  "collected / contracted", "已收 ÷ 合同应收", COLLECTION_RATE },
	{ "collection_rate_due", "到期回款率", "collection_rate_due",
	  AT(collected_due), AT(due), AT(n_due),
	  "collected_due / due", "到期已收 ÷ 到期应收", COLLECTION_RATE_DUE },
	{ "overdue_rate", "逾期率", "overdue_rate",
	  AT(overdue), AT(contracted), AT(n),
	  "overdue / contracted", "逾期 ÷ 合同应收", OVERDUE_RATE },
	{ "overdue_rate_due", "到期逾期率", "overdue_rate_due",
	  AT(overdue), AT(due), AT(n_due),
	  "overdue / due", "逾期 ÷ 到期应收", OVERDUE_RATE_DUE },
	{ "month_rate", "月度回款率", "month_rate",
	  AT(month_paid), AT(month_due), AT(n_month),
	  "month_paid / month_due", "本月已收 ÷ 本月应收", MONTH_RATE },
};

money
figure_amount(const struct figures *f, size_t at)
{
	return *(const money *)(const void *)((const char *)f + at);
}

count
figure_count(const struct figures *f, size_t at)
{
	return *(const count *)(const void *)((const char *)f + at);
}

void
count_add(count *sum, count n)
{
	if (n > INT32_MAX - *sum)
		die("more than %d to be counted", INT32_MAX);
	*sum += n;
}

void
figures_add(struct figures *f, const struct due *d, enum state state)
{
	count_add(&f->n, 1);
	money_add(&f->contracted, d->amount, "contracted");
	money_add(&f->collected, d->paid, "collected");
	if (state == OVERDUE)
		money_add(&f->overdue, d->balance, "overdue");
	if (state == NOT_DUE)
		money_add(&f->not_due, d->balance, "not_due");
	if (d->payable_on <= d->as_of) {
		f->n_due++;
		money_add(&f->due, d->amount, "due");
		money_add(&f->collected_due, d->paid, "collected_due");
	}
	if (d->payable_on >= date_month_start(d->as_of)
	    && d->payable_on <= date_month_end(d->as_of)) {
		f->n_month++;
		money_add(&f->month_due, d->amount, "month_due");
		money_add(&f->month_paid, d->paid, "month_paid");
	}
}

void
figures_sum(struct figures *f, const struct figures *more)
{
	for (size_t i = 0; i < AMOUNTS; i++)
		money_add((money *)(void *)((char *)f + amounts[i].at),
		    figure_amount(more, amounts[i].at), amounts[i].name);
	count_add(&f->n, more->n);
	count_add(&f->n_due, more->n_due);
	count_add(&f->n_month, more->n_month);
}

void
figures_check(const struct figures *f)
{
	money sum = f->collected;

	money_add(&sum, f->overdue, "collected and overdue");
	money_add(&sum, f->not_due, "collected, overdue and not due");
	if (sum != f->contracted)
		die("contracted %s is not collected %s + overdue %s + not due %s",
		    money_grouped(f->contracted), money_grouped(f->collected),
		    money_grouped(f->overdue), money_grouped(f->not_due));
}

enum lamp_colour
lamp_of(const struct lamp *lamp, money over, money under)
{
	int worse = lamp->yellow < lamp->red ? 1 : -1;

	if (lamp->red == NO_RATE || under == 0)
		return NO_LAMP;
	if (ratio_cmp(over, under, lamp->red) == worse)
		return RED;
	return ratio_cmp(over, under, lamp->yellow) == worse ? YELLOW : GREEN;
}
