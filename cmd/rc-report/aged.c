#include "rc-report/aged.h"

#include "bytes/ids.h"
#include "policy/items.h"
#include "rc-report/one_day.h"

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
	bool                 month[BY_MOST];   /* the column is derived */
	struct items         items;
	struct ids           contracts;
	bool                 priced;           /* a table has prices, */
	struct account      *accounts;         /* and then accounts are kept */
	size_t               n, room;
};

/* The month of a date, as YYYY-MM; good until the next call. */
static str
month_of(date d)
{
	static char text[DATE_CHARS];

	date_put(text, d);
	return (str){ text, sizeof("YYYY-MM") - 1 };
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
		    STR_SHOWN(d->bucket));
	return i;
}

/* Dies of a row that contradicts itself, or the rows before it. */
static enum state
check_row(const struct reading *r, const struct due *d)
{
	enum state state;

	if (!state_parse(d->state, &state))
		reader_die(r->reader, "state", "'%.*s' is not future, cancelled, "
		    "paid, overdue or not-due", STR_SHOWN(d->state));
	one_day(r->reader, &r->book->as_of, d->as_of);
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
	uint32_t n = ids_add(&r->contracts, id_of(d->contract_id));

	if (!r->priced)
		return;
	GROW(r->accounts, n, r->room);
	if (n == r->n)
		r->accounts[r->n++] = (struct account){ 0, 0 };
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

	for (size_t i = 0; i < b->n_by; i++)
		if (r->month[i])
			row->by[i] = month_of(d->payable_on);
	if (!is_house_money(items_class(&r->items, item)))
		return;
	add_to_account(r, d);
	if (state == FUTURE || state == CANCELLED)
		return;
	struct group *g = book_group(b, row->by);
	figures_add(&g->figures, d, state);
	if (state != PAID)
		band_add(&g->bands[band_of(r, d, state)], 1, d->balance);
}

/* The due's columns, and the columns to group by as texts. */
static size_t
columns_of(struct reading *r, const struct tsv *t, const str *by,
    struct column *columns)
{
	size_t n = N_DUE;

	memcpy(columns, due_columns, sizeof(due_columns));
	for (size_t i = 0; i < r->book->n_by; i++) {
		r->month[i] = str_eq(by[i], S("month"))
		    && tsv_find(t, by[i]) == NO_COLUMN;
		if (r->month[i])
			continue;
		tsv_need(t, by[i]);
		columns[n++] = (struct column){ by[i].at, TEXT,
			offsetof(struct row, by) + i * sizeof(str), false };
	}
	return n;
}

static void
count_contracts(struct reading *r)
{
	for (uint32_t i = 0; i < r->contracts.n; i++) {
		struct account account = r->priced ? r->accounts[i]
		                                   : (struct account){ 0, 0 };
		bool is_short = account.dues < account.price;
		struct contracts one = { 1, is_short, S(""), account.dues,
			account.price };
		if (is_short)
			one.example = arena_str(&r->book->arena,
			    ids_text(&r->contracts, i));
		contracts_add(&r->book->contracts, &one);
	}
}

struct book *
aged_read(char *const *paths, const struct policy *p, const str *by, size_t n_by)
{
	struct book *b = book_new(p, n_by);
	struct reading r = { .book = b, .policy = p };
	struct tsv *t = tsv_open(paths, false);
	struct column columns[N_DUE + BY_MOST];
	struct row row = { 0 };

	r.reader = reader_open(t, columns, columns_of(&r, t, by, columns));
	r.priced = reader_has(r.reader, "price");
	while (reader_next(r.reader, &row))
		add_row(&r, &row);
	count_contracts(&r);
	book_add_up(b);
	items_warn_unlisted(&r.items);
	return b;
}
