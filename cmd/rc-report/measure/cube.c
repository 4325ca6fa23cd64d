#include "rc-report/measure/cube.h"

#include <stdlib.h>

#include "bytes/die.h"

size_t
cube_sum(struct cube *c, const char *name, enum kind kind)
{
	struct layout_of_sums *l = &c->layout;

	GROW(l->list, l->n, l->room);
	l->list[l->n] = (struct sum_column){ name, kind };
	return l->n++;
}

/* The names of partials' columns for what is there once for each band, node and so on. */
static const char *
name_for(struct cube *c, const char *what, str of)
{
	return arena_printf(&c->arena, "%s:%.*s", what, STR(of)).at;
}

/* The fixed sums: the counts first, as they stand in enum sum. */
static void
add_fixed(struct cube *c)
{
	cube_sum(c, "n", COUNT);
	cube_sum(c, "n_due", COUNT);
	cube_sum(c, "n_month", COUNT);
	for (size_t i = 0; i < MEASURES; i++)
		if (measures[i].form == MEASURE_AMOUNT)
			cube_sum(c, measures[i].name.code, MONEY);
}

static void
add_bands(struct cube *c)
{
	size_t n = c->policy->buckets.n + 2;

	c->bands = arena_new(&c->arena, n, sizeof(*c->bands));
	memcpy(c->bands, policy_bands(&c->arena, c->policy), (n - 1) * sizeof(*c->bands));
	c->bands[n - 1] = str_of(state_name(NOT_DUE));
	c->layout.bands = c->layout.n;
	c->layout.n_bands = n;
	for (size_t i = 0; i < n; i++) {
		cube_sum(c, name_for(c, "n", c->bands[i]), COUNT);
		cube_sum(c, name_for(c, "balance", c->bands[i]), MONEY);
	}
}

static void
add_nodes(struct cube *c)
{
	static const struct sum_column sums[NODE_SUMS] = {
		[NODE_CONTRACTS] = { "contracts", COUNT },
		[NODE_REACHED]   = { "reached",   COUNT },
		[NODE_REQUIRED]  = { "required",  MONEY },
		[NODE_PAID]      = { "paid",      MONEY },
		[NODE_MISSING]   = { "missing",   MONEY },
	};
	const struct node *nodes = c->policy->nodes.list;

	c->layout.nodes = c->layout.n;
	c->layout.n_nodes = c->policy->nodes.n;
	for (size_t i = 0; i < c->layout.n_nodes; i++) {
		str node = arena_printf(&c->arena, "node_%d", nodes[i].days);

		for (size_t k = 0; k < NODE_SUMS; k++)
			cube_sum(c, name_for(c, sums[k].name, node), sums[k].kind);
	}
}

struct cube *
cube_new(const struct policy *p, size_t n_by, bool has_nodes)
{
	struct cube *c = mem_new(1, sizeof(*c));

	c->policy = p;
	c->n_by = n_by;
	add_fixed(c);
	add_bands(c);
	if (has_nodes)
		add_nodes(c);
	return c;
}

struct cube_day *
cube_day(struct cube *c, date as_of)
{
	for (size_t i = c->n_days; i-- > 0; )
		if (c->days[i].as_of == as_of)
			return &c->days[i];
	GROW(c->days, c->n_days, c->days_room);
	c->days[c->n_days] = (struct cube_day){ .as_of = as_of,
		.total = arena_new(&c->arena, c->layout.n, sizeof(int64_t)) };
	return &c->days[c->n_days++];
}

/* The day and the cells, each with a tab before it; good until the next call. */
static str
key_of(date day, const str *by, size_t n_by)
{
	static char *key;
	static size_t room;
	size_t len = sizeof(day);

	key = mem_grow(key, &room, len, 1);
	memcpy(key, &day, len);
	for (size_t i = 0; i < n_by; i++) {
		key = mem_grow(key, &room, len + 1 + by[i].len, 1);
		key[len++] = '\t';
		if (by[i].len)
			memcpy(key + len, by[i].at, by[i].len);
		len += by[i].len;
	}
	return (str){ key, len };
}

static struct group
group_new(struct cube *c, date day, uint32_t number)
{
	struct group new = { .day = day,
		.sums = arena_new(&c->arena, c->layout.n, sizeof(*new.sums)) };
	str cells = str_from(names_text(&c->keys, number), sizeof(day));

	str_cut(&cells, '\t');
	for (size_t i = 0; i < c->n_by; i++)
		new.by[i] = str_cut(&cells, '\t');
	return new;
}

int64_t *
cube_group(struct cube *c, date day, const str *by)
{
	uint32_t number = names_add(&c->keys, key_of(day, by, c->n_by));

	if (number == c->n) {
		GROW(c->groups, c->n, c->room);
		c->groups[c->n] = group_new(c, day, number);
		c->n++;
	}
	return c->groups[number].sums;
}

void
cube_add(const struct cube *c, int64_t *to, const int64_t *more)
{
	for (size_t i = 0; i < c->layout.n; i++)
		if (c->layout.list[i].kind == COUNT)
			sum_count(&to[i], more[i]);
		else
			money_add(&to[i], more[i], c->layout.list[i].name);
}

void
contracts_add(struct contracts *c, const struct contracts *more)
{
	bool first = more->n_short > 0
	    && (c->n_short == 0 || str_cmp(more->example, c->example) < 0);

	c->n += more->n;
	c->n_short += more->n_short;
	if (first) {
		c->example = more->example;
		c->dues = more->dues;
		c->price = more->price;
	}
}

static int
by_day_and_cells(const void *a, const void *b)
{
	const struct group *x = a, *y = b;
	int order = (x->day > y->day) - (x->day < y->day);

	for (size_t i = 0; i < BY_MOST && order == 0; i++)
		order = str_cmp(x->by[i], y->by[i]);
	return order;
}

static int
by_day(const void *a, const void *b)
{
	const struct cube_day *x = a, *y = b;

	return (x->as_of > y->as_of) - (x->as_of < y->as_of);
}

void
cube_add_up(struct cube *c)
{
	size_t next = 0;

	if (c->n)
		qsort(c->groups, c->n, sizeof(*c->groups), by_day_and_cells);
	if (c->n_days)
		qsort(c->days, c->n_days, sizeof(*c->days), by_day);
	for (size_t i = 0; i < c->n_days; i++) {
		struct cube_day *day = &c->days[i];

		for (day->first = next; next < c->n && c->groups[next].day == day->as_of;
		    next++) {
			sums_check(c->groups[next].sums);
			cube_add(c, day->total, c->groups[next].sums);
		}
		day->n = next - day->first;
		sums_check(day->total);
	}
}

void
contracts_require_whole(const struct contracts *c)
{
	if (c->n_short)
		die("no rates: %d of %d contracts have dues of less than their "
		    "price, as if paid ones were left out; '%.*s' has %s of %s",
		    c->n_short, c->n, STR_SHOWN(c->example), money_grouped(c->dues),
		    money_grouped(c->price));
}

void
cube_require_whole(const struct cube *cube)
{
	for (size_t i = 0; i < cube->n_days; i++)
		contracts_require_whole(&cube->days[i].contracts);
}
