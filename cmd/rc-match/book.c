#include "rc-match/known.h"
#include "rc-match/people.h"

#include <stdlib.h>

#include "bytes/die.h"

struct due_row {
	str   contract_id, due_id, item, customer_id, customer, phone, project, unit,
	      salesperson;
	money amount, balance;
	date  due_on, cancelled_on;
};

static const struct column due_columns[] = {
	NEED(TEXT,  struct due_row, contract_id),
	NEED(MONEY, struct due_row, amount),
	HAVE(TEXT,  struct due_row, due_id),
	HAVE(DATE,  struct due_row, due_on),
	HAVE(MONEY, struct due_row, balance),
	HAVE(TEXT,  struct due_row, item),
	HAVE(DATE,  struct due_row, cancelled_on),
	HAVE(TEXT,  struct due_row, customer_id),
	HAVE(TEXT,  struct due_row, customer),
	HAVE(TEXT,  struct due_row, phone),
	HAVE(TEXT,  struct due_row, project),
	HAVE(TEXT,  struct due_row, unit),
	HAVE(TEXT,  struct due_row, salesperson),
};

#define N_OF(columns) (sizeof(columns) / sizeof(*(columns)))

struct reading {
	struct book *book;
	struct ids   keys;        /* of dues, by row */
	char        *key;
	size_t       key_room, contracts_room, dues_room, namings_room;
};

static uint32_t
add_project(struct book *b, str project)
{
	fold(&b->folded, project);
	return b->folded.n == 0 ? NO_NAME
	    : lexicon_add(&b->projects, &b->folded, 0, b->folded.n);
}

/* The seller, as written and as notes may have the name. */
static uint32_t
add_seller(struct book *b, str name)
{
	uint32_t known = b->salespeople.n, seller = names_add(&b->salespeople, name);

	if (seller == known) {
		fold(&b->folded, name);
		if (b->folded.n)
			lexicon_add(&b->sellers, &b->folded, 0, b->folded.n);
	}
	return seller;
}

static void
join_customer(struct book *b, str customer_id, uint32_t contract)
{
	struct contract *c = &b->contracts[contract];

	c->customer_number = UINT32_MAX - contract;
	if (customer_id.len == 0)
		return;
	c->customer_number = ids_add(&b->customers, id_of(customer_id));
	index_add(&b->of_customer, c->customer_number, contract);
}

static void
add_contract(struct reading *r, const struct due_row *row, uint32_t contract)
{
	struct book *b = r->book;

	GROW(b->contracts, contract, r->contracts_room);
	b->contracts[contract] = (struct contract){
		.customer = arena_str(&b->texts, row->customer).at,
		.unit = arena_str(&b->texts, row->unit).at,
		.salesperson = add_seller(b, row->salesperson),
		.project = add_project(b, row->project),
		.first_due = NO_DUE, .cancelled_on = row->cancelled_on,
	};
	join_customer(b, row->customer_id, contract);
	people_add_phones(b, row->phone, contract);
}

static void
add_naming(struct reading *r, str customer, uint32_t contract)
{
	struct book *b = r->book;

	GROW(b->namings, b->n_namings, r->namings_room);
	b->namings[b->n_namings++] = (struct naming){ arena_str(&b->texts, customer).at,
		contract };
}

/* A row of a contract that is known: it may name another buyer. */
static void
join_contract(struct reading *r, const struct due_row *row, uint32_t contract)
{
	struct book *b = r->book;
	struct contract *c = &b->contracts[contract];

	if (row->customer.len && !str_eq(row->customer, str_of(c->customer))) {
		if (*c->customer == '\0')
			c->customer = arena_str(&b->texts, row->customer).at;
		else
			add_naming(r, row->customer, contract);
		people_add_phones(b, row->phone, contract);
	}
	if (row->cancelled_on == NO_DATE || c->cancelled_on == NO_DATE)
		c->cancelled_on = NO_DATE;
	else if (row->cancelled_on > c->cancelled_on)
		c->cancelled_on = row->cancelled_on;
}

/* Puts the newest due into its contract's, which are in the order of their days. */
static void
join_due(struct book *b, uint32_t number)
{
	struct open_due *due = &b->dues[number];
	uint32_t *link = &b->contracts[due->contract].first_due;

	while (*link != NO_DUE && b->dues[*link].due_on <= due->due_on)
		link = &b->dues[*link].next;
	due->next = *link;
	*link = number;
}

static void
add_due(struct reading *r, const struct due_row *row, uint32_t contract)
{
	struct book *b = r->book;
	money open = row->balance == NO_MONEY ? row->amount : row->balance;

	if (open <= 0 || row->amount < 0)
		return;
	if (b->n_dues == NO_DUE)
		die("more than %u dues", NO_DUE);
	GROW(b->dues, b->n_dues, r->dues_room);
	b->dues[b->n_dues] = (struct open_due){
		.open = open, .due_on = row->due_on, .cancelled_on = row->cancelled_on,
		.item = items_add(&b->items, b->policy, row->item),
		.contract = contract,
	};
	join_due(b, (uint32_t)b->n_dues++);
}

/* "due_id LF contract_id": keys of one due_id have one head (ids.h). */
static void
put_key(struct reading *r, const struct due_row *row)
{
	size_t len = row->due_id.len + 1 + row->contract_id.len;

	r->key = mem_grow(r->key, &r->key_room, len, 1);
	if (row->due_id.len)
		memcpy(r->key, row->due_id.at, row->due_id.len);
	r->key[row->due_id.len] = '\n';
	memcpy(r->key + row->due_id.len + 1, row->contract_id.at, row->contract_id.len);
	ids_put(&r->keys, id_of((str){ r->key, len }));
}

static void
check_keys(struct reading *r, const struct tsv *t)
{
	struct arena texts = { 0 };
	uint32_t first, second = ids_twice(&r->keys, &first);

	if (second == NO_NAME)
		return;
	str before = arena_printf(&texts, "%s", tsv_place(t, first));
	die("%s: due_id: the contract has this one already, in %s",
	    tsv_place(t, second), before.at);
}

static void
read_dues(struct reading *r, char *path)
{
	char *const paths[] = { path, NULL };
	struct tsv *t = tsv_open(paths, false);
	struct reader *reader = reader_open(t, due_columns, N_OF(due_columns));
	bool has_due_id = reader_has(reader, "due_id");
	struct due_row row;

	while (reader_next(reader, &row)) {
		uint32_t known = r->book->ids.n;
		uint32_t contract = names_add(&r->book->ids, row.contract_id);

		if (contract == known)
			add_contract(r, &row, contract);
		else
			join_contract(r, &row, contract);
		add_due(r, &row, contract);
		if (has_due_id)
			put_key(r, &row);
	}
	check_keys(r, t);
	ids_free(&r->keys);
	free(r->key);
	reader_close(reader);
	tsv_close(t);
}

struct book *
book_read(const struct policy *p, char *dues, char *customers)
{
	struct book *b = mem_new(1, sizeof(*b));
	struct reading r = { .book = b };

	b->policy = p;
	b->vocabulary = vocabulary_of(p);
	read_dues(&r, dues);
	known_find(b);
	if (customers)
		people_read_customers(b, customers);
	known_index(b);
	return b;
}
