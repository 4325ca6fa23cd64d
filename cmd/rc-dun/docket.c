#include "rc-dun/docket.h"

#include "bytes/die.h"

struct row {
	struct due due;
	str        salesperson, project, pay_method, grade;
};

static const struct column columns[] = {
	NEED(TEXT,  struct due, contract_id),
	NEED(TEXT,  struct due, due_id),
	NEED(MONEY, struct due, amount),
	NEED(DATE,  struct due, as_of),
	NEED(DATE,  struct due, payable_on),
	NEED(MONEY, struct due, balance),
	NEED(TEXT,  struct due, state),
	HAVE(TEXT,  struct due, item),
	HAVE(MONEY, struct due, late_fee),
	HAVE(TEXT,  struct row, salesperson),
	HAVE(TEXT,  struct row, project),
	HAVE(TEXT,  struct row, pay_method),
	HAVE(TEXT,  struct row, grade),
};

struct reading {
	struct docket *docket;
	struct tsv    *t;
	struct reader *reader;
	date           wanted;           /* what --as-of says, or NO_DATE */
	struct names   words;
	size_t         debts_room, accounts_room;
};

/* Dies if the row is of another day than the option or the rows before it say. */
static void
check_day(struct reading *r, const struct due *due)
{
	struct docket *d = r->docket;

	if (r->wanted != NO_DATE && due->as_of != r->wanted)
		reader_die(r->reader, "as_of", "%s, where --as-of is %s",
		    date_text(due->as_of), date_text(r->wanted));
	if (d->as_of != NO_DATE && due->as_of != d->as_of)
		reader_die(r->reader, "as_of", "%s, where the rows before have %s",
		    date_text(due->as_of), date_text(d->as_of));
	d->as_of = due->as_of;
}

static enum state
state_of(const struct reading *r, const struct due *due)
{
	enum state state;

	if (!state_parse(due->state, &state))
		reader_die(r->reader, "state", "'%.*s' is not future, cancelled, "
		    "paid, overdue or not-due", STR_SHOWN(due->state));
	return state;
}

static _Noreturn void
die_twice(const struct reading *r, uint32_t first)
{
	struct arena a = { 0 };
	str before = arena_printf(&a, "%s", tsv_place(r->t, first));

	reader_die(r->reader, "due_id", "the contract has this one already, in %s",
	    before.at);
}

/* The due_id, as it is kept in the due's key; dies if the key was there before. */
static str
kept_due_id(struct reading *r, const struct due *due, enum item_class class)
{
	struct docket *d = r->docket;
	uint32_t n = due_keys_add(&d->keys, due->contract_id, due->due_id, class);

	if (n != d->n)
		die_twice(r, n);
	return due_keys_due_id(&d->keys, n);
}

static const struct procedure *
procedure_of_row(const struct docket *d, const struct row *row, enum item_class class)
{
	struct trait trait = {
		.grade = row->grade,
		.class = str_of(class_name(class)),
		.party = class == LOAN ? S("bank") : S("customer"),
		.pay_method = row->pay_method,
		.project = row->project,
	};

	return procedure_of(d->policy, &trait);
}

static struct debt
debt_of(struct reading *r, const struct row *row)
{
	struct docket *d = r->docket;
	const struct due *due = &row->due;
	uint32_t account = names_add(&d->contracts, due->contract_id);
	enum item_class class = items_class(&d->items,
	    items_add(&d->items, d->policy, due->item));

	return (struct debt){
		.contract_id = names_text(&d->contracts, account),
		.due_id = kept_due_id(r, due, class),
		.salesperson = names_text(&r->words,
		    names_add(&r->words, row->salesperson)),
		.procedure = procedure_of_row(d, row, class),
		.account = account, .next = NO_DEBT,
		.class = class, .state = state_of(r, due),
		.amount = due->amount, .balance = due->balance,
		.late_fee = due->late_fee == NO_MONEY ? 0 : due->late_fee,
		.payable_on = due->payable_on,
	};
}

static void
add_debt(struct reading *r, const struct row *row)
{
	struct docket *d = r->docket;
	uint32_t known = d->contracts.n;

	if (d->n == NO_DEBT)
		die("more than %u dues", NO_DEBT);
	GROW(d->debts, d->n, r->debts_room);
	struct debt *debt = &d->debts[d->n];
	*debt = debt_of(r, row);
	if (debt->account == known) {
		GROW(d->accounts, known, r->accounts_room);
		d->accounts[known] = (struct account){ .first = d->n };
	} else
		d->debts[d->accounts[debt->account].last].next = d->n;
	d->accounts[debt->account].last = d->n++;
	d->accounts[debt->account].overdue |= is_overdue(debt);
}

struct docket *
docket_read(struct tsv *t, const struct policy *p, date as_of)
{
	struct docket *d = mem_new(1, sizeof(*d));
	struct reading r = { .docket = d, .t = t, .wanted = as_of };
	struct row row = { 0 };

	d->policy = p;
	d->as_of = d->act_on = NO_DATE;
	r.reader = reader_open(t, columns, sizeof(columns) / sizeof(*columns));
	while (reader_next(r.reader, &row)) {
		check_day(&r, &row.due);
		add_debt(&r, &row);
	}
	reader_close(r.reader);
	return d;
}

static enum item_class
class_of(void *with, str contract_id, str due_id, str item)
{
	struct docket *d = with;
	uint32_t due = due_id.len ? due_keys_find(&d->keys, contract_id, due_id)
	                          : NO_NAME;

	return due != NO_NAME ? due_keys_class(&d->keys, due)
	    : items_class(&d->items, items_add(&d->items, d->policy, item));
}

void
docket_read_receipts(struct docket *d, struct tsv *t)
{
	d->receipts = movements_read(t, d->as_of, class_of, d);
}

void
docket_take_log(struct docket *d, struct contacts *log)
{
	for (uint32_t i = 0; i < d->contracts.n; i++)
		d->accounts[i].log = contacts_of(log, names_text(&d->contracts, i));
}
