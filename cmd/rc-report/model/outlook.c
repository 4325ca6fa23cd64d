#include "rc-report/model/outlook.h"

#include <stdlib.h>

#include "bytes/die.h"

money
expected_of(const struct outlook *o)
{
	return (money)((2 * o->expected + WHOLE_CURVE) / (2 * WHOLE_CURVE));
}

/* What part of a due is still open after `days` days, by its lag at the origin; from the lag
   before which nothing comes to `after`. */
struct survival {
	int64_t *left;
	count    first;      /* lag */
};

static int64_t
left_after(const struct forecasting *r, const struct curve *curve, count lag, count days)
{
	int64_t left = WHOLE_CURVE;

	for (count j = 1; j <= days; j++) {
		count k = lag + j < r->after ? lag + j : r->after;

		if (k >= -r->before)
			left = (int64_t)((wide)left
			    * (WHOLE_CURVE - curve->rates[k + r->before]) / WHOLE_CURVE);
	}
	return left;
}

static struct survival
survival_of(const struct forecasting *r, const struct curve *curve, count days)
{
	struct survival s = { .first = -r->before - days };
	size_t n = (size_t)(r->after - s.first + 1);

	s.left = mem_new(n, sizeof(*s.left));
	for (size_t i = 0; i < n; i++)
		s.left[i] = left_after(r, curve, s.first + (count)i, days);
	return s;
}

static wide
expected_from(const struct forecasting *r, const struct survival *s, money open, count lag)
{
	if (lag < s->first)
		return 0;
	if (lag > r->after)
		lag = r->after;
	return (wide)open * (WHOLE_CURVE - s->left[lag - s->first]);
}

static void
add_due(const struct cash *c, const struct cash_due *d, const struct survival *s,
    date origin, count days, struct outlook *to)
{
	date end = origin + days;
	money open = open_after(c, d, origin);

	for (size_t i = c->first[d->row]; i < c->first[d->row + 1]; i++)
		if (c->parts[i].on > origin && c->parts[i].on <= end
		    && part_is_cash(&c->parts[i]))
			money_add(&to->came, c->parts[i].amount, "receipts");
	if (open <= 0)
		return;
	to->expected += expected_from(c->rules, s, open, origin - d->payable_on);
	if (d->payable_on <= end)
		money_add(&to->scheduled, open, "scheduled");
	if (d->payable_on > origin && d->payable_on <= end)
		money_add(&to->falling_due, open, "falling due");
}

/* A survival for each value, that of all where a value's own curve is not used. */
static struct survival *
survivals_of(const struct cash *c, const struct curves *curves, count days)
{
	struct survival *list = mem_new(c->values.n + 1, sizeof(*list));

	for (uint32_t i = 0; i < c->values.n; i++) {
		struct cash_due of = { .value = i };

		list[i] = survival_of(c->rules, curve_for(c, curves, &of), days);
	}
	return list;
}

void
outlook_add(const struct cash *c, const struct curves *curves, count days, bool known,
    struct outlook *groups)
{
	struct survival *survivals = survivals_of(c, curves, days);

	for (size_t i = 0; i < c->n; i++) {
		const struct cash_due *d = &c->dues[i];

		if (!known || d->known_on <= curves->origin)
			add_due(c, d, &survivals[d->value], curves->origin, days,
			    &groups[c->portfolio->dues[d->row].group]);
	}
	for (uint32_t i = 0; i < c->values.n; i++)
		free(survivals[i].left);
	free(survivals);
}

static wide
distance(wide a, wide b)
{
	return a > b ? a - b : b - a;
}

/* The outlook at an origin, over all groups. */
static struct outlook
outlook_at(const struct cash *c, date origin, count days)
{
	uint32_t n = c->portfolio->groups.n;
	struct outlook *groups = mem_new(n + 1, sizeof(*groups)), all = { 0 };
	struct arena a = { 0 };
	struct curves curves = curves_of(&a, c, origin);

	outlook_add(c, &curves, days, true, groups);
	for (uint32_t i = 0; i < n; i++) {
		all.expected += groups[i].expected;
		money_add(&all.scheduled, groups[i].scheduled, "scheduled");
		money_add(&all.falling_due, groups[i].falling_due, "falling due");
		money_add(&all.came, groups[i].came, "receipts");
	}
	free(groups);
	arena_free(&a);
	return all;
}

struct backtests
backtests_of(struct arena *a, const struct cash *c, count days)
{
	size_t most = (size_t)c->rules->backtests;
	struct backtests b = { .forecast = arena_new(a, most + 1, sizeof(money)),
		.outcome = arena_new(a, most + 1, sizeof(money)) };
	wide by_schedule = 0, by_falling_due = 0;
	date origin = c->portfolio->as_of - days;

	for (; b.n < c->rules->backtests && c->earliest != NO_DATE
	    && origin - c->rules->window_days >= c->earliest; origin -= days) {
		struct outlook o = outlook_at(c, origin, days);
		money f = expected_of(&o);

		b.forecast[b.n] = f;
		b.outcome[b.n++] = o.came;
		b.came += o.came;
		b.missed += distance(o.came, f);
		b.bias += (wide)f - o.came;
		by_schedule += distance(o.came, o.scheduled);
		by_falling_due += distance(o.came, o.falling_due);
	}
	b.missed_by_dates = by_schedule < by_falling_due ? by_schedule : by_falling_due;
	return b;
}

/* An outcome beside its forecast, which is above 0. */
struct outcome {
	money came, forecast;
};

static int
by_ratio(const void *a, const void *b)
{
	const struct outcome *x = a, *y = b;
	wide left = (wide)x->came * y->forecast, right = (wide)y->came * x->forecast;

	return (left > right) - (left < right);
}

/* The expected amount times an outcome's ratio, rounded half up. */
static money
times(money expected, const struct outcome *o)
{
	return (money)((2 * (wide)expected * o->came + o->forecast) / (2 * (wide)o->forecast));
}

struct outlook_band
band_around(const struct cash *c, const struct backtests *b, money expected)
{
	struct outcome *list = mem_new((size_t)b->n + 1, sizeof(*list));
	struct outlook_band band = { NO_MONEY, NO_MONEY };
	const wide two = 2 * (wide)RATE_ONE;
	count n = 0;

	for (count i = 0; i < b->n; i++)
		if (b->forecast[i] > 0)
			list[n++] = (struct outcome){ b->outcome[i], b->forecast[i] };
	if (n && n >= c->rules->min_backtests) {
		count low = (count)((wide)(n + 1) * (RATE_ONE - c->rules->band) / two);
		count high = (count)(((wide)(n + 1) * (RATE_ONE + c->rules->band) + two - 1)
		    / two);

		qsort(list, (size_t)n, sizeof(*list), by_ratio);
		band.low = times(expected, &list[low < 1 ? 0 : low - 1]);
		band.high = times(expected, &list[high > n ? n - 1 : high - 1]);
	}
	free(list);
	return band;
}
