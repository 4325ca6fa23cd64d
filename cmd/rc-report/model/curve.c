#include "rc-report/model/curve.h"

#include <stdlib.h>

#include "bytes/die.h"

bool
part_is_cash(const struct paid_part *part)
{
	return part->amount > 0 && !part->is_credit;
}

static int
by_day(const void *a, const void *b)
{
	const struct paid_part *x = a, *y = b;

	return (x->on > y->on) - (x->on < y->on);
}

/* A copy of the parts, each due's by day. */
static struct paid_part *
sorted_parts(const struct paid_parts *parts, uint32_t n_rows)
{
	struct paid_part *list = mem_new(parts->n + 1, sizeof(*list));

	if (parts->n)
		memcpy(list, parts->list, parts->n * sizeof(*list));
	for (uint32_t i = 0; i < n_rows; i++)
		if (parts->first[i + 1] - parts->first[i] > 1)
			qsort(list + parts->first[i], parts->first[i + 1] - parts->first[i],
			    sizeof(*list), by_day);
	return list;
}

static uint32_t
value_of(struct cash *c, uint32_t row, size_t value)
{
	const struct portfolio *p = c->portfolio;

	if (!str_eq(c->rules->curves_by, S("party")))
		return names_add(&c->values, portfolio_text(p, row, value));
	return names_add(&c->values, p->dues[row].class == LOAN ? S("bank")
	                                                          : S("customer"));
}

static void
add_due(struct cash *c, uint32_t row, size_t value)
{
	const struct kept_due *d = &c->portfolio->dues[row];
	date before = d->payable_on - c->rules->before;

	GROW(c->dues, c->n, c->room);
	c->dues[c->n++] = (struct cash_due){ .amount = d->amount, .row = row,
		.value = value_of(c, row, value), .payable_on = d->payable_on,
		.from = d->signed_on > before ? d->signed_on : before,
		.known_on = d->signed_on != NO_DATE ? d->signed_on : before };
	for (size_t i = c->first[row]; i < c->first[row + 1]; i++)
		if (part_is_cash(&c->parts[i]) && c->parts[i].on != NO_DATE
		    && (c->earliest == NO_DATE || c->parts[i].on < c->earliest))
			c->earliest = c->parts[i].on;
}

struct cash *
cash_of(struct portfolio *p, const struct paid_parts *parts, size_t value)
{
	struct cash *c = mem_new(1, sizeof(*c));

	c->portfolio = p;
	c->rules = &p->policy->forecasting;
	c->parts = sorted_parts(parts, p->n);
	c->first = parts->first;
	c->earliest = NO_DATE;
	if (!str_eq(c->rules->curves_by, S("party")) && !p->has[value])
		die("no column '%.*s' in the dues, which the policy's forecast.curves_by names",
		    STR_SHOWN(c->rules->curves_by));
	for (uint32_t i = 0; i < p->n; i++)
		if (p->dues[i].counts && p->dues[i].amount > 0)
			add_due(c, i, value);
	return c;
}

money
open_after(const struct cash *c, const struct cash_due *d, date day)
{
	money open = d->amount;

	for (size_t i = c->first[d->row]; i < c->first[d->row + 1]
	    && c->parts[i].on <= day; i++)
		open -= c->parts[i].amount;
	return open;
}

/* R and D by lag; of R its differences, until it is summed up. */
struct lags {
	wide   *open, *came;
	int64_t n_parts;
};

static size_t
n_lags(const struct forecasting *r)
{
	return (size_t)(r->before + r->after + 1);
}

/* So much was open at the end of each day before, from `from` to `to`. */
static void
add_open(const struct cash *c, struct lags *l, const struct cash_due *d, date from, date to,
    money open)
{
	count before = c->rules->before, after = c->rules->after;
	count first = from - d->payable_on, last = to - d->payable_on;

	if (open <= 0 || from > to)
		return;
	if (first < after) {
		l->open[first + before] += open;
		l->open[(last < after ? last + 1 : after) + before] -= open;
	}
	if (last >= after) {
		/* the last lag is the sum of many days, and stands by itself */
		l->open[after + before + 1] += (wide)open
		    * (last - (first > after ? first : after) + 1);
	}
}

static void
add_came(const struct cash *c, struct lags *l, const struct cash_due *d,
    const struct paid_part *part)
{
	count lag = part->on - d->payable_on;

	l->came[(lag < c->rules->after ? lag : c->rules->after) + c->rules->before]
	    += part->amount;
	l->n_parts++;
}

/* Watches a due from its first day in the window to the origin. */
static void
watch(const struct cash *c, struct lags *l, const struct cash_due *d, date origin)
{
	date start = origin - c->rules->window_days + 1;
	date from = d->from > start ? d->from : start;
	size_t i = c->first[d->row], end = c->first[d->row + 1];
	money open = d->amount;

	for (; i < end && c->parts[i].on < from; i++)
		open -= c->parts[i].amount;
	while (from <= origin) {
		date day = i < end && c->parts[i].on <= origin ? c->parts[i].on : origin;

		add_open(c, l, d, from, day, open);
		for (money before = open; i < end && c->parts[i].on == day; i++) {
			if (before > 0 && part_is_cash(&c->parts[i]))
				add_came(c, l, d, &c->parts[i]);
			open -= c->parts[i].amount;
		}
		from = day + 1;
	}
}

/* The differences become sums; the last lag has its own. */
static void
sum_up(const struct forecasting *r, struct lags *l)
{
	size_t n = n_lags(r);

	for (size_t k = 1; k < n - 1; k++)
		l->open[k] += l->open[k - 1];
	l->open[n - 1] = l->open[n];
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

static void
add_lags(struct lags *all, const struct lags *more, size_t n)
{
	for (size_t k = 0; k < n; k++) {
		all->open[k] += more->open[k];
		all->came[k] += more->came[k];
	}
	all->n_parts += more->n_parts;
}

struct curves
curves_of(struct arena *a, const struct cash *c, date origin)
{
	size_t n = n_lags(c->rules), n_values = c->values.n;
	struct lags *lags = mem_new(n_values + 1, sizeof(*lags));
	wide *room = mem_new((n_values + 1) * 2 * (n + 1), sizeof(*room));
	struct curves curves = { origin, arena_new(a, n_values + 1, sizeof(*curves.list)) };

	for (size_t i = 0; i <= n_values; i++)
		lags[i] = (struct lags){ room + 2 * i * (n + 1),
			room + (2 * i + 1) * (n + 1), 0 };
	for (size_t i = 0; i < c->n; i++)
		if (c->dues[i].from <= origin)
			watch(c, &lags[c->dues[i].value], &c->dues[i], origin);
	for (size_t i = 0; i < n_values; i++) {
		sum_up(c->rules, &lags[i]);
		add_lags(&lags[n_values], &lags[i], n);
	}
	for (size_t i = 0; i <= n_values; i++)
		curves.list[i] = curve_from(a, &lags[i], n);
	free(lags);
	free(room);
	return curves;
}

const struct curve *
curve_for(const struct cash *c, const struct curves *curves, const struct cash_due *d)
{
	const struct curve *own = &curves->list[d->value];

	return own->n_parts < c->rules->min_parts ? &curves->list[c->values.n] : own;
}
