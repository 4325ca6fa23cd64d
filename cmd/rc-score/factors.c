#include "rc-score/factors.h"

const struct factor_name factor_names[FACTORS] = {
	[DELAY]        = { "delay", "delay_points" },
	[DOWN_PAYMENT] = { "down-payment", "down_payment_points" },
	[LOAN_STAGE]   = { "loan-stage", "loan_points" },
	[DEBT_RATIO]   = { "debt-ratio", "debt_points" },
	[PROMISES]     = { "promises", "promise_points" },
	[EXTENSIONS]   = { "extensions", "extension_points" },
};

int64_t
delay_of(const struct score *rules, const struct evidence *e)
{
	wide own = (wide)e->tally->dues * tally_mean(e->tally);
	wide all = (wide)rules->shrink_dues * tally_mean(e->total);

	return (int64_t)half_up(own + all, e->tally->dues + rules->shrink_dues);
}

int64_t
points_of_delay(const struct score *rules, int64_t delay)
{
	const struct anchor *from = rules->delay_points.list;
	const struct anchor *last = from + rules->delay_points.n - 1;

	while (from < last && from[1].at * UNIT <= delay)
		from++;
	if (from == last)
		return last->points * UNIT;
	const struct anchor *to = from + 1;
	wide over = (to->at * UNIT - delay) * (wide)from->points
	    + (delay - from->at * UNIT) * (wide)to->points;
	return (int64_t)half_up(over, to->at - from->at);
}

static struct points
delay_points(const struct score *rules, const struct evidence *e)
{
	wide over;

	if (e->tally->weight == 0)
		return (struct points){ .most = rules->behaviour };
	over = (wide)points_of_delay(rules, delay_of(rules, e)) * rules->behaviour;
	return (struct points){ rules->behaviour, half_up(over, 100), UNIT };
}

static struct points
down_payment_points(const struct score *rules, const struct evidence *e)
{
	count most = rules->down_payment_points;
	money due = e->customer->down_payment_due, paid = e->tally->paid;

	if (due == NO_MONEY || due == 0)
		return (struct points){ .most = most };
	if (paid < 0)
		paid = 0;
	return (struct points){ most, (wide)most * (paid < due ? paid : due), due };
}

static struct points
loan_points(const struct score *rules, const struct evidence *e)
{
	const struct stage_points *stages = rules->loan_points.list;
	count most = rules->capacity - rules->down_payment_points
	    - ((struct share_points *)rules->debt_points.list)->points;

	if (e->customer->loan_stage == NO_STAGE)
		return (struct points){ .most = most };
	return (struct points){ most, stages[e->customer->loan_stage].points, 1 };
}

static struct points
debt_points(const struct score *rules, const struct evidence *e)
{
	const struct share_points *shares = rules->debt_points.list;
	money income = e->customer->monthly_income, debt = e->customer->monthly_debt;
	struct points p = { shares[0].points, 0, 1 };

	if (income == NO_MONEY || debt == NO_MONEY)
		return (struct points){ .most = p.most };
	for (size_t i = rules->debt_points.n; i-- > 0 && income > 0; )
		if (ratio_cmp(debt, income, shares[i].upto) <= 0)
			p.over = shares[i].points;
	return p;
}

static struct points
promise_points(const struct score *rules, const struct evidence *e)
{
	count most = rules->promise_points;

	if (!e->promises)
		return (struct points){ .most = most };
	if (e->promises->judged == 0)
		return (struct points){ most, most, 1 };
	return (struct points){ most, (wide)most * e->promises->kept,
		e->promises->judged };
}

static struct points
extension_points(const struct score *rules, const struct evidence *e)
{
	const struct anchor *now = rules->extension_points.list;
	const struct anchor *last = now + rules->extension_points.n - 1;
	count most = now->points;

	if (!e->knows_extensions)
		return (struct points){ .most = most };
	while (now < last && now[1].at <= e->tally->extensions)
		now++;
	return (struct points){ most, now->points, 1 };
}

void
factors_of(const struct score *rules, const struct evidence *e, struct points *points)
{
	points[DELAY] = delay_points(rules, e);
	points[DOWN_PAYMENT] = down_payment_points(rules, e);
	points[LOAN_STAGE] = loan_points(rules, e);
	points[DEBT_RATIO] = debt_points(rules, e);
	points[PROMISES] = promise_points(rules, e);
	points[EXTENSIONS] = extension_points(rules, e);
}

money
points_shown(const struct points *p)
{
	return p->under ? (money)half_up(100 * p->over, p->under) : NO_MONEY;
}
