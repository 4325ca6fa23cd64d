#include "rc-age/source.h"

#include "bytes/die.h"
#include "rc-age/control_totals.h"

static const struct column due_columns[] = {
	NEED(TEXT,  struct due, contract_id),
	NEED(TEXT,  struct due, due_id),
	NEED(DATE,  struct due, due_on),
	NEED(MONEY, struct due, amount),
	HAVE(TEXT,  struct due, item),
	HAVE(DATE,  struct due, signed_on),
	HAVE(DATE,  struct due, added_on),
	HAVE(DATE,  struct due, extended_to),
	HAVE(DATE,  struct due, extended_on),
	HAVE(DATE,  struct due, cancelled_on),
	HAVE(RATE,  struct due, fee_rate),
	/* only read where there are no receipts: */
	HAVE(MONEY, struct due, paid),
	HAVE(DATE,  struct due, paid_on),
};

enum { N_DUE = sizeof(due_columns) / sizeof(*due_columns), N_OWN_MONEY = 2 };

static const struct column receipt_columns[] = {
	NEED(ID,    struct receipt_row, receipt_id),
	HAVE(ID,    struct receipt_row, contract_id),   /* the column is needed */
	NEED(DATE,  struct receipt_row, received_on),
	NEED(MONEY, struct receipt_row, amount),
	HAVE(TEXT,  struct receipt_row, due_id),
	HAVE(TEXT,  struct receipt_row, item),
	HAVE(DATE,  struct receipt_row, booked_on),
	/* only read where tables are sorted: */
	{ "contract_id", TEXT, offsetof(struct receipt_row, contract), false },
};

enum { N_RECEIPT = sizeof(receipt_columns) / sizeof(*receipt_columns), N_SORTED = 1 };

/* Without receipts it is the dues themselves that say what was paid. */
static void
need_paid(const struct tsv *dues)
{
	if (tsv_find(dues, S("paid")) == NO_COLUMN)
		die("the dues have no column 'paid': give the receipts with -r");
	tsv_need(dues, S("paid"));
}

void
source_open(struct source *s, char *const *dues, char *receipts, bool twice)
{
	char *const path[] = { receipts, NULL };

	s->dues = tsv_open(dues, twice);
	s->due_reader = reader_open(s->dues, due_columns,
	    receipts ? N_DUE - N_OWN_MONEY : N_DUE);
	if (!receipts) {
		need_paid(s->dues);
		return;
	}
	s->receipts = tsv_open(path, false);
	tsv_need_of(s->receipts, S("contract_id"), "receipts");
	s->receipt_reader = reader_open(s->receipts, receipt_columns,
	    twice ? N_RECEIPT - N_SORTED : N_RECEIPT);
}

void
source_again(struct source *s)
{
	if (s->due_reader)
		reader_close(s->due_reader);
	s->due_reader = NULL;
	tsv_again(s->dues);
}

bool
source_due(struct source *s, struct due *d)
{
	if (!reader_next(s->due_reader, d))
		return false;
	if (d->fee_rate != NO_RATE && (d->fee_rate < 0 || d->fee_rate > RATE_ONE))
		reader_die(s->due_reader, "fee_rate",
		    "not a daily rate from 0 to 1");
	d->payable_on = payable_on(&s->terms, d);
	return true;
}

bool
source_receipt(struct source *s, struct receipt_row *row)
{
	if (!s->receipts || !reader_next(s->receipt_reader, row))
		return false;
	date known = row->booked_on == NO_DATE ? row->received_on : row->booked_on;
	row->counts = row->received_on <= s->terms.as_of
	    && (s->known_by == NO_DATE || known <= s->known_by);
	return true;
}

void
source_open_item(struct source *s, struct open_item *open)
{
	open->due_id = ids_add(&s->texts.due_ids, id_of(open->due.due_id));
	open->item = items_add(&s->texts.items, s->terms.policy, open->due.item);
	open->class = items_class(&s->texts.items, open->item);
}

struct receipt
source_numbered(struct source *s, const struct receipt_row *row, uint32_t receipt_id)
{
	return (struct receipt){
		.amount = row->amount,
		.received_on = row->received_on,
		.row = (uint32_t)(tsv_count(s->receipts) - 1),
		.receipt_id = receipt_id,
		.due_id = row->due_id.len
		    ? ids_add(&s->texts.due_ids, id_of(row->due_id)) : NO_NAME,
		.item = row->item.len
		    ? items_add(&s->texts.items, s->terms.policy, row->item) : NO_NAME,
	};
}

/* What the due's own row says was paid, within 0 and the amount. */
static money
cut(const struct due *d)
{
	money least = d->amount < 0 ? d->amount : 0;
	money most = d->amount < 0 ? 0 : d->amount;

	return d->paid < least ? least : d->paid > most ? most : d->paid;
}

static void
tell_own(struct control_totals *totals, const struct due *d, money paid)
{
	if (paid != d->paid)
		sum_add(&totals->cut, d->paid - paid, "sums cut off");
	if (paid != 0 && d->paid_on == NO_DATE)
		sum_add(&totals->unknown, paid, "sums of unknown days");
}

bool
source_own(const struct source *s, const struct open_item *open,
    struct control_totals *totals, bool earlier_too, struct receipt *r)
{
	const struct due *d = &open->due;

	if (s->receipts || d->paid == NO_MONEY || d->paid == 0)
		return false;
	if (d->paid_on != NO_DATE && d->paid_on > s->terms.as_of)
		return false;
	if (is_future(&s->terms, d)) {
		if (d->paid_on != NO_DATE)
			sum_add(&totals->future, d->paid, "sums of future dues");
		return false;
	}
	bool cancelled = is_cancelled(d, s->terms.as_of);
	*r = (struct receipt){ .amount = cut(d), .received_on = d->paid_on,
		.row = (uint32_t)(tsv_count(s->dues) - 1), .receipt_id = NO_NAME,
		.due_id = open->due_id, .item = NO_NAME };
	if (cancelled)
		sum_add(&totals->cancelled, d->paid, "sums of cancelled dues");
	else
		tell_own(totals, d, r->amount);
	return r->amount != 0 && (!cancelled || earlier_too);
}

void
source_die_due_twice(const struct source *s, unsigned long first,
    unsigned long second)
{
	struct arena a = { 0 };
	str before = arena_printf(&a, "%s", tsv_place(s->dues, first));

	die("%s: due_id: the contract has this one already, in %s",
	    tsv_place(s->dues, second), before.at);
}

void
source_die_receipt_twice(const struct source *s, unsigned long first,
    unsigned long second, str receipt_id)
{
	struct arena a = { 0 };
	str before = arena_printf(&a, "%s", tsv_place(s->receipts, first));

	die("%s: receipt_id: '%.*s' is there already, in %s",
	    tsv_place(s->receipts, second), STR_SHOWN(receipt_id), before.at);
}
