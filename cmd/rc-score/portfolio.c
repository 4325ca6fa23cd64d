#include "rc-score/portfolio.h"

#include "bytes/die.h"
#include "dues/aged.h"
#include "policy/items.h"

static const struct column columns[] = {
	NEED(TEXT,  struct due, contract_id),
	NEED(MONEY, struct due, amount),
	NEED(DATE,  struct due, payable_on),
	NEED(MONEY, struct due, paid),
	NEED(TEXT,  struct due, state),
	HAVE(MONEY, struct due, balance),
	HAVE(TEXT,  struct due, due_id),
	HAVE(TEXT,  struct due, item),
	HAVE(TEXT,  struct scored_due, customer_id),
	HAVE(DATE,  struct due, as_of),
	HAVE(DATE,  struct due, settled_on),
	HAVE(DATE,  struct due, extended_to),
	HAVE(DATE,  struct due, extended_on),
};

struct due_rows {
	struct scoring *scoring;
	struct aged     aged;
	struct items    items;
};

struct due_rows *
due_rows_open(struct portfolio *p, struct scoring *s)
{
	struct due_rows *rows = mem_new(1, sizeof(*rows));

	tsv_need_of(p->dues, S("settled_on"), "dues");
	rows->scoring = s;
	rows->aged = aged_open(p->dues, columns, sizeof(columns) / sizeof(*columns));
	rows->aged.as_of = s->as_of;
	return rows;
}

bool
due_rows_next(struct due_rows *rows, struct scored_due *d)
{
	uint32_t item;

	if (!aged_next(&rows->aged, d))
		return false;
	rows->scoring->as_of = rows->aged.as_of;
	d->state = rows->aged.state;
	if (d->due.balance == NO_MONEY)
		d->due.balance = d->due.amount - d->due.paid;
	item = items_add(&rows->items, rows->scoring->policy, d->due.item);
	d->class = items_class(&rows->items, item);
	return true;
}

static void
take_customer(struct portfolio *p, struct due_rows *rows,
    struct contract_account *contract, const struct scored_due *d)
{
	uint32_t number;

	if (d->customer_id.len == 0)
		return;
	number = names_add(&p->ids, d->customer_id);
	if (contract->customer != NO_NAME && contract->customer != number)
		reader_die(rows->aged.reader, "customer_id", "'%.*s', where contract "
		    "'%.*s' has '%.*s' before", STR_SHOWN(d->customer_id),
		    STR_SHOWN(d->due.contract_id),
		    STR_SHOWN(names_text(&p->ids, contract->customer)));
	contract->customer = number;
}

static void
add_row(struct portfolio *p, struct due_rows *rows, const struct scored_due *d)
{
	uint32_t known = p->contracts.n;
	uint32_t number = names_add(&p->contracts, d->due.contract_id);

	if (number == known) {
		GROW(p->contract, number, p->contract_room);
		p->contract[number] = (struct contract_account){
			NO_NAME, tally_none() };
	}
	take_customer(p, rows, &p->contract[number], d);
	if (p->keeps_keys)
		due_keys_add(&p->keys, d->due.contract_id, d->due.due_id, d->class);
	tally_due(&p->contract[number].tally, rows->scoring, d);
}

static uint32_t
add_customer(struct portfolio *p, str id, bool is_contract)
{
	GROW(p->customer, p->n, p->customer_room);
	p->customer[p->n] = (struct customer_account){ id, is_contract, tally_none() };
	return p->n++;
}

/* Puts the contracts' sums together by customer. */
static void
join_contracts(struct portfolio *p)
{
	for (uint32_t i = 0; i < p->ids.n; i++)
		add_customer(p, names_text(&p->ids, i), false);
	for (uint32_t i = 0; i < p->contracts.n; i++) {
		struct contract_account *contract = &p->contract[i];

		if (contract->customer == NO_NAME)
			contract->customer = add_customer(p,
			    names_text(&p->contracts, i), true);
		tally_join(&p->customer[contract->customer].tally,
		    &contract->tally);
		tally_join(&p->total, &contract->tally);
	}
}

struct portfolio *
portfolio_read(struct tsv *dues, struct scoring *s, bool keeps_keys)
{
	struct portfolio *p = mem_new(1, sizeof(*p));
	struct scored_due d;

	p->dues = dues;
	p->keeps_keys = keeps_keys;
	p->total = tally_none();
	struct due_rows *rows = due_rows_open(p, s);
	p->knows_extensions = reader_has(rows->aged.reader, "extended_to");
	while (due_rows_next(rows, &d))
		add_row(p, rows, &d);
	join_contracts(p);
	items_warn_unlisted(&rows->items);
	return p;
}

uint32_t
portfolio_customer(struct portfolio *p, str contract_id)
{
	uint32_t contract = names_find(&p->contracts, contract_id);

	if (contract == NO_NAME)
		die("the dues changed while they were read");
	return p->contract[contract].customer;
}

uint32_t
portfolio_find(struct portfolio *p, str id)
{
	uint32_t customer = names_find(&p->ids, id);
	uint32_t contract = names_find(&p->contracts, id);

	if (customer != NO_NAME || contract == NO_NAME)
		return customer;
	customer = p->contract[contract].customer;
	return p->customer[customer].is_contract ? customer : NO_NAME;
}

enum item_class
portfolio_class(struct portfolio *p, str contract_id, str due_id,
    enum item_class otherwise)
{
	uint32_t due = due_id.len == 0 ? NO_NAME
	    : due_keys_find(&p->keys, contract_id, due_id);

	return due == NO_NAME ? otherwise : due_keys_class(&p->keys, due);
}
