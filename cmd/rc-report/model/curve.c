#include "rc-report/model/curve.h"

#include <stdlib.h>

static void
add(money *sum, money m)
{
	money_add(sum, m, "what is open or came");
}

/* What dues of a value that were payable on a day were open by, and paid, by lag. */
static money *
row_of(struct experience *e, uint32_t value, date payable_on)
{
	money **row = &e->values[value].rows[payable_on - e->first_payable];

	if (!*row)
		*row = arena_new(&e->arena, 2 * (e->n_lags + 1), sizeof(**row));
	return *row;
}

/* The place of a day in what is kept by day; there is one more than the days. */
static size_t
at_day(const struct experience *e, date day)
{
	return (size_t)(day - e->first);
}

/* So much was open at the beginning of each day from `from` to `to`: differences, until
   they are summed up. */
static void
add_open(struct experience *e, const struct cash_due *d, date from, date to, money open)
{
	count before = e->cash->rules->before, after = e->cash->rules->after;
	count first = from - d->payable_on, last = to - d->payable_on;

	if (open <= 0 || from > to)
		return;
	if (first < after) {
		money *row = row_of(e, d->value, d->payable_on);

		add(&row[first + before], open);
		add(&row[(last < after ? last + 1 : after) + before], -open);
	}
	if (last >= after) {
		date start = first < after ? d->payable_on + after : from;

		add(&e->values[d->value].late_open[at_day(e, start)], open);
		add(&e->values[d->value].late_open[at_day(e, to + 1)], -open);
	}
}

static void
add_came(struct experience *e, const struct cash_due *d, const struct paid_part *part)
{
	count lag = part->on - d->payable_on;
	struct value_experience *value = &e->values[d->value];
	size_t day = at_day(e, part->on);

	if (lag < e->cash->rules->after)
		add(&row_of(e, d->value, d->payable_on)
		    [e->n_lags + 1 + (size_t)(lag + e->cash->rules->before)], part->amount);
	else
		add(&value->late_came[day], part->amount);
	value->n_parts[day]++;
}

static void
add_value(struct experience *e)
{
	size_t n = e->n_days + 1;

	GROW(e->values, e->n_values, e->values_room);
	e->values[e->n_values++] = (struct value_experience){
		arena_new(&e->arena, e->n_payable + 1, sizeof(money *)),
		arena_new(&e->arena, n, sizeof(money)), arena_new(&e->arena, n, sizeof(money)),
		arena_new(&e->arena, n, sizeof(int64_t)) };
}

/* Watches a due from its first day on. */
void
experience_add(struct experience *e, const struct cash_due *d)
{
	date from = d->from > e->first ? d->from : e->first;
	const struct paid_part *part = d->parts.list, *end = part + d->parts.n;
	money open = d->amount;

	while (d->value >= e->n_values)
		add_value(e);
	for (; part < end && part->on < from; part++)
		open -= part->amount;
	while (from <= e->last) {
		date day = part < end && part->on <= e->last ? part->on : e->last;

		add_open(e, d, from, day, open);
		for (money before = open; part < end && part->on == day; part++) {
			if (before > 0 && part_is_cash(part))
				add_came(e, d, part);
			open -= part->amount;
		}
		from = day + 1;
	}
}

/* The differences become sums. */
void
experience_add_up(struct experience *e)
{
	while (e->n_values < e->cash->n_values)
		add_value(e);
	for (size_t v = 0; v < e->n_values; v++) {
		struct value_experience *value = &e->values[v];

		for (size_t i = 0; i < e->n_payable; i++)
			for (size_t k = 1; value->rows[i] && k < e->n_lags; k++)
				add(&value->rows[i][k], value->rows[i][k - 1]);
		for (size_t day = 1; day <= e->n_days; day++)
			add(&value->late_open[day], value->late_open[day - 1]);
	}
}

struct experience *
experience_open(const struct cash *c, date first_origin)
{
	struct experience *e = mem_new(1, sizeof(*e));

	e->cash = c;
	e->first = first_origin - c->rules->window_days + 1;
	e->last = c->as_of;
	e->first_payable = e->first - c->rules->after;
	e->n_days = (size_t)(e->last - e->first + 1);
	e->n_lags = (size_t)(c->rules->before + c->rules->after);
	e->n_payable = e->n_days + e->n_lags;
	return e;
}

/* R and D by lag. */
struct lags {
	wide   *open, *came;
	int64_t n_parts;
};

/* What the window before the origin has of a lag: the days of its dues' dates and lag. */
static void
add_lag(const struct experience *e, struct lags *l, uint32_t value, date origin, size_t k)
{
	count lag = (count)k - e->cash->rules->before;
	size_t last = (size_t)(origin - lag - e->first_payable);
	money *const *rows = e->values[value].rows;

	for (size_t i = last + 1 - (size_t)e->cash->rules->window_days; i <= last; i++)
		if (rows[i]) {
			l->open[k] += rows[i][k];
			l->came[k] += rows[i][e->n_lags + 1 + k];
		}
}

static void
add_window(const struct experience *e, struct lags *l, uint32_t value, date origin)
{
	for (size_t k = 0; k < e->n_lags; k++)
		add_lag(e, l, value, origin, k);
	for (date day = origin - e->cash->rules->window_days + 1; day <= origin; day++) {
		const struct value_experience *own = &e->values[value];
		size_t at = at_day(e, day);

		l->open[e->n_lags] += own->late_open[at];
		l->came[e->n_lags] += own->late_came[at];
		l->n_parts += own->n_parts[at];
	}
}

static struct curve
curve_from(struct arena *a, const struct lags *l, size_t n)
{
	struct curve curve = { arena_new(a, n, sizeof(*curve.rates)), l->n_parts };

	for (size_t k = 0; k < n; k++)
		curve.rates[k] = l->open[k] > 0
		    ? (int64_t)(l->came[k] * WHOLE_CURVE / l->open[k]) : 0;
	return curve;
}

struct curves
curves_of(struct arena *a, const struct experience *e, date origin)
{
	size_t n = e->n_lags + 1, n_values = e->cash->n_values;
	wide *room = mem_new(4 * n, sizeof(*room));
	struct lags one = { room, room + n, 0 }, all = { room + 2 * n, room + 3 * n, 0 };
	struct curves curves = { origin, arena_new(a, n_values + 1, sizeof(*curves.list)) };

	for (uint32_t i = 0; i < n_values; i++) {
		memset(room, 0, 2 * n * sizeof(*room));
		one.n_parts = 0;
		add_window(e, &one, i, origin);
		for (size_t k = 0; k < 2 * n; k++)
			all.open[k] += one.open[k];
		all.n_parts += one.n_parts;
		curves.list[i] = curve_from(a, &one, n);
	}
	curves.list[n_values] = curve_from(a, &all, n);
	free(room);
	return curves;
}

const struct curve *
curve_for(const struct cash *c, const struct curves *curves, uint32_t value)
{
	const struct curve *own = &curves->list[value];

	return own->n_parts < c->rules->min_parts ? &curves->list[c->n_values] : own;
}
