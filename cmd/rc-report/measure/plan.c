#include "rc-report/measure/plan.h"

#include "bytes/die.h"

const struct figure_words completion = {
	{ "completion", "完成率", "completion" },
	{ "collected / target; collected / proposal where no targets are given",
	  "已收 ÷ 目标；未给目标时：已收 ÷ 建议目标",
	  "collected / target; collected / proposal where no targets are given" },
};

const struct figure_words proposal = {
	{ "proposal", "建议目标", "proposal" },
	{ "opening_overdue by its age times plan.cure + month_due times targets.month_rate",
	  "期初逾期按账龄 × plan.cure + 本月到期 × targets.month_rate",
	  "opening_overdue by its age times plan.cure + month_due times targets.month_rate" },
};

count
workdays_between(const struct policy *p, date from, date to)
{
	count n = 0;

	for (date day = from; day <= to; day++)
		n += calendar_works(&p->calendar, day);
	return n;
}

struct plan_days
plan_days_of(const struct policy *p, date as_of, date first)
{
	struct plan_days d = { .as_of = as_of, .first = first,
		.last = date_month_end(first) };

	d.opening = as_of < first - 1 ? as_of : first - 1;
	d.until = as_of < d.last ? as_of : d.last;
	if (as_of >= d.last)
		return d;
	d.workdays = workdays_between(p, as_of < first ? first : as_of + 1, d.last);
	if (d.workdays == 0 && workdays_between(p, first, d.last) == 0)
		die_wrong("calendar: no working day in the month of %s", date_text(first));
	return d;
}

size_t
plan_sums(struct cube *c)
{
	const struct cure *cure = c->policy->planning.cure.list;
	size_t first = cube_sum(c, "plan_n", COUNT);

	cube_sum(c, "plan_month_due", MONEY);
	cube_sum(c, "collected_overdue", MONEY);
	cube_sum(c, "plan_collected_due", MONEY);
	cube_sum(c, "collected_early", MONEY);
	cube_sum(c, "credits", MONEY);
	for (size_t i = 0; i < c->policy->planning.cure.n; i++)
		cube_sum(c, arena_printf(&c->arena, "opening_overdue:%d",
		    cure[i].upto).at, MONEY);
	cube_sum(c, "opening_overdue:beyond", MONEY);
	return first;
}

/* The number of the band of so many days overdue; that of what is beyond is the last. */
static size_t
cure_band(const struct planning *planning, count days)
{
	const struct cure *cure = planning->cure.list;
	size_t i = 0;

	while (i < planning->cure.n && days > cure[i].upto)
		i++;
	return i;
}

static void
add_money(int64_t *sums, size_t at, money m)
{
	money_add(&sums[at], m, "sums of the plan");
}

static enum plan_sum
collected_where(const struct plan_days *days, const struct plan_due *due)
{
	if (due->amount < 0)
		return PLAN_CREDITS;
	if (due->payable_on < days->first)
		return PLAN_COLLECTED_OVERDUE;
	return due->payable_on <= days->last ? PLAN_COLLECTED_DUE : PLAN_COLLECTED_EARLY;
}

void
plan_add_due(int64_t *sums, const struct policy *p, const struct plan_days *days,
    const struct plan_due *due)
{
	money open = due->amount - due->paid_before;

	if (days->until > days->opening)
		add_money(sums, collected_where(days, due), due->paid - due->paid_before);
	if (due->amount <= 0 || due->payable_on > days->last)
		return;
	if (open > 0)
		sum_count(&sums[PLAN_N], 1);
	if (due->payable_on >= days->first)
		add_money(sums, PLAN_MONTH_DUE, open);
	else
		add_money(sums, PLAN_OVERDUE
		    + cure_band(&p->planning, days->first - due->payable_on), open);
}

static money
sum_of(money a, money b)
{
	money_add(&a, b, "sums of the plan");
	return a;
}

/* What is likely to come: each band's share of it, and of what is due in the month. */
static void
propose(struct plan_line *l, const int64_t *sums, const struct policy *p)
{
	const struct cure *cure = p->planning.cure.list;
	wide exact = (wide)sums[PLAN_MONTH_DUE] * p->targets[MONTH_RATE];

	l->amount[OPENING_OVERDUE] = 0;
	for (size_t i = 0; i <= p->planning.cure.n; i++) {
		money open = sums[PLAN_OVERDUE + i];

		exact += (wide)open
		    * (i < p->planning.cure.n ? cure[i].rate : p->planning.beyond);
		money_add(&l->amount[OPENING_OVERDUE], open, "sums of the plan");
	}
	l->amount[PROPOSAL] = rate_round(exact, "proposal");
}

static void
collect(struct plan_line *l, const int64_t *sums)
{
	money *m = l->amount;

	m[COLLECTED_OVERDUE] = sums[PLAN_COLLECTED_OVERDUE];
	m[COLLECTED_DUE] = sums[PLAN_COLLECTED_DUE];
	m[COLLECTED_EARLY] = sums[PLAN_COLLECTED_EARLY];
	m[CREDITS] = sums[PLAN_CREDITS];
	m[COLLECTED] = sum_of(sum_of(m[COLLECTED_OVERDUE], m[COLLECTED_DUE]),
	    sum_of(m[COLLECTED_EARLY], m[CREDITS]));
}

/* What is missing, and what of it a working day has to bring, rounded up to the fen. */
static void
miss(struct plan_line *l, count workdays)
{
	if (l->basis == NO_MONEY)
		return;
	money left = l->basis - l->amount[COLLECTED];
	l->amount[LEFT] = left > 0 ? left : 0;
	if (workdays > 0)
		l->amount[PER_WORKDAY] = (l->amount[LEFT] + workdays - 1) / workdays;
}

struct plan_line
plan_line_of(const int64_t *sums, const struct policy *p, const struct plan_days *days,
    bool has_targets, money target)
{
	struct plan_line l = plan_line_none;

	l.n = (count)sums[PLAN_N];
	l.amount[MONTH_DUE] = sums[PLAN_MONTH_DUE];
	propose(&l, sums, p);
	l.amount[COLLECTABLE] = sum_of(l.amount[OPENING_OVERDUE], l.amount[MONTH_DUE]);
	collect(&l, sums);
	l.amount[TARGET] = target;
	l.basis = has_targets ? target : l.amount[PROPOSAL];
	miss(&l, days->workdays);
	return l;
}

const struct plan_line plan_line_none = {
	.amount = {
		NO_MONEY, NO_MONEY, NO_MONEY, NO_MONEY, NO_MONEY, NO_MONEY,
		NO_MONEY, NO_MONEY, NO_MONEY, NO_MONEY, NO_MONEY, NO_MONEY,
	},
	.basis = NO_MONEY,
};

static void
add_known(money *sum, money m)
{
	if (m == NO_MONEY)
		return;
	*sum = sum_of(*sum == NO_MONEY ? 0 : *sum, m);
}

void
plan_line_add(struct plan_line *total, const struct plan_line *line)
{
	int64_t n = total->n;

	for (size_t i = 0; i < PLAN_AMOUNTS; i++)
		add_known(&total->amount[i], line->amount[i]);
	add_known(&total->basis, line->basis);
	sum_count(&n, line->n);
	total->n = (count)n;
}
