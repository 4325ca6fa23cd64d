#include "rc-report/model/backtest.h"

#include <stdlib.h>

/* What was open at each origin, of what was known then. */
struct past {
	const struct cash *cash;
	struct backtests  *list;
	size_t   n;
	date     first;            /* the first origin */
	size_t  *ranks;            /* by day from then on: the first origin not before it */
	size_t   n_origins;
	date     first_payable;    /* what is payable before has the last lag at all origins */
	size_t   n_payable;
	money ***rows;             /* by value, then day payable, or NULL: by origin */
	size_t   n_values, values_room;
	struct curves *curves;     /* by origin */
	struct arena   arena;
};

static date
origin_of(const struct cash *c, count days, count k)
{
	return c->as_of - days * (k + 1);
}

/* How many origins of a horizon have a whole window behind the first money. */
static count
count_origins(const struct cash *c, count days, date earliest)
{
	count n = 0;

	while (n < c->rules->backtests && earliest != NO_DATE
	    && origin_of(c, days, n) - c->rules->window_days >= earliest)
		n++;
	return n;
}

struct backtests *
backtests_of(struct arena *a, const struct cash *c, const count *days, size_t n)
{
	struct backtests *list = arena_new(a, n + 1, sizeof(*list));

	for (size_t i = 0; i < n; i++) {
		struct backtests *b = &list[i];

		b->days = days[i];
		b->n = count_origins(c, days[i], c->bound);
		b->forecast = arena_new(a, (size_t)b->n + 1, sizeof(*b->forecast));
		b->outcome = arena_new(a, (size_t)b->n + 1, sizeof(*b->outcome));
	}
	return list;
}

date
backtests_begin(const struct cash *c, const struct backtests *list, size_t n)
{
	date first = c->as_of;

	for (size_t i = 0; i < n; i++)
		if (list[i].n && origin_of(c, list[i].days, list[i].n - 1) < first)
			first = origin_of(c, list[i].days, list[i].n - 1);
	return first;
}

static size_t
rank_of(const struct past *p, date day)
{
	if (day <= p->first)
		return 0;
	return day > p->cash->as_of ? p->n_origins : p->ranks[day - p->first];
}

/* Numbers the origins of all horizons in the order of their days. */
static void
rank_origins(struct past *p)
{
	size_t n = (size_t)(p->cash->as_of - p->first) + 1;

	p->ranks = arena_new(&p->arena, n, sizeof(*p->ranks));
	for (size_t i = 0; i < p->n; i++)
		for (count k = 0; k < p->list[i].n; k++)
			p->ranks[origin_of(p->cash, p->list[i].days, k) - p->first] = 1;
	for (size_t i = 0; i < n; i++) {
		size_t is_origin = p->ranks[i];

		p->ranks[i] = p->n_origins;
		p->n_origins += is_origin;
	}
}

/* What dues of a value and day payable had open, by origin; NULL if no origin can tell of
   them, since they are payable too late. */
static money *
row_of(struct past *p, uint32_t value, date payable_on)
{
	date day = payable_on < p->first_payable ? p->first_payable : payable_on;
	size_t at = (size_t)(day - p->first_payable);

	if (at >= p->n_payable)
		return NULL;
	while (value >= p->n_values) {
		GROW(p->rows, p->n_values, p->values_room);
		p->rows[p->n_values++] = arena_new(&p->arena, p->n_payable, sizeof(money *));
	}
	money **row = &p->rows[value][at];
	if (!*row)
		*row = arena_new(&p->arena, p->n_origins + 1, sizeof(**row));
	return *row;
}

/* So much was open at the origins from one to before another: differences. */
static void
add_open(money *row, size_t from, size_t to, money open)
{
	if (open <= 0 || from >= to)
		return;
	money_add(&row[from], open, "what was open");
	money_add(&row[to], -open, "what was open");
}

/* Of each horizon a part came within the days of one origin, if the due was known then. */
static void
add_came(struct past *p, const struct cash_due *d, const struct paid_part *part)
{
	date as_of = p->cash->as_of;

	for (size_t i = 0; i < p->n && part->on <= as_of && part->on > p->first; i++) {
		struct backtests *b = &p->list[i];
		count k = (as_of - part->on) / b->days;

		if (k < b->n && d->known_on <= origin_of(p->cash, b->days, k))
			money_add(&b->outcome[k], part->amount, "receipts");
	}
}

void
backtests_add(struct past *p, const struct cash_due *d)
{
	const struct paid_part *part = d->parts.list, *end = part + d->parts.n;
	money open = d->amount;

	if (p->n_origins == 0)
		return;
	money *row = row_of(p, d->value, d->payable_on);
	size_t from = rank_of(p, d->known_on);
	for (; part < end; part++) {
		size_t to = rank_of(p, part->on);

		if (row && to > from) {
			add_open(row, from, to, open);
			from = to;
		}
		open -= part->amount;
		if (part_is_cash(part))
			add_came(p, d, part);
	}
	if (row)
		add_open(row, from, p->n_origins, open);
}

/* The outlook at an origin, over all dues. */
static struct outlook
outlook_at(struct past *p, const struct experience *e, date origin, count days)
{
	struct curves *curves = &p->curves[rank_of(p, origin)];
	struct outlook all = { 0 };
	struct arena a = { 0 };

	if (!curves->list)
		*curves = curves_of(&p->arena, e, origin);
	const struct survival *survivals = survivals_of(&a, p->cash, curves, days);
	for (size_t i = 0; i < p->n_values * p->n_payable; i++) {
		const money *row = p->rows[i / p->n_payable][i % p->n_payable];
		money open = row ? row[rank_of(p, origin)] : 0;

		if (open > 0)
			outlook_add(&all, p->cash, &survivals[i / p->n_payable], origin,
			    p->first_payable + (date)(i % p->n_payable), open);
	}
	arena_free(&a);
	return all;
}

static wide
distance(wide a, wide b)
{
	return a > b ? a - b : b - a;
}

static void
test(struct past *p, const struct experience *e, struct backtests *b)
{
	wide by_schedule = 0, by_falling_due = 0;

	for (count k = 0; k < b->n; k++) {
		struct outlook o = outlook_at(p, e, origin_of(p->cash, b->days, k), b->days);
		money f = b->forecast[k] = expected_of(&o), y = b->outcome[k];

		b->came += y;
		b->missed += distance(y, f);
		b->bias += (wide)f - y;
		by_schedule += distance(y, o.scheduled);
		by_falling_due += distance(y, o.falling_due);
	}
	b->missed_by_dates = by_schedule < by_falling_due ? by_schedule : by_falling_due;
}

/* The differences become sums. */
static void
add_up(struct past *p)
{
	for (size_t i = 0; i < p->n_values * p->n_payable; i++) {
		money *row = p->rows[i / p->n_payable][i % p->n_payable];

		for (size_t k = 1; row && k < p->n_origins; k++)
			money_add(&row[k], row[k - 1], "what was open");
	}
}

struct past *
backtests_open(const struct cash *c, struct backtests *list, size_t n)
{
	struct past *p = mem_new(1, sizeof(*p));

	p->cash = c;
	p->list = list;
	p->n = n;
	p->first = backtests_begin(c, list, n);
	p->first_payable = p->first - c->rules->after;
	p->n_payable = (size_t)(c->as_of + c->rules->before - p->first_payable) + 1;
	rank_origins(p);
	p->curves = arena_new(&p->arena, p->n_origins + 1, sizeof(*p->curves));
	return p;
}

void
backtests_make(struct past *p, const struct experience *e)
{
	add_up(p);
	for (size_t i = 0; i < p->n; i++) {
		p->list[i].n = count_origins(p->cash, p->list[i].days, p->cash->earliest);
		test(p, e, &p->list[i]);
	}
	arena_free(&p->arena);
	free(p->rows);
	free(p);
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
