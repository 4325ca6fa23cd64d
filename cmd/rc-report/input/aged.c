#include "rc-report/input/aged.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "dues/aged.h"
#include "policy/items.h"
#include "rc-report/input/aged_row.h"
#include "rc-report/input/contracts.h"

/* A row of the input; the due comes first, so that its columns fit both structs. */
struct aged_row {
	struct due due;
	str        by[BY_MOST];
};

static const struct column due_columns[] = {
	NEED(TEXT,  struct due, contract_id),
	NEED(MONEY, struct due, amount),
	NEED(DATE,  struct due, as_of),
	NEED(DATE,  struct due, payable_on),
	NEED(MONEY, struct due, paid),
	NEED(MONEY, struct due, balance),
	NEED(TEXT,  struct due, state),
	NEED(TEXT,  struct due, bucket),
	HAVE(TEXT,  struct due, due_id),
	HAVE(TEXT,  struct due, item),
	HAVE(MONEY, struct due, price),
};

enum { N_DUE = sizeof(due_columns) / sizeof(*due_columns) };
enum { COLUMNS_MOST = N_DUE + 1 + NODES_MAX + BY_MOST };

struct aged_reading {
	const struct aged_wanted *wanted;
	const struct policy      *policy;
	struct cube              *cube;
	struct aged               aged;
	struct column             columns[COLUMNS_MOST];
	size_t                    n_columns;
	bool                      nodes;
	struct grouping           by;
	struct items              items;
	struct contract_book     *books;            /* of each of the cube's days */
	size_t                    n_books, books_room;
	size_t                    book;             /* of the row before */
};

/* The number of a due's band: of days overdue by its bucket, or not-due, the last. */
static size_t
band_of(const struct aged_reading *r, const struct due *d, enum state state)
{
	size_t last = r->cube->layout.n_bands - 1;

	return state == NOT_DUE ? last : aged_band(r->aged.reader, r->cube->bands, last, d);
}

/* The contracts of the row's day. */
static struct contract_book *
book_of(struct aged_reading *r, date as_of)
{
	if (r->n_books && r->books[r->book].as_of == as_of)
		return &r->books[r->book];
	for (r->book = 0; r->book < r->n_books; r->book++)
		if (r->books[r->book].as_of == as_of)
			return &r->books[r->book];
	cube_day(r->cube, as_of);
	GROW(r->books, r->n_books, r->books_room);
	r->books[r->n_books++] = contract_book_of(r->policy, as_of,
	    reader_has(r->aged.reader, "price"), r->cube->layout.n_nodes);
	return &r->books[r->book];
}

/* Adds a due that counts to its group; gives the group's sums. */
static int64_t *
count_row(struct aged_reading *r, struct aged_row *row)
{
	const struct due *d = &row->due;
	enum state state = r->aged.state;
	int64_t *sums = cube_group(r->cube, d->as_of, row->by);

	sums_add_due(sums, d, state);
	if (state != PAID) {
		int64_t *band = sums + band_at(r->cube, band_of(r, d, state));

		band[0]++;
		money_add(&band[1], d->balance, "balances");
	}
	return sums;
}

static void
add_row(struct aged_reading *r, struct aged_row *row)
{
	struct due *d = &row->due;
	enum state state = r->aged.state;
	struct contract_book *book = book_of(r, d->as_of);
	uint32_t item = items_add(&r->items, r->policy, d->item);
	bool house = is_house_money(items_class(&r->items, item));
	bool counts = house && state != FUTURE && state != CANCELLED;

	by_fill(&r->by, d->payable_on, row->by);
	contract_book_add(book, &(struct contract_row){ d, house,
	    counts ? count_row(r, row) : NULL });
}

static void
add_column(struct aged_reading *r, struct column column)
{
	r->columns[r->n_columns++] = column;
}

static const char *
node_column(const struct aged_reading *r, size_t i)
{
	return arena_printf(&r->cube->arena, "paid_%dd",
	    ((const struct node *)r->policy->nodes.list)[i].days).at;
}

/* Whether the table has signed_on and any of the nodes' columns. */
static bool
has_nodes(const struct aged_reading *r, const struct tsv *t, struct arena *a)
{
	const struct node *nodes = r->policy->nodes.list;
	bool any = false;

	for (size_t i = 0; i < r->policy->nodes.n; i++)
		any |= tsv_find(t, arena_printf(a, "paid_%dd", nodes[i].days))
		    != NO_COLUMN;
	return any && tsv_find(t, S("signed_on")) != NO_COLUMN;
}

/* A table that has some of the nodes was made with another policy if it hasn't all. */
static void
add_nodes(struct aged_reading *r, const struct tsv *t)
{
	add_column(r, (struct column)HAVE(DATE, struct due, signed_on));
	tsv_need(t, S("signed_on"));
	for (size_t i = 0; i < r->policy->nodes.n; i++) {
		const char *name = node_column(r, i);

		tsv_need(t, str_of(name));
		add_column(r, (struct column){ name, MONEY,
		    offsetof(struct due, paid_by) + i * sizeof(money), false });
	}
}

static void
open_table(struct aged_reading *r, struct tsv *t)
{
	struct arena a = { 0 };

	r->nodes = r->wanted->needs_nodes
	    || (r->wanted->nodes && has_nodes(r, t, &a));
	arena_free(&a);
	r->cube = cube_new(r->policy, r->wanted->n_by, r->nodes);
	for (size_t i = 0; i < N_DUE; i++)
		add_column(r, due_columns[i]);
	r->by = (struct grouping){ .by = r->wanted->by, .n = r->wanted->n_by };
	r->n_columns += by_find(&r->by, t, offsetof(struct aged_row, by),
	    r->columns + r->n_columns);
	if (r->nodes)
		add_nodes(r, t);
	r->aged = aged_open(t, r->columns, r->n_columns);
	r->aged.several_days = r->wanted->days;
}

static void
say_left_out(const struct policy *p, const struct left_out *out)
{
	const struct node *nodes = p->nodes.list;

	if (out->unsigned_contracts)
		warn("contracts without signed_on, which no node counts: %d",
		    out->unsigned_contracts);
	for (size_t i = 0; i < p->nodes.n; i++)
		if (out->unknown[i])
			warn("contracts that node %d leaves out, since a paid_%dd of theirs "
			    "is empty: %d", nodes[i].days, nodes[i].days, out->unknown[i]);
}

static void
close_books(struct aged_reading *r)
{
	struct left_out out = { 0, { 0 } };

	for (size_t i = 0; i < r->n_books; i++)
		contract_book_close(&r->books[i], &r->cube->arena,
		    &cube_day(r->cube, r->books[i].as_of)->contracts,
		    r->cube->layout.nodes, &out);
	for (size_t i = 0; i < r->n_books; i++)
		ids_free(&r->books[i].ids);
	free(r->books);
	say_left_out(r->policy, &out);
}

struct cube *
aged_read(char *const *paths, const struct policy *p, const struct aged_wanted *wanted)
{
	struct aged_reading r = { .policy = p, .wanted = wanted };
	struct aged_row row = { 0 };

	open_table(&r, tsv_open(paths, false));
	while (aged_next(&r.aged, &row))
		add_row(&r, &row);
	aged_close(&r.aged);
	close_books(&r);
	cube_add_up(r.cube);
	items_warn_unlisted(&r.items);
	return r.cube;
}
