#include "rc-age/book.h"

#include <stdlib.h>

#include "bytes/die.h"

/* What is kept of a due; its row number is its place in the list. */
struct packed_due {
	money    amount;
	rate     fee_rate;
	date     due_on, payable_on, signed_on, cancelled_on;
	uint32_t contract, due_id, item;
	uint32_t next;              /* of the contract, or NONE */
};

/* A contract of the book: its rows as chains, and its claims while they are printed. */
struct account {
	uint32_t      first_due, last_due;
	uint32_t      first_receipt, last_receipt;
	struct claim *claims;
	uint32_t      n, printed;
};

struct book {
	struct source         *source;
	struct packed_due     *dues;
	size_t                 n_dues, dues_room;
	struct receipt        *receipts;     /* chained by contract */
	size_t                 n_receipts, receipts_room;
	struct account        *accounts;     /* by the contract's number */
	size_t                 n_accounts, accounts_room;
	struct contract        contract;     /* the one being settled */
	size_t                 claims_room, receipt_room;
	struct desk            desk;
};

static void
add_due(struct book *b, uint32_t contract, const struct claim *claim)
{
	const struct due *d = &claim->due;
	struct account *account = &b->accounts[contract];
	uint32_t n = (uint32_t)b->n_dues;

	if (n == NONE)
		die("more than %u dues", NONE - 1);
	GROW(b->dues, b->n_dues, b->dues_room);
	b->dues[b->n_dues++] = (struct packed_due){
		.amount = d->amount, .fee_rate = d->fee_rate,
		.due_on = d->due_on, .payable_on = d->payable_on,
		.signed_on = d->signed_on, .cancelled_on = d->cancelled_on,
		.contract = contract, .due_id = claim->due_id,
		.item = claim->item, .next = NONE,
	};
	if (account->n++ == 0)
		account->first_due = n;
	else
		b->dues[account->last_due].next = n;
	account->last_due = n;
}

static void
load_dues(struct book *b)
{
	struct source *s = b->source;
	struct due d;

	while (source_due(s, &d)) {
		uint32_t contract = names_add(&s->texts.contracts, d.contract_id);

		if (contract == b->n_accounts) {
			GROW(b->accounts, b->n_accounts, b->accounts_room);
			b->accounts[b->n_accounts++] = (struct account){
				.first_receipt = NONE };
		}
		struct claim claim = source_claim(s, &d);
		add_due(b, contract, &claim);
	}
}

static void
check_keys(struct book *b)
{
	for (uint32_t a = 0; a < b->n_accounts; a++) {
		desk_clear(&b->desk);
		for (uint32_t n = b->accounts[a].first_due; n != NONE;
		    n = b->dues[n].next) {
			uint32_t first = desk_point(&b->desk, &b->desk.due_ids,
			    b->dues[n].due_id, n);

			if (first != NONE)
				source_die_due_twice(b->source, first, n);
		}
	}
}

static void
add_receipt(struct book *b, uint32_t contract, const struct receipt *r)
{
	struct account *account = &b->accounts[contract];
	uint32_t n = (uint32_t)b->n_receipts;

	GROW(b->receipts, b->n_receipts, b->receipts_room);
	b->receipts[b->n_receipts++] = *r;
	b->receipts[n].next = NONE;
	if (account->first_receipt == NONE)
		account->first_receipt = n;
	else
		b->receipts[account->last_receipt].next = n;
	account->last_receipt = n;
}

static void
load_receipts(struct book *b, struct trace *trace)
{
	struct source *s = b->source;
	struct receipt_row row;
	uint32_t n = 0;

	for (; source_receipt(s, &row); n++) {
		struct receipt r = source_numbered(s, &row);
		uint32_t contract;

		if (n == NONE)
			die("more than %u receipts", NONE - 1);
		if (r.receipt_id != n)   /* ids are numbered as they come */
			source_die_receipt_twice(s, r.receipt_id, row.receipt_id);
		contract = names_find(&s->texts.contracts, row.contract_id);
		if (!row.counts)
			continue;
		if (contract == NO_NAME)
			trace_no_contract(trace, &row);
		else
			add_receipt(b, contract, &r);
	}
}

struct book *
book_load(struct source *s, struct trace *trace)
{
	struct book *b = mem_new(1, sizeof(*b));

	b->source = s;
	load_dues(b);
	check_keys(b);
	load_receipts(b, trace);
	return b;
}

static struct claim
unpacked(const struct book *b, const struct packed_due *p)
{
	return (struct claim){
		.due = {
			.due_on = p->due_on, .amount = p->amount,
			.signed_on = p->signed_on,
			.cancelled_on = p->cancelled_on,
			.fee_rate = p->fee_rate, .payable_on = p->payable_on,
		},
		.due_id = p->due_id,
		.item = p->item,
		.class = items_class(&b->source->texts.items, p->item),
	};
}

/* Unpacks the account's rows into the contract at hand. */
static void
gather(struct book *b, const struct account *account)
{
	struct contract *c = &b->contract;
	uint32_t n = 0;

	c->claims = mem_grow(c->claims, &b->claims_room, account->n,
	    sizeof(*c->claims));
	for (uint32_t i = account->first_due; i != NONE; i = b->dues[i].next)
		c->claims[n++] = unpacked(b, &b->dues[i]);
	c->n_claims = n;
	c->n_receipts = 0;
	for (uint32_t i = account->first_receipt; i != NONE;
	    i = b->receipts[i].next) {
		GROW(c->receipts, c->n_receipts, b->receipt_room);
		c->receipts[c->n_receipts++] = b->receipts[i];
	}
}

/* Settles the account and keeps its claims, by taking them from the contract at hand. */
static void
settle(struct book *b, uint32_t contract, struct trace *trace)
{
	struct source *s = b->source;
	struct account *account = &b->accounts[contract];

	gather(b, account);
	contract_settle(&b->contract, &s->terms, &s->texts, &b->desk);
	trace_contract(trace, &b->contract,
	    names_text(&s->texts.contracts, contract), &s->texts);
	account->claims = b->contract.claims;
	b->contract.claims = NULL;
	b->claims_room = 0;
}

/* Gives the claims back when the last was printed, for the next contract to use. */
static void
release(struct book *b, struct account *account)
{
	free(b->contract.claims);
	b->contract.claims = account->claims;
	b->claims_room = account->n;
	account->claims = NULL;
}

const struct due *
book_due(struct book *b, uint32_t n, struct trace *trace)
{
	uint32_t contract = b->dues[n].contract;
	struct account *account = &b->accounts[contract];

	if (account->printed == 0)
		settle(b, contract, trace);
	const struct due *d = &account->claims[account->printed++].due;
	if (account->printed == account->n)
		release(b, account);
	return d;
}

uint32_t
book_size(const struct book *b)
{
	return (uint32_t)b->n_dues;
}
