#include "rc-report/measure/measure.h"

#include "bytes/die.h"

/* English words are the code, too. */
#define ALIKE(word, zh) { word, zh, word }

const struct measure measures[MEASURES] = {
	{ .name = { "n", "应收笔数", "dues" },
	  .definition = ALIKE("how many dues",
	    "应收款笔数"),
	  .form = MEASURE_COUNT, .over = SUM_DUES },
	{ .name = ALIKE("contracted", "合同应收"),
	  .definition = ALIKE("sum of amount",
	    "应收金额之和"),
	  .form = MEASURE_AMOUNT, .over = SUM_CONTRACTED },
	{ .name = ALIKE("due", "到期应收"),
	  .definition = ALIKE("sum of amount of those payable by as-of",
	    "截至日已到期的应收金额之和"),
	  .form = MEASURE_AMOUNT, .over = SUM_DUE },
	{ .name = ALIKE("collected", "已收"),
	  .definition = ALIKE("sum of paid",
	    "已收金额之和"),
	  .form = MEASURE_AMOUNT, .over = SUM_COLLECTED },
	{ .name = ALIKE("collected_due", "到期已收"),
	  .definition = ALIKE("sum of paid of those payable by as-of",
	    "截至日已到期应收款的已收金额之和"),
	  .form = MEASURE_AMOUNT, .over = SUM_COLLECTED_DUE },
	{ .name = ALIKE("overdue", "逾期"),
	  .definition = ALIKE("sum of balance of state overdue",
	    "逾期应收款的未收金额之和"),
	  .form = MEASURE_AMOUNT, .over = SUM_OVERDUE },
	{ .name = ALIKE("not_due", "未到期"),
	  .definition = ALIKE("sum of balance of state not-due",
	    "未到期应收款的未收金额之和"),
	  .form = MEASURE_AMOUNT, .over = SUM_NOT_DUE },
	{ .name = ALIKE("month_due", "本月应收"),
	  .definition = ALIKE("sum of amount of those payable in as-of's month",
	    "截至日当月到期的应收金额之和"),
	  .form = MEASURE_AMOUNT, .over = SUM_MONTH_DUE },
	{ .name = ALIKE("month_paid", "本月已收"),
	  .definition = ALIKE("sum of paid of those",
	    "截至日当月到期应收款的已收金额之和"),
	  .form = MEASURE_AMOUNT, .over = SUM_MONTH_PAID },
	{ .name = ALIKE("collection_rate", "销售回款率"),
	  .definition = ALIKE("collected / contracted", "已收 ÷ 合同应收"),
	  .form = MEASURE_RATE, .over = SUM_COLLECTED, .under = SUM_CONTRACTED,
	  .n = SUM_DUES, .target = COLLECTION_RATE },
	{ .name = ALIKE("collection_rate_due", "到期回款率"),
	  .definition = ALIKE("collected_due / due", "到期已收 ÷ 到期应收"),
	  .form = MEASURE_RATE, .over = SUM_COLLECTED_DUE, .under = SUM_DUE,
	  .n = SUM_DUES_DUE, .target = COLLECTION_RATE_DUE },
	{ .name = ALIKE("overdue_rate", "逾期率"),
	  .definition = ALIKE("overdue / contracted", "逾期 ÷ 合同应收"),
	  .form = MEASURE_RATE, .over = SUM_OVERDUE, .under = SUM_CONTRACTED,
	  .n = SUM_DUES, .target = OVERDUE_RATE },
	{ .name = ALIKE("overdue_rate_due", "到期逾期率"),
	  .definition = ALIKE("overdue / due", "逾期 ÷ 到期应收"),
	  .form = MEASURE_RATE, .over = SUM_OVERDUE, .under = SUM_DUE,
	  .n = SUM_DUES_DUE, .target = OVERDUE_RATE_DUE },
	{ .name = ALIKE("month_rate", "月度回款率"),
	  .definition = ALIKE("month_paid / month_due", "本月已收 ÷ 本月应收"),
	  .form = MEASURE_RATE, .over = SUM_MONTH_PAID, .under = SUM_MONTH_DUE,
	  .n = SUM_DUES_MONTH, .target = MONTH_RATE },
};

const struct term node_definition = ALIKE(
	"contracts that reached the node / contracts signed so many days ago",
	"达成节点的合同 ÷ 签约满节点天数的合同");

const struct figure_words roll_share = {
	ALIKE("share", "占比"),
	ALIKE("amount / open in the band before", "金额 ÷ 原账龄段未收金额"),
};

const struct figure_words vintage_share = {
	{ "share", "回款占比", "share" },
	ALIKE("collected by the age / contracted", "截至该月龄已收 ÷ 合同应收"),
};

const struct figure_words vintage_scheduled = {
	ALIKE("scheduled_share", "应收占比"),
	ALIKE("scheduled by the age / contracted", "截至该月龄应收 ÷ 合同应收"),
};

const struct figure_words forecast_wape = {
	{ "wape", "平均偏差", "wape" },
	ALIKE("sum of |came - expected| / came, over the back-tests",
	    "回测：|实收 − 预计| 之和 ÷ 实收"),
};

const struct figure_words forecast_bias = {
	{ "bias", "偏向", "bias" },
	ALIKE("sum of expected - came / came, over the back-tests",
	    "回测：（预计 − 实收）之和 ÷ 实收"),
};

const struct figure_words forecast_naive = {
	{ "naive_wape", "到期日推算偏差", "naive_wape" },
	ALIKE("the wape of the better of two forecasts by due dates alone",
	    "两种按到期日推算中偏差较小者"),
};

const struct figure_words forecast_skill = {
	{ "skill", "预测优势", "skill" },
	ALIKE("1 - wape / naive_wape", "1 − 平均偏差 ÷ 到期日推算偏差"),
};

const struct figure_words satisfaction = {
	ALIKE("satisfaction", "客户满意度"),
	ALIKE("satisfied answers / answers", "满意答卷 ÷ 答卷"),
};

const struct figure_words satisfaction_low = {
	ALIKE("satisfaction_low", "满意度下限"),
	ALIKE("lower limit of satisfaction, by Wilson, 95 %", "满意度 95 % 置信下限（Wilson）"),
};

const struct figure_words satisfaction_high = {
	ALIKE("satisfaction_high", "满意度上限"),
	ALIKE("upper limit of satisfaction, by Wilson, 95 %", "满意度 95 % 置信上限（Wilson）"),
};

const struct measure *
measure_of(enum figure_rate which)
{
	size_t i = 0;

	while (measures[i].form != MEASURE_RATE || measures[i].target != which)
		i++;
	return &measures[i];
}

struct limits
limits_of(int64_t x, int64_t n)
{
	return n ? wilson(x, n) : (struct limits){ NO_UNITS, NO_UNITS };
}

void
put_measure(struct grid *g, const struct measure *m, const int64_t *sums)
{
	switch (m->form) {
	case MEASURE_COUNT:  put_count(g, sums[m->over]); return;
	case MEASURE_AMOUNT: put_money(g, sums[m->over]); return;
	case MEASURE_RATE:   put_ratio(g, sums[m->over], sums[m->under]); return;
	}
}

void
sum_count(int64_t *sum, int64_t n)
{
	if (n > INT32_MAX - *sum)
		die("more than %d to be counted", INT32_MAX);
	*sum += n;
}

void
sums_add_due(int64_t *sums, const struct due *d, enum state state)
{
	sum_count(&sums[SUM_DUES], 1);
	money_add(&sums[SUM_CONTRACTED], d->amount, "contracted");
	money_add(&sums[SUM_COLLECTED], d->paid, "collected");
	if (state == OVERDUE)
		money_add(&sums[SUM_OVERDUE], d->balance, "overdue");
	if (state == NOT_DUE)
		money_add(&sums[SUM_NOT_DUE], d->balance, "not_due");
	if (d->payable_on <= d->as_of) {
		sums[SUM_DUES_DUE]++;
		money_add(&sums[SUM_DUE], d->amount, "due");
		money_add(&sums[SUM_COLLECTED_DUE], d->paid, "collected_due");
	}
	if (d->payable_on >= date_month_start(d->as_of)
	    && d->payable_on <= date_month_end(d->as_of)) {
		sums[SUM_DUES_MONTH]++;
		money_add(&sums[SUM_MONTH_DUE], d->amount, "month_due");
		money_add(&sums[SUM_MONTH_PAID], d->paid, "month_paid");
	}
}

void
sums_check(const int64_t *sums)
{
	money sum = sums[SUM_COLLECTED];

	money_add(&sum, sums[SUM_OVERDUE], "collected and overdue");
	money_add(&sum, sums[SUM_NOT_DUE], "collected, overdue and not due");
	if (sum != sums[SUM_CONTRACTED])
		die("contracted %s is not collected %s + overdue %s + not due %s",
		    money_grouped(sums[SUM_CONTRACTED]),
		    money_grouped(sums[SUM_COLLECTED]),
		    money_grouped(sums[SUM_OVERDUE]),
		    money_grouped(sums[SUM_NOT_DUE]));
}

enum lamp_colour
lamp_of(const struct lamp *limits, wide over, wide under)
{
	int worse = limits->yellow < limits->red ? 1 : -1;

	if (limits->red == NO_RATE || under == 0)
		return NO_LAMP;
	if (ratio_cmp(over, under, limits->red) == worse)
		return RED;
	return ratio_cmp(over, under, limits->yellow) == worse ? YELLOW : GREEN;
}
