#include "rc-report/input/portfolio.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "dues/aged.h"
#include "policy/items.h"
#include "records/column.h"
#include "rc-report/input/aged_row.h"

/* A row of the input; the due comes first, so that its columns fit both structs. */
struct portfolio_row {
	struct due due;
	str        by[BY_MOST];
	str        texts[TEXTS_MOST];
};

static const struct column due_columns[] = {
	NEED(TEXT,  struct due, contract_id),
	NEED(TEXT,  struct due, due_id),
	NEED(MONEY, struct due, amount),
	NEED(DATE,  struct due, as_of),
	NEED(DATE,  struct due, payable_on),
	NEED(MONEY, struct due, paid),
	NEED(MONEY, struct due, balance),
	NEED(TEXT,  struct due, state),
	NEED(TEXT,  struct due, bucket),
	HAVE(COUNT, struct due, days_overdue),
	HAVE(DATE,  struct due, settled_on),
	HAVE(MONEY, struct due, late_fee),
	HAVE(TEXT,  struct due, item),
	HAVE(MONEY, struct due, price),
	HAVE(DATE,  struct due, signed_on),
};

enum { N_DUE = sizeof(due_columns) / sizeof(*due_columns) };

struct portfolio_reading {
	struct portfolio              *to;
	const struct portfolio_wanted *wanted;
	struct aged                    aged;
	struct column                  columns[N_DUE + BY_MOST + TEXTS_MOST + NODES_MAX];
	size_t                         n_columns;
	struct grouping                by;
	struct items                   items;
};

/* The number of the group that the row's cells make: each cell with a tab before it. */
static uint32_t
group_of(struct portfolio_reading *r, struct portfolio_row *row)
{
	struct arena a = { 0 };
	str key = S("");

	by_fill(&r->by, row->due.payable_on, row->by);
	for (size_t i = 0; i < r->wanted->n_by; i++)
		key = arena_printf(&a, "%.*s\t%.*s", STR(key), STR(row->by[i]));
	uint32_t group = names_add(&r->to->groups, key);
	arena_free(&a);
	return group;
}

static void
add_to_contract(struct portfolio *p, uint32_t number, uint32_t row, const struct due *d)
{
	GROW(p->contracts, number, p->contracts_room);
	if (number == p->n_contracts)
		p->contracts[p->n_contracts++] = (struct kept_contract){ NO_MONEY,
			NO_DATE, row, row, NO_ROW };
	struct kept_contract *c = &p->contracts[number];
	if (c->last != row)
		p->dues[c->last].following = row;
	c->last = row;
	if (c->price == NO_MONEY)
		c->price = d->price;
	if (c->signed_on == NO_DATE)
		c->signed_on = d->signed_on;
	if (c->counted == NO_ROW && p->dues[row].counts)
		c->counted = row;
}

static void
keep_texts(struct portfolio *p, const struct portfolio_row *row)
{
	size_t n = (size_t)p->n * p->n_kept;

	if (!p->n_kept)
		return;
	p->texts = mem_grow(p->texts, &p->texts_room, n + p->n_kept, sizeof(*p->texts));
	for (size_t i = 0; i < p->n_texts; i++)
		if (p->has[i])
			p->texts[n + p->kept_at[i]] = names_add(&p->words, row->texts[i]);
}

static void
keep_nodes(struct portfolio *p, const struct due *d)
{
	size_t n = (size_t)p->n * p->n_nodes;

	if (!p->n_nodes)
		return;
	p->at_nodes = mem_grow(p->at_nodes, &p->at_nodes_room, n + p->n_nodes,
	    sizeof(*p->at_nodes));
	memcpy(p->at_nodes + n, d->paid_by, p->n_nodes * sizeof(*p->at_nodes));
}

static void
keep_row(struct portfolio_reading *r, struct portfolio_row *row)
{
	struct portfolio *p = r->to;
	const struct due *d = &row->due;
	enum state state = r->aged.state;
	uint32_t item = items_add(&r->items, p->policy, d->item);
	enum item_class class = items_class(&r->items, item);

	if (p->n == INT32_MAX)
		die("more than %d dues", INT32_MAX);
	GROW(p->dues, p->n, p->room);
	p->dues[p->n] = (struct kept_due){
		.amount = d->amount, .paid = d->paid, .balance = d->balance,
		.late_fee = d->late_fee == NO_MONEY ? 0 : d->late_fee,
		.as_of = d->as_of, .payable_on = d->payable_on,
		.settled_on = d->settled_on, .signed_on = d->signed_on,
		.days_overdue = d->days_overdue == NO_COUNT ? 0 : d->days_overdue,
		.contract = names_add(&p->contract_ids, d->contract_id),
		.group = group_of(r, row), .due_id = names_add(&p->words, d->due_id),
		.following = NO_ROW, .state = (uint8_t)state, .class = (uint8_t)class,
		.band = state != OVERDUE ? 0
		    : (uint8_t)aged_band(r->aged.reader, p->bands, p->n_bands, d),
		.counts = is_house_money(class) && state != FUTURE && state != CANCELLED,
	};
	add_to_contract(p, p->dues[p->n].contract, p->n, d);
	keep_texts(p, row);
	keep_nodes(p, d);
	if (p->as_of < d->as_of)
		p->as_of = d->as_of;
	p->n++;
}

static void
add_column(struct portfolio_reading *r, struct column column)
{
	r->columns[r->n_columns++] = column;
}

static void
add_texts(struct portfolio_reading *r, const struct tsv *t)
{
	for (size_t i = 0; i < r->wanted->n_texts; i++) {
		const char *name = r->wanted->texts[i];

		r->to->has[i] = tsv_find(t, str_of(name)) != NO_COLUMN;
		if (r->to->has[i])
			r->to->kept_at[i] = (uint8_t)r->to->n_kept++;
		add_column(r, (struct column){ name, TEXT,
		    offsetof(struct portfolio_row, texts) + i * sizeof(str), false });
	}
}

/* The columns of the policy's nodes, if the table has them all. */
static void
add_nodes(struct portfolio_reading *r, const struct tsv *t)
{
	const struct policy *p = r->to->policy;
	const struct node *nodes = p->nodes.list;
	bool has_all = tsv_find(t, S("signed_on")) != NO_COLUMN;
	size_t n = r->n_columns;

	for (size_t i = 0; i < p->nodes.n; i++) {
		str name = arena_printf(&r->to->arena, "paid_%dd", nodes[i].days);

		has_all &= tsv_find(t, name) != NO_COLUMN;
		add_column(r, (struct column){ name.at, MONEY,
		    offsetof(struct portfolio_row, due.paid_by) + i * sizeof(money), false });
	}
	if (has_all)
		r->to->n_nodes = p->nodes.n;
	else
		r->n_columns = n;
}

struct portfolio *
portfolio_read(char *const *paths, const struct policy *policy,
    const struct portfolio_wanted *wanted)
{
	struct portfolio *p = mem_new(1, sizeof(*p));
	struct portfolio_reading r = { .to = p, .wanted = wanted };
	struct tsv *t = tsv_open(paths, false);
	struct portfolio_row row = { 0 };

	p->policy = policy;
	p->as_of = NO_DATE;
	p->n_by = wanted->n_by;
	p->n_texts = wanted->n_texts;
	p->bands = policy_bands(&p->arena, policy);
	p->n_bands = policy->buckets.n + 1;
	for (size_t i = 0; i < N_DUE; i++)
		add_column(&r, due_columns[i]);
	r.by = (struct grouping){ .by = wanted->by, .n = wanted->n_by };
	r.n_columns += by_find(&r.by, t, offsetof(struct portfolio_row, by),
	    r.columns + r.n_columns);
	add_texts(&r, t);
	if (wanted->nodes)
		add_nodes(&r, t);
	p->has_signed_on = tsv_find(t, S("signed_on")) != NO_COLUMN;
	p->has_settled_on = tsv_find(t, S("settled_on")) != NO_COLUMN;
	p->has_days_overdue = tsv_find(t, S("days_overdue")) != NO_COLUMN;
	r.aged = aged_open(t, r.columns, r.n_columns);
	r.aged.several_days = wanted->days;
	while (aged_next(&r.aged, &row))
		keep_row(&r, &row);
	if (p->n == 0 && !wanted->may_be_empty)
		die("the dues have no row");
	aged_close(&r.aged);
	tsv_close(t);
	items_warn_unlisted(&r.items);
	return p;
}

str
portfolio_text(const struct portfolio *p, uint32_t row, size_t k)
{
	return p->has[k] ? names_text(&p->words, portfolio_word(p, row, k)) : S("");
}

str
portfolio_contract_id(const struct portfolio *p, uint32_t contract)
{
	return names_text(&p->contract_ids, contract);
}

str
portfolio_due_id(const struct portfolio *p, uint32_t row)
{
	return names_text(&p->words, p->dues[row].due_id);
}

int
portfolio_compare(const struct portfolio *p, uint32_t a, uint32_t b)
{
	int order = str_cmp(portfolio_contract_id(p, p->dues[a].contract),
	    portfolio_contract_id(p, p->dues[b].contract));

	return order ? order : str_cmp(portfolio_due_id(p, a), portfolio_due_id(p, b));
}
