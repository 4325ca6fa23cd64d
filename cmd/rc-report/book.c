#include "rc-report/book.h"

#include <stdlib.h>

#include "bytes/die.h"

struct book *
book_new(const struct policy *p, size_t n_by)
{
	struct book *b = mem_new(1, sizeof(*b));

	b->as_of = NO_DATE;
	b->n_by = n_by;
	b->n_bands = p->buckets.n + 2;
	b->bands = mem_new(b->n_bands, sizeof(*b->bands));
	memcpy(b->bands, policy_bands(&b->arena, p),
	    (b->n_bands - 1) * sizeof(*b->bands));
	b->bands[b->n_bands - 1] = str_of(state_name(NOT_DUE));
	b->total.bands = mem_new(b->n_bands, sizeof(*b->total.bands));
	return b;
}

/* The cells, each with a tab before it; good until the next call. */
static str
key_of(const str *by, size_t n_by)
{
	static char *key;
	static size_t room;
	size_t len = 0;

	for (size_t i = 0; i < n_by; i++) {
		key = mem_grow(key, &room, len + 1 + by[i].len, 1);
		key[len++] = '\t';
		memcpy(key + len, by[i].at, by[i].len);
		len += by[i].len;
	}
	return (str){ key, len };
}

struct group *
book_group(struct book *b, const str *by)
{
	uint32_t number = names_add(&b->keys, key_of(by, b->n_by));

	if (number == b->n) {
		struct group new = { .bands = arena_new(&b->arena, b->n_bands,
		    sizeof(*new.bands)) };
		str key = names_text(&b->keys, number);

		str_cut(&key, '\t');
		for (size_t i = 0; i < b->n_by; i++)
			new.by[i] = str_cut(&key, '\t');
		GROW(b->groups, b->n, b->room);
		b->groups[b->n++] = new;
	}
	return &b->groups[number];
}

void
band_add(struct band *band, count n, money balance)
{
	count_add(&band->n, n);
	money_add(&band->balance, balance, "balances");
}

void
contracts_add(struct contracts *c, const struct contracts *more)
{
	bool first = more->n_short > 0
	    && (c->n_short == 0 || str_cmp(more->example, c->example) < 0);

	count_add(&c->n, more->n);
	count_add(&c->n_short, more->n_short);
	if (first) {
		c->example = more->example;
		c->dues = more->dues;
		c->price = more->price;
	}
}

static int
by_key(const void *a, const void *b)
{
	const struct group *x = a, *y = b;
	int order = 0;

	for (size_t i = 0; i < BY_MOST && order == 0; i++)
		order = str_cmp(x->by[i], y->by[i]);
	return order;
}

void
book_add_up(struct book *b)
{
	if (b->n)
		qsort(b->groups, b->n, sizeof(*b->groups), by_key);
	for (size_t i = 0; i < b->n; i++) {
		figures_check(&b->groups[i].figures);
		figures_sum(&b->total.figures, &b->groups[i].figures);
		for (size_t k = 0; k < b->n_bands; k++)
			band_add(&b->total.bands[k], b->groups[i].bands[k].n,
			    b->groups[i].bands[k].balance);
	}
	figures_check(&b->total.figures);
}

void
book_require_whole(const struct book *b)
{
	const struct contracts *c = &b->contracts;

	if (c->n_short)
		die("no rates: %d of %d contracts have dues of less than their "
		    "price, as if paid ones were left out; '%.*s' has %s of %s",
		    c->n_short, c->n, STR_SHOWN(c->example),
		    money_grouped(c->dues), money_grouped(c->price));
}
