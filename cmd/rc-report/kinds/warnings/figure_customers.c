#include <stdlib.h>

#include "bytes/sort.h"
#include "rc-report/kinds/warnings/figure.h"

/* What these figures are, in days and customers. */
enum {
	FIRST_DUE_SIGNED = 90, FIRST_DUE_LATE = 7,
	LARGEST = 10,
	SILENCE_OVERDUE = 7, SILENCE_DAYS = 14,
};

/* -- first_due_late */

/* The oldest due of a contract that its customer is to pay. */
struct first_due {
	uint32_t contract;
	date     payable_on, settled_on;
	money    balance;
};

/* Those of contracts that were signed in the time, or may have been. */
struct first_dues {
	struct names      contracts;
	struct first_due *list;      /* by the contract's number there */
	size_t            room;
};

static bool
is_signed_in_time(const struct figure_facts *facts, uint32_t contract)
{
	date signed_on = facts->signed_on[contract];

	return signed_on == NO_DATE || (signed_on <= facts->as_of
	    && signed_on > facts->as_of - FIRST_DUE_SIGNED);
}

static void
open_first_due(struct figure *f)
{
	f->own = mem_new(1, sizeof(struct first_dues));
}

static void
take_first_due(struct figure *f, const struct streamed_due *row, uint32_t contract)
{
	struct first_dues *all = f->own;
	const struct due *d = &row->due;
	struct first_due own = { contract, d->payable_on, d->settled_on, d->balance };

	if (!row->counts || row->class == LOAN || d->amount <= 0
	    || !is_signed_in_time(f->facts, contract))
		return;
	uint32_t known = all->contracts.n, number = names_add(&all->contracts,
	    (str){ (const char *)&contract, sizeof(contract) });
	GROW(all->list, number, all->room);
	if (number == known || d->payable_on < all->list[number].payable_on)
		all->list[number] = own;
}

/* A contract without signed_on is older than any day. */
static void
close_first_due(struct figure *f)
{
	const struct figure_facts *facts = f->facts;
	struct first_dues *all = f->own;

	for (uint32_t i = 0; i < all->contracts.n; i++) {
		const struct first_due *d = &all->list[i];

		if (facts->signed_on[d->contract] == NO_DATE
		    || !is_signed_in_time(facts, d->contract)
		    || d->payable_on > facts->as_of - FIRST_DUE_LATE)
			continue;
		bool late = d->settled_on == NO_DATE
		    || d->settled_on > d->payable_on + FIRST_DUE_LATE;
		figure_add(f, d->contract, f->by->of_contracts[d->contract],
		    (struct figure_sums){ late, 1, 1, late ? d->balance : 0 });
	}
	names_free(&all->contracts);
	free(all->list);
	free(all);
}

const struct figure_maker figure_first_due_late = {
	.open = open_first_due, .take = take_first_due, .close = close_first_due,
};

/* -- concentration */

/* What is overdue of a customer in a group, by contract. */
struct debt {
	uint32_t group, customer, contract;
	money    amount;
	money    total;      /* of the customer in the group */
};

struct debts {
	struct ids   customers;
	struct debt *list;
	size_t       n, room;
};

static void
open_concentration(struct figure *f)
{
	f->own = mem_new(1, sizeof(struct debts));
}

/* A number for who owes: that of customer_id, or behind all of these the contract's. */
static uint32_t
customer_of(struct debts *debts, const struct streamed_due *row, uint32_t contract)
{
	str id = row->texts[TEXT_CUSTOMER_ID];

	return id.len ? ids_add(&debts->customers, id_of(id)) : UINT32_C(1) << 31 | contract;
}

/* Rows of a contract mostly follow each other, and are one debt then. */
static void
take_concentration(struct figure *f, const struct streamed_due *row, uint32_t contract)
{
	struct debts *debts = f->own;
	uint32_t customer = customer_of(debts, row, contract);
	struct debt *last = debts->n ? &debts->list[debts->n - 1] : NULL;

	if (!row->counts || row->state != OVERDUE)
		return;
	if (last && last->group == f->by->now && last->customer == customer
	    && last->contract == contract) {
		money_add(&last->amount, row->due.balance, "overdue");
		return;
	}
	GROW(debts->list, debts->n, debts->room);
	debts->list[debts->n++] = (struct debt){ f->by->now, customer, contract,
		row->due.balance, 0 };
}

static int
by_customer(const void *a, const void *b)
{
	const struct debt *x = a, *y = b;

	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	if (x->customer != y->customer)
		return x->customer < y->customer ? -1 : 1;
	return (x->contract > y->contract) - (x->contract < y->contract);
}

static int
by_total(const void *a, const void *b)
{
	const struct debt *x = a, *y = b;

	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	if (x->total != y->total)
		return x->total > y->total ? -1 : 1;
	return by_customer(a, b);
}

static bool
same_customer(const struct debt *a, const struct debt *b)
{
	return a->group == b->group && a->customer == b->customer;
}

/* Gives each debt its customer's total; the debts are in the order of customers. */
static void
add_totals(struct debt *debts, size_t n)
{
	for (size_t i = 0, end; i < n; i = end) {
		money total = 0;

		for (end = i; end < n && same_customer(&debts[i], &debts[end]); end++)
			money_add(&total, debts[end].amount, "overdue");
		for (size_t k = i; k < end; k++)
			debts[k].total = total;
	}
}

static void
add_largest(struct figure *f, const struct debt *debts, size_t n)
{
	size_t customers = 0;

	for (size_t i = 0; i < n; i++) {
		const struct debt *d = &debts[i];
		bool is_new = i == 0 || !same_customer(d - 1, d);

		if (i == 0 || d[-1].group != d->group)
			customers = 0;
		customers += is_new;
		money amount = customers <= LARGEST ? d->amount : 0;
		figure_add(f, d->contract, d->group, (struct figure_sums){
			amount, d->amount, is_new, amount });
	}
}

static void
close_concentration(struct figure *f)
{
	struct debts *debts = f->own;

	if (debts->n) {
		sort_nearly(debts->list, debts->n, sizeof(*debts->list), by_customer);
		add_totals(debts->list, debts->n);
		qsort(debts->list, debts->n, sizeof(*debts->list), by_total);
		add_largest(f, debts->list, debts->n);
	}
	ids_free(&debts->customers);
	free(debts->list);
	free(debts);
}

const struct figure_maker figure_concentration = {
	.open = open_concentration, .take = take_concentration, .close = close_concentration,
};

/* -- silence */

/* What is overdue of a contract, whether anything is for a week, and whether somebody spoke
   to the customer or he paid. */
struct silence {
	money overdue;
	bool  for_a_week, is_broken;
};

struct silences {
	struct silence *list;      /* by contract */
	size_t          n, room;
	bool           *spoken;    /* by the contract's number in the log */
};

static void
open_silence(struct figure *f)
{
	const struct contacts *log = f->facts->stream->log->contacts;
	struct silences *all = f->own = mem_new(1, sizeof(*all));

	all->spoken = mem_new((size_t)log->contracts.n + 1, sizeof(*all->spoken));
	for (size_t i = 0; i < log->n; i++)
		if (log->list[i].on > f->facts->as_of - SILENCE_DAYS)
			all->spoken[log->list[i].contract] = true;
}

static bool
has_paid(const struct due_parts *parts, date as_of)
{
	for (uint32_t i = parts->n; i-- > 0 && parts->list[i].on > as_of - SILENCE_DAYS; )
		if (parts->list[i].on <= as_of)
			return true;
	return false;
}

static void
take_silence(struct figure *f, const struct streamed_due *row, uint32_t contract)
{
	struct silences *all = f->own;
	const struct due *d = &row->due;

	while (contract >= all->n) {
		GROW(all->list, all->n, all->room);
		all->list[all->n++] = (struct silence){ 0, false, false };
	}
	struct silence *own = &all->list[contract];
	own->is_broken |= (row->in_log != NO_NAME && all->spoken[row->in_log])
	    || has_paid(&row->parts, f->facts->as_of);
	if (!row->counts || row->state != OVERDUE)
		return;
	money_add(&own->overdue, d->balance, "overdue");
	own->for_a_week |= d->days_overdue != NO_COUNT && d->days_overdue >= SILENCE_OVERDUE;
}

static void
close_silence(struct figure *f)
{
	struct silences *all = f->own;

	for (uint32_t i = 0; i < all->n; i++) {
		const struct silence *own = &all->list[i];

		if (own->for_a_week)
			figure_add(f, i, f->by->of_contracts[i], (struct figure_sums){
				!own->is_broken, 1, 1, own->is_broken ? 0 : own->overdue });
	}
	free(all->list);
	free(all->spoken);
	free(all);
}

const struct figure_maker figure_silence = {
	.open = open_silence, .take = take_silence, .close = close_silence,
};
