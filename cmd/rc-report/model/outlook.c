#include "rc-report/model/outlook.h"

money
expected_of(const struct outlook *o)
{
	return (money)((2 * o->expected + WHOLE_CURVE) / (2 * WHOLE_CURVE));
}

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

struct survival *
survivals_of(struct arena *a, const struct cash *c, const struct curves *curves, count days)
{
	const struct forecasting *r = c->rules;
	struct survival *list = arena_new(a, c->n_values + 1, sizeof(*list));
	count first = -r->before - days;

	for (uint32_t i = 0; i < c->n_values; i++) {
		const struct curve *curve = curve_for(c, curves, i);
		size_t n = (size_t)(r->after - first + 1);

		list[i] = (struct survival){ arena_new(a, n, sizeof(int64_t)), first, days };
		for (size_t k = 0; k < n; k++)
			list[i].left[k] = left_after(r, curve, first + (count)k, days);
	}
	return list;
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

void
outlook_add(struct outlook *to, const struct cash *c, const struct survival *s, date origin,
    date payable_on, money open)
{
	to->expected += expected_from(c->rules, s, open, origin - payable_on);
	if (payable_on <= origin + s->days)
		money_add(&to->scheduled, open, "scheduled");
	if (payable_on > origin && payable_on <= origin + s->days)
		money_add(&to->falling_due, open, "falling due");
}

struct open_key {
	uint32_t group, value;
	date     payable_on;
};

void
open_money_add(struct open_money *m, uint32_t group, const struct cash_due *d, money open)
{
	struct open_key key = { group, d->value, d->payable_on };
	uint32_t known = m->keys.n;
	uint32_t number = names_add(&m->keys, (str){ (const char *)&key, sizeof(key) });

	GROW(m->sums, number, m->room);
	if (number == known)
		m->sums[number] = 0;
	money_add(&m->sums[number], open, "what is open");
}

void
outlook_of_groups(const struct cash *c, const struct open_money *open,
    const struct curves *curves, count days, struct outlook *groups)
{
	struct arena a = { 0 };
	const struct survival *survivals = survivals_of(&a, c, curves, days);

	for (uint32_t i = 0; i < open->keys.n; i++) {
		struct open_key key;

		memcpy(&key, names_text(&open->keys, i).at, sizeof(key));
		outlook_add(&groups[key.group], c, &survivals[key.value], c->as_of,
		    key.payable_on, open->sums[i]);
	}
	arena_free(&a);
}
