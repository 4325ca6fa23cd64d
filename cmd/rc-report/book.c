#include "rc-report/book.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "bytes/ids.h"

/* A row of the input; the due comes first, so that its columns fit both structs. */
struct row {
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
	HAVE(TEXT,  struct due, item),
	HAVE(MONEY, struct due, price),
};

enum { N_DUE = sizeof(due_columns) / sizeof(*due_columns) };

/* What a contract's dues sum to, and what its price says that they should. */
struct account {
	money price, dues;
};

struct reading {
	struct book         *book;
	const struct policy *policy;
	struct reader       *reader;
	size_t               n_by;
	bool                 month[BY_MOST];   /* the column is derived */
	struct arena         arena;
	struct items         items;
	struct names         keys;             /* of groups */
	size_t               groups_room;
	struct ids           contracts;
	struct account      *accounts;
	size_t               accounts_room;
};

/* The month of a date, as YYYY-MM; good until the next call. */
static str
month_of(date d)
{
	static char text[DATE_CHARS];

	date_put(text, d);
	return (str){ text, sizeof("YYYY-MM") - 1 };
}

/* The row's cells to group by, each with a tab before it; good until the next call. */
static str
key_of(const struct reading *r, const struct row *row)
{
	static char *key;
	static size_t room;
	size_t len = 0;

	for (size_t i = 0; i < r->n_by; i++) {
		key = mem_grow(key, &room, len + 1 + row->by[i].len, 1);
		key[len++] = '\t';
		memcpy(key + len, row->by[i].at, row->by[i].len);
		len += row->by[i].len;
	}
	return (str){ key, len };
}

/* The row's group: a new one, if there is none like it. */
static struct group *
group_of(struct reading *r, const struct row *row)
{
	struct book *b = r->book;
	uint32_t number = names_add(&r->keys, key_of(r, row));

	if (number == b->n) {
		struct group new = { .bands = arena_new(&r->arena, b->n_bands,
		    sizeof(*new.bands)) };
		str key = names_text(&r->keys, number);

		str_cut(&key, '\t');
		for (size_t i = 0; i < r->n_by; i++)
			new.by[i] = str_cut(&key, '\t');
		GROW(b->groups, b->n, r->groups_room);
		b->groups[b->n++] = new;
	}
	return &b->groups[number];
}

/* The number of a due's band: of days overdue by its bucket, or not-due, the last. */
static size_t
band_of(const struct reading *r, const struct due *d, enum state state)
{
	const struct book *b = r->book;
	size_t i = 0;

	if (state == NOT_DUE)
		return b->n_bands - 1;
	while (i < b->n_bands - 1 && !str_eq(b->bands[i], d->bucket))
		i++;
	if (i == b->n_bands - 1)
		reader_die(r->reader, "bucket",
		    "'%.*s' is not one of the policy's (ageing.buckets)",
		    STR(d->bucket));
	return i;
}

static void
add_to_band(struct group *g, size_t band, money balance)
{
	g->bands[band].n++;
	money_add(&g->bands[band].balance, balance, "balances");
}

/* Dies of a row that contradicts itself, or the rows before it. */
static enum state
check_row(const struct reading *r, const struct due *d)
{
	enum state state;

	if (!state_parse(d->state, &state))
		reader_die(r->reader, "state", "'%.*s' is not future, cancelled, "
		    "paid, overdue or not-due", STR(d->state));
	if (d->as_of != r->book->as_of && r->book->as_of != NO_DATE)
		reader_die(r->reader, "as_of", "%s, where the rows before have %s",
		    date_text(d->as_of), date_text(r->book->as_of));
	if (state != CANCELLED && d->amount != d->paid + d->balance)
		reader_die(r->reader, "balance",
		    "amount %s is not paid %s + balance %s", money_text(d->amount),
		    money_text(d->paid), money_text(d->balance));
	if (state == PAID && d->balance != 0)
		reader_die(r->reader, "state", "paid, with a balance of %s",
		    money_text(d->balance));
	return state;
}

/* House money that was ever owed, also of dues that are cancelled or in the future. */
static void
add_to_account(struct reading *r, const struct due *d)
{
	uint32_t n = ids_add(&r->contracts, d->contract_id);

	GROW(r->accounts, n, r->accounts_room);
	if (n + 1 == r->contracts.n && r->book->contracts < r->contracts.n) {
		r->accounts[n] = (struct account){ 0, 0 };
		r->book->contracts++;
	}
	struct account *account = &r->accounts[n];
	if (d->amount > 0)
		money_add(&account->dues, d->amount, "a contract's dues");
	if (d->price > account->price)
		account->price = d->price;
}

static void
add_row(struct reading *r, struct row *row)
{
	struct book *b = r->book;
	struct due *d = &row->due;
	enum state state = check_row(r, d);
	uint32_t item = items_add(&r->items, r->policy, d->item);

	b->as_of = d->as_of;
	for (size_t i = 0; i < r->n_by; i++)
		if (r->month[i])
			row->by[i] = month_of(d->payable_on);
	if (!is_house_money(items_class(&r->items, item)))
		return;
	add_to_account(r, d);
	if (state == FUTURE || state == CANCELLED)
		return;
	struct group *g = group_of(r, row);
	figures_add(&g->figures, d, state);
	if (state != PAID)
		add_to_band(g, band_of(r, d, state), d->balance);
}

/* The due's columns, and the columns to group by as texts. */
static size_t
columns_of(struct reading *r, const struct tsv *t, const str *by,
    struct column *columns)
{
	size_t n = N_DUE;

	memcpy(columns, due_columns, sizeof(due_columns));
	for (size_t i = 0; i < r->n_by; i++) {
		r->month[i] = str_eq(by[i], S("month"))
		    && tsv_find(t, by[i]) == NO_COLUMN;
		if (!r->month[i])
			columns[n++] = (struct column){
				arena_str(&r->arena, by[i]).at, TEXT,
				offsetof(struct row, by) + i * sizeof(str), false };
		if (!r->month[i])
			tsv_need(t, by[i]);
	}
	return n;
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

static void
add_up(struct book *b)
{
	if (b->n)
		qsort(b->groups, b->n, sizeof(*b->groups), by_key);
	for (size_t i = 0; i < b->n; i++) {
		figures_check(&b->groups[i].figures);
		figures_sum(&b->total.figures, &b->groups[i].figures);
		for (size_t k = 0; k < b->n_bands; k++) {
			b->total.bands[k].n += b->groups[i].bands[k].n;
			money_add(&b->total.bands[k].balance,
			    b->groups[i].bands[k].balance, "balances");
		}
	}
	figures_check(&b->total.figures);
}

static void
find_short_contracts(struct reading *r)
{
	struct book *b = r->book;

	for (uint32_t i = 0; i < b->contracts; i++) {
		const struct account *account = &r->accounts[i];

		if (account->dues >= account->price || b->short_contracts++ > 0)
			continue;
		b->short_example = ids_text(&r->contracts, i);
		b->short_dues = account->dues;
		b->short_price = account->price;
	}
}

struct book *
book_read(char *const *paths, const struct policy *p, const str *by, size_t n_by)
{
	struct book *b = mem_new(1, sizeof(*b));
	struct reading r = { .book = b, .policy = p, .n_by = n_by };
	struct tsv *t = tsv_open(paths, false);
	struct column columns[N_DUE + BY_MOST];
	struct row row = { 0 };

	b->as_of = NO_DATE;
	b->n_bands = p->buckets.n + 2;
	b->bands = mem_new(b->n_bands, sizeof(*b->bands));
	memcpy(b->bands, policy_bands(&r.arena, p),
	    (b->n_bands - 1) * sizeof(*b->bands));
	b->bands[b->n_bands - 1] = str_of(state_name(NOT_DUE));
	b->total.bands = mem_new(b->n_bands, sizeof(*b->total.bands));
	r.reader = reader_open(t, columns, columns_of(&r, t, by, columns));
	while (reader_next(r.reader, &row))
		add_row(&r, &row);
	add_up(b);
	find_short_contracts(&r);
	items_warn_unlisted(&r.items);
	return b;
}

void
book_require_whole(const struct book *b)
{
	if (b->short_contracts)
		die("no rates: %u of %u contracts have dues of less than their "
		    "price, as if paid ones were left out; '%.*s' has %s of %s",
		    b->short_contracts, b->contracts, STR(b->short_example),
		    money_grouped(b->short_dues), money_grouped(b->short_price));
}
