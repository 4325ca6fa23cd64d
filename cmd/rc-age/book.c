#include "rc-age/book.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "rc-age/packed.h"

/* A contract of the book: its rows, as rings; next to the last one is the first. */
struct account {
	uint32_t last_due;
	uint32_t last_receipt;   /* or NONE */
};

struct book {
	struct source         *source;
	union packed          *dues;           /* by row */
	struct packed_result  *results;        /* by row, if there are several days */
	size_t                 n_dues, dues_room;
	bool                   doubtful;       /* a due_id may be there twice */
	struct shared_terms    due_terms, receipt_terms;
	struct packed_receipt *receipts;       /* those that count, in their order */
	size_t                 n_receipts, receipts_room;
	uint32_t              *receipt_ids;    /* of these, if the control totals want them */
	size_t                 receipt_ids_room;
	struct account        *accounts;       /* by the contract's number */
	size_t                 n_accounts, accounts_room;
	uint32_t               settled;        /* accounts, in the order of first dues */
	struct arena           apart;          /* what doesn't fit into the dues */
	struct contract        contract;       /* the one being settled */
	size_t                 open_room, receipt_room;
	struct workspace       space;
};

static void
add_due(struct book *b, uint32_t contract, date first, const struct open_item *open)
{
	struct account *account = &b->accounts[contract];
	uint32_t n = (uint32_t)b->n_dues;

	if (n == NONE)
		die("more than %u dues", NONE - 1);
	GROW(b->dues, b->n_dues, b->dues_room);
	struct packed_due *due = &b->dues[b->n_dues++].due;
	pack_due(&b->due_terms, &b->source->terms, first, open, due);
	due->next = n;
	if (account->last_due != NONE) {
		struct packed_due *before = &b->dues[account->last_due].due;

		due->next = before->next;
		before->next = n;
		b->doubtful |= before->due_id >= open->due_id;
	}
	account->last_due = n;
}

static void add_receipt(struct book *b, uint32_t contract, const struct receipt *r,
	bool with_id);

static void
load_dues(struct book *b, struct control_totals *totals, date first)
{
	struct source *s = b->source;
	struct open_item open;
	struct receipt own;

	while (source_due(s, &open.due)) {
		uint32_t contract = ids_add(&s->texts.contracts,
		    id_of(open.due.contract_id));

		if (contract == b->n_accounts) {
			GROW(b->accounts, b->n_accounts, b->accounts_room);
			b->accounts[b->n_accounts++] = (struct account){
				NONE, NONE };
		}
		source_open_item(s, &open);
		add_due(b, contract, first, &open);
		if (source_own(s, &open, totals, first < s->terms.as_of, &own))
			add_receipt(b, contract, &own, false);
	}
}

/* Nothing is to be done where due ids rise within each contract, as numbers. */
static void
check_keys(struct book *b)
{
	for (uint32_t a = 0; b->doubtful && a < b->n_accounts; a++) {
		uint32_t n = b->accounts[a].last_due;

		workspace_clear(&b->space);
		do {
			n = b->dues[n].due.next;
			uint32_t first = workspace_point(&b->space, &b->space.due_ids,
			    b->dues[n].due.due_id, n);
			if (first != NONE)
				source_die_due_twice(b->source, first, n);
		} while (n != b->accounts[a].last_due);
	}
}

static void
add_receipt(struct book *b, uint32_t contract, const struct receipt *r,
    bool with_id)
{
	struct account *account = &b->accounts[contract];
	uint32_t n = (uint32_t)b->n_receipts;

	GROW(b->receipts, b->n_receipts, b->receipts_room);
	struct packed_receipt *receipt = &b->receipts[b->n_receipts++];
	pack_receipt(&b->receipt_terms, r, receipt);
	if (with_id) {
		GROW(b->receipt_ids, n, b->receipt_ids_room);
		b->receipt_ids[n] = r->receipt_id;
	}
	receipt->next = n;
	if (account->last_receipt != NONE) {
		struct packed_receipt *before = &b->receipts[account->last_receipt];

		receipt->next = before->next;
		before->next = n;
	}
	account->last_receipt = n;
}

static void
load_receipts(struct book *b, struct control_totals *totals)
{
	struct source *s = b->source;
	struct receipt_row row;
	uint32_t n = 0;

	for (; source_receipt(s, &row); n++) {
		struct receipt r = source_numbered(s, &row,
		    ids_put(&s->texts.receipt_ids, row.receipt_id));
		uint32_t contract;

		if (n == NONE)
			die("more than %u receipts", NONE - 1);
		contract = row.contract_id.len + row.contract_id.digits > 0
		    ? ids_find(&s->texts.contracts, row.contract_id) : NO_NAME;
		if (!row.counts)
			continue;
		if (contract == NO_NAME)
			totals_no_contract(totals, &row, s->receipt_reader);
		else
			add_receipt(b, contract, &r, totals_want_ids(totals));
	}
}

static void
check_receipt_ids(const struct source *s, struct ids *ids)
{
	uint32_t first, second = ids_twice(ids, &first);

	if (second != NO_NAME)
		source_die_receipt_twice(s, first, second, ids_text(ids, second));
}

struct book *
book_load(struct source *s, struct control_totals *totals, date first)
{
	struct book *b = mem_new(1, sizeof(*b));

	b->source = s;
	b->contract.by_rows = !s->receipts;
	load_dues(b, totals, first);
	check_keys(b);
	load_receipts(b, totals);
	check_receipt_ids(s, &s->texts.receipt_ids);
	if (!totals_want_ids(totals)) {
		ids_free(&s->texts.receipt_ids);
		ids_free(&s->texts.contracts);
	}
	if (first < s->terms.as_of)
		b->results = mem_new(b->n_dues, sizeof(*b->results));
	return b;
}

void
book_begin(struct book *b, date as_of)
{
	b->source->terms.as_of = as_of;
	b->settled = 0;
	arena_free(&b->apart);
}

/* Whether a receipt counts as of the day, too, and not only as of the last one.  One that a
   due's own row tells of doesn't where the due is future or cancelled; such receipts stand in
   the order of their dues, and *open is the place of the due looked at last. */
static bool
counts(const struct book *b, const struct receipt *r, uint32_t *open)
{
	const struct contract *c = &b->contract;
	const struct terms *t = &b->source->terms;

	if (r->received_on > t->as_of)
		return false;
	if (!c->by_rows)
		return true;
	while (c->open[*open].due_id != r->due_id)
		++*open;
	const struct due *d = &c->open[*open].due;
	return !is_future(t, d) && !is_cancelled(d, t->as_of);
}

/* Unpacks the account's rows into the contract at hand. */
static void
gather(struct book *b, const struct account *account)
{
	struct contract *c = &b->contract;
	uint32_t due = account->last_due, receipt = account->last_receipt, open = 0;

	c->n_open = c->n_receipts = 0;
	do {
		due = b->dues[due].due.next;
		GROW(c->open, c->n_open, b->open_room);
		unpack_due(&b->due_terms, &b->source->terms, &b->source->texts,
		    &b->dues[due].due, &c->open[c->n_open++]);
	} while (due != account->last_due);
	if (receipt == NONE)
		return;
	do {
		receipt = b->receipts[receipt].next;
		GROW(c->receipts, c->n_receipts, b->receipt_room);
		struct receipt *r = &c->receipts[c->n_receipts];

		unpack_receipt(&b->receipt_terms, &b->receipts[receipt], r);
		if (b->results && !counts(b, r, &open))
			continue;
		r->row = c->n_receipts++;
		r->receipt_id = b->receipt_ids ? b->receipt_ids[receipt] : NO_NAME;
	} while (receipt != account->last_receipt);
}

static uint32_t
first_due_of(const struct book *b, uint32_t account)
{
	return b->dues[b->accounts[account].last_due].due.next;
}

/* Settles the next account, and puts the packed results in the places of its dues. */
static void
settle_next(struct book *b, struct control_totals *totals)
{
	struct source *s = b->source;
	uint32_t number = b->settled, n = first_due_of(b, number);

	b->settled++;
	gather(b, &b->accounts[number]);
	contract_settle(&b->contract, &s->terms, &s->texts, &b->space);
	if (totals)
		totals_contract(totals, &b->contract, totals_want_ids(totals)
		    ? ids_text(&s->texts.contracts, number) : S(""), &s->texts);
	for (uint32_t i = 0; i < b->contract.n_open; i++) {
		uint32_t next = b->dues[n].due.next;

		pack_result(&s->terms, &b->apart, &b->contract.open[i],
		    b->results ? &b->results[n] : &b->dues[n].result);
		n = next;
	}
}

void
book_settle(struct book *b, unsigned long end, struct control_totals *totals)
{
	/* contracts are numbered by their first dues, so rows come to them in order */
	while (b->settled < b->n_accounts && first_due_of(b, b->settled) < end)
		settle_next(b, totals);
}

void
book_due(const struct book *b, unsigned long n, struct due *d)
{
	unpack_result(&b->source->terms,
	    b->results ? &b->results[n] : &b->dues[n].result, d);
}

unsigned long
book_size(const struct book *b)
{
	return b->n_dues;
}
