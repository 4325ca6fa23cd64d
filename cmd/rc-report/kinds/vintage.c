#include <stdlib.h>

#include "bytes/die.h"
#include "rc-report/kinds/kind.h"

enum { USUAL_MONTHS = 12 };

/* The contracts of a group that were signed in a month.  The sums of an age are those up to
   the end of the month that is so many months later. */
struct vintage {
	uint32_t group;
	int      signed_in;      /* a month, counted from year 0 */
	int64_t  contracts;
	money    contracted;
	money   *collected, *scheduled;   /* by age */
};

/* A contract, whose month and group are known once both a signed_on and a due that counts
   have come. */
struct signed_contract {
	date     signed_on;      /* the first in its rows, or NO_DATE */
	uint32_t group;          /* of its first due that counts, or NO_NAME */
};

/* A due that came before its contract's signed_on. */
struct waiting_due {
	uint32_t         contract;
	money            amount;
	date             payable_on;
	struct due_parts parts;
};

struct vintages {
	const struct stream *stream;
	struct arena   *arena;
	struct names    keys;    /* group and month */
	struct vintage *list;
	size_t          n, room;
	int             ages;    /* from 0, one more than the months asked for */
	int64_t         left_out;
	struct ids      ids;     /* of contracts */
	struct signed_contract *contracts;
	size_t          contracts_room;
	struct waiting_due *waiting;
	size_t          n_waiting, waiting_room;
};

static int
month_of(date d)
{
	struct civil c = date_civil(d);

	return c.year * 12 + c.month - 1;
}

static date
first_day(int month)
{
	date d = NO_DATE;

	date_from((struct civil){ month / 12, month % 12 + 1, 1 }, &d);
	return d;
}

static struct vintage *
vintage_of(struct vintages *v, uint32_t group, int month)
{
	char key[sizeof(group) + sizeof(month)];

	memcpy(key, &group, sizeof(group));
	memcpy(key + sizeof(group), &month, sizeof(month));
	uint32_t number = names_add(&v->keys, (str){ key, sizeof(key) });
	GROW(v->list, number, v->room);
	if (number == v->n)
		v->list[v->n++] = (struct vintage){ .group = group, .signed_in = month,
			.collected = arena_new(v->arena, (size_t)v->ages, sizeof(money)),
			.scheduled = arena_new(v->arena, (size_t)v->ages, sizeof(money)) };
	return &v->list[number];
}

/* The age by the end of whose month a day has come; an unknown day has from the first. */
static int
age_of(const struct vintage *vintage, date d)
{
	int age = d == NO_DATE ? 0 : month_of(d) - vintage->signed_in;

	return age < 0 ? 0 : age;
}

static void
add_at_age(const struct vintages *v, money *sums, int age, money amount)
{
	if (age < v->ages)
		money_add(&sums[age], amount, "a vintage");
}

static struct vintage *
vintage_of_contract(struct vintages *v, const struct signed_contract *c)
{
	return vintage_of(v, c->group, month_of(c->signed_on));
}

static void
add_due(struct vintages *v, const struct waiting_due *d)
{
	struct vintage *vintage = vintage_of_contract(v, &v->contracts[d->contract]);

	money_add(&vintage->contracted, d->amount, "contracted");
	add_at_age(v, vintage->scheduled, age_of(vintage, d->payable_on), d->amount);
	for (uint32_t i = 0; i < d->parts.n; i++)
		add_at_age(v, vintage->collected, age_of(vintage, d->parts.list[i].on),
		    d->parts.list[i].amount);
}

static void
take_due(struct vintages *v, const struct streamed_due *row)
{
	const struct due *d = &row->due;
	uint32_t known = v->ids.n, number = ids_add(&v->ids, id_of(d->contract_id));
	struct waiting_due due = { number, d->amount, d->payable_on, row->parts };

	GROW(v->contracts, number, v->contracts_room);
	struct signed_contract *c = &v->contracts[number];
	if (number == known)
		*c = (struct signed_contract){ NO_DATE, NO_NAME };
	if (c->signed_on == NO_DATE)
		c->signed_on = d->signed_on;
	if (!row->counts)
		return;
	if (c->group == NO_NAME)
		c->group = row->group;
	if (c->signed_on != NO_DATE) {
		add_due(v, &due);
		return;
	}
	GROW(v->waiting, v->n_waiting, v->waiting_room);
	v->waiting[v->n_waiting++] = due;
}

static void
take_dues(struct vintages *v, struct stream *s)
{
	const struct streamed_due *row;

	while ((row = stream_next(s)) != NULL)
		take_due(v, row);
	for (size_t i = 0; i < v->n_waiting; i++)
		if (v->contracts[v->waiting[i].contract].signed_on != NO_DATE)
			add_due(v, &v->waiting[i]);
	free(v->waiting);
}

static void
count_contract(struct vintages *v, const struct signed_contract *c)
{
	if (c->group == NO_NAME)
		return;
	if (c->signed_on == NO_DATE)
		v->left_out++;
	else
		vintage_of_contract(v, c)->contracts++;
}

/* What came at each age becomes what had come by then. */
static void
add_up(const struct vintages *v, money *sums)
{
	for (int age = 1; age < v->ages; age++)
		money_add(&sums[age], sums[age - 1], "a vintage");
}

static struct vintages
vintages_of(const struct facts *f, struct arena *a)
{
	count months = f->asked.months == NO_COUNT ? USUAL_MONTHS : f->asked.months;
	struct vintages v = { .stream = f->stream, .arena = a, .ages = months + 1 };

	take_dues(&v, f->stream);
	for (uint32_t i = 0; i < v.ids.n; i++)
		count_contract(&v, &v.contracts[i]);
	for (size_t i = 0; i < v.n; i++) {
		add_up(&v, v.list[i].collected);
		add_up(&v, v.list[i].scheduled);
	}
	if (v.left_out)
		warn("contracts without signed_on, which no month counts: %lld",
		    (long long)v.left_out);
	return v;
}

static const uint32_t *group_rank;

static int
by_group_and_month(const void *a, const void *b)
{
	const struct vintage *x = a, *y = b;
	uint32_t i = group_rank[x->group], k = group_rank[y->group];

	if (i != k)
		return i < k ? -1 : 1;
	return (x->signed_in > y->signed_in) - (x->signed_in < y->signed_in);
}

static void
sort_vintages(struct vintages *v, const struct facts *f)
{
	group_rank = groups_ranks(&f->stream->groups, v->arena);
	if (v->n)
		qsort(v->list, v->n, sizeof(*v->list), by_group_and_month);
}

/* How many ages are over by as-of. */
static int
ages_of(const struct vintages *v, const struct vintage *vintage)
{
	int ages = 0;

	while (ages < v->ages && date_month_end(first_day(vintage->signed_in + ages))
	    <= v->stream->as_of)
		ages++;
	return ages;
}

static void
put_head(struct grid *g, const struct facts *f, const struct vintage *vintage)
{
	str cells[BY_MOST];

	grid_row(g, ROW);
	groups_cells(&f->stream->groups, vintage->group, cells);
	for (size_t i = 0; i < f->n_by; i++)
		put_group(g, cells[i]);
	put_month(g, first_day(vintage->signed_in));
	put_count(g, vintage->contracts);
	put_money(g, vintage->contracted);
}

static void
head_columns(struct grid *g, const struct facts *f)
{
	by_columns(g, f);
	grid_column(g, (struct term){ "signed", "签约月", "signed" }, CELL_MONTH, 0);
	grid_column(g, (struct term){ "contracts", "合同数", "contracts" }, CELL_COUNT, 1);
	grid_column(g, (struct term){ "contracted", "合同应收", "contracted" }, CELL_MONEY, 0);
}

static void
put_ages(struct document *d, const struct facts *f, const struct vintages *v)
{
	struct grid *g = grid_add(d, (struct term){ "vintage", "签约月份", "vintage" },
	    FOR_PROGRAMS);

	head_columns(g, f);
	grid_column(g, (struct term){ "age", "月龄", "age" }, CELL_COUNT, 0);
	grid_column(g, (struct term){ "collected", "已收", "collected" }, CELL_MONEY, 0);
	grid_column(g, vintage_share.name, CELL_RATE, 0);
	grid_column(g, (struct term){ "scheduled", "应收", "scheduled" }, CELL_MONEY, 0);
	grid_column(g, vintage_scheduled.name, CELL_RATE, 0);
	for (size_t i = 0; i < v->n; i++)
		for (int age = 0; age < ages_of(v, &v->list[i]); age++) {
			const struct vintage *x = &v->list[i];

			put_head(g, f, x);
			put_count(g, age);
			put_money(g, x->collected[age]);
			put_ratio(g, x->collected[age], x->contracted);
			put_money(g, x->scheduled[age]);
			put_ratio(g, x->scheduled[age], x->contracted);
		}
}

/* For people: a row for each month, and in it the share collected at each age. */
static void
put_matrix(struct document *d, const struct facts *f, const struct vintages *v)
{
	struct grid *g = grid_add(d, (struct term){ "shares", "回款占比", "shares" },
	    FOR_PEOPLE);

	g->is_heat = g->is_whole = true;
	head_columns(g, f);
	for (int age = 0; age < v->ages; age++) {
		const char *name = arena_printf(&d->arena, "%d", age).at;

		grid_column(g, (struct term){ name, name, name }, CELL_RATE, age);
	}
	for (size_t i = 0; i < v->n; i++) {
		const struct vintage *x = &v->list[i];
		int ages = ages_of(v, x);

		put_head(g, f, x);
		for (int age = 0; age < v->ages; age++)
			if (age < ages)
				put_ratio(g, x->collected[age], x->contracted);
			else
				put_none(g);
	}
}

void
build_vintage(const struct facts *f, struct document *d)
{
	struct vintages v = vintages_of(f, &d->arena);

	sort_vintages(&v, f);
	put_title(d, (struct term){ "vintage", "签约月份回款（按月龄）", "Vintages by months of age" },
	    f->stream->as_of);
	put_matrix(d, f, &v);
	put_ages(d, f, &v);
	document_text(d, BLOCK_BLANK, "%s", "");
	document_define(d, vintage_share.name, vintage_share.definition);
	names_free(&v.keys);
	ids_free(&v.ids);
	free(v.contracts);
	free(v.list);
}
