#include <stdlib.h>

#include "rc-report/kinds/warnings/figure.h"

/* What these figures are, in days and customers. */
enum {
	FIRST_DUE_SIGNED = 90, FIRST_DUE_LATE = 7,
	LARGEST = 10,
	SILENCE_OVERDUE = 7, SILENCE_DAYS = 14,
	PROMISE_DAYS = 30,
};

/* -- first_due_late */

/* The oldest due of a contract that its customer is to pay, or NO_ROW. */
static uint32_t
first_due(const struct portfolio *p, uint32_t contract)
{
	uint32_t first = NO_ROW;

	for (uint32_t i = p->contracts[contract].first; i != NO_ROW; i = p->dues[i].following) {
		const struct kept_due *d = &p->dues[i];

		if (d->counts && d->class != LOAN && d->amount > 0
		    && (first == NO_ROW || d->payable_on < p->dues[first].payable_on))
			first = i;
	}
	return first;
}

void
figure_first_due_late(const struct figure_facts *facts, const struct warning_rule *rule,
    struct figure *f)
{
	const struct portfolio *p = facts->f.portfolio;

	(void)rule;
	for (uint32_t i = 0; i < p->n_contracts; i++) {
		date signed_on = p->contracts[i].signed_on;
		uint32_t row = first_due(p, i);

		if (row == NO_ROW || signed_on > p->as_of
		    || signed_on <= p->as_of - FIRST_DUE_SIGNED
		    || p->dues[row].payable_on > p->as_of - FIRST_DUE_LATE)
			continue;
		const struct kept_due *d = &p->dues[row];
		bool late = d->settled_on == NO_DATE
		    || d->settled_on > d->payable_on + FIRST_DUE_LATE;
		figure_add(f, i, group_of_contract(p, i), (struct figure_sums){
			late, 1, 1, late ? d->balance : 0 });
	}
}

/* -- concentration */

/* What is overdue of a customer in a group, by contract. */
struct debt {
	uint32_t group, customer, contract;
	money    amount;
	money    total;      /* of the customer in the group */
};

/* A number for who owes: that of customer_id, or behind all of these the contract's. */
static uint32_t
customer_of(const struct portfolio *p, uint32_t row)
{
	return portfolio_text(p, row, TEXT_CUSTOMER_ID).len
	    ? portfolio_word(p, row, TEXT_CUSTOMER_ID)
	    : p->words.n + p->dues[row].contract;
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

static struct debt *
debts_of(const struct portfolio *p, size_t *n)
{
	struct debt *debts = NULL;
	size_t room = 0;

	*n = 0;
	for (uint32_t i = 0; i < p->n; i++) {
		const struct kept_due *d = &p->dues[i];

		if (!d->counts || d->state != OVERDUE)
			continue;
		GROW(debts, *n, room);
		debts[(*n)++] = (struct debt){ d->group, customer_of(p, i), d->contract,
			d->balance, 0 };
	}
	return debts;
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

void
figure_concentration(const struct figure_facts *facts, const struct warning_rule *rule,
    struct figure *f)
{
	size_t n, customers = 0;
	struct debt *debts = debts_of(facts->f.portfolio, &n);

	(void)rule;
	if (n == 0)
		return;
	qsort(debts, n, sizeof(*debts), by_customer);
	add_totals(debts, n);
	qsort(debts, n, sizeof(*debts), by_total);
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
	free(debts);
}

/* -- oldest_days */

static void
find_oldest(const struct portfolio *p, struct figure *f)
{
	for (uint32_t i = 0; i < p->n; i++) {
		const struct kept_due *d = &p->dues[i];

		if (!d->counts)
			continue;
		struct figure_sums *group = figure_group(f, d->group);
		group->under = 1;
		if (d->state == OVERDUE && d->days_overdue > group->over)
			group->over = d->days_overdue;
	}
}

void
figure_oldest(const struct figure_facts *facts, const struct warning_rule *rule,
    struct figure *f)
{
	const struct portfolio *p = facts->f.portfolio;

	(void)rule;
	find_oldest(p, f);
	for (uint32_t i = 0; i < p->n; i++) {
		const struct kept_due *d = &p->dues[i];

		if (d->counts && d->state == OVERDUE)
			figure_add(f, d->contract, d->group, (struct figure_sums){
				0, 0, 1, d->days_overdue == f->groups[d->group].over
				    ? d->balance : 0 });
	}
}

/* -- silence */

static bool
was_spoken_to(const struct figure_facts *facts, uint32_t contract)
{
	const struct portfolio *p = facts->f.portfolio;
	const struct contact *c = contacts_of(facts->f.contacts, portfolio_contract_id(p, contract));

	for (; c; c = c->next)
		if (c->on > p->as_of - SILENCE_DAYS)
			return true;
	return false;
}

static bool
has_paid(const struct figure_facts *facts, uint32_t contract)
{
	const struct portfolio *p = facts->f.portfolio;

	for (uint32_t i = p->contracts[contract].first; i != NO_ROW; i = p->dues[i].following) {
		struct due_parts parts = portfolio_parts(p, i);

		for (uint32_t k = 0; k < parts.n; k++)
			if (parts.list[k].on > p->as_of - SILENCE_DAYS
			    && parts.list[k].on <= p->as_of)
				return true;
	}
	return false;
}

/* What is overdue of a contract, and whether anything is for a week. */
static money
overdue_of(const struct portfolio *p, uint32_t contract, bool *for_a_week)
{
	money sum = 0;

	*for_a_week = false;
	for (uint32_t i = p->contracts[contract].first; i != NO_ROW; i = p->dues[i].following) {
		const struct kept_due *d = &p->dues[i];

		if (!d->counts || d->state != OVERDUE)
			continue;
		money_add(&sum, d->balance, "overdue");
		*for_a_week |= d->days_overdue >= SILENCE_OVERDUE;
	}
	return sum;
}

void
figure_silence(const struct figure_facts *facts, const struct warning_rule *rule,
    struct figure *f)
{
	const struct portfolio *p = facts->f.portfolio;

	(void)rule;
	for (uint32_t i = 0; i < p->n_contracts; i++) {
		bool for_a_week;
		money overdue = overdue_of(p, i, &for_a_week);

		if (!for_a_week)
			continue;
		bool silent = !was_spoken_to(facts, i) && !has_paid(facts, i);
		figure_add(f, i, group_of_contract(p, i), (struct figure_sums){
			silent, 1, 1, silent ? overdue : 0 });
	}
}

/* -- promises_broken */

static void
add_promise(struct figure *f, const struct portfolio *p, uint32_t contract,
    const struct promise *promise)
{
	bool broken = promise_is_broken(promise);
	money amount = promise->made->promise_amount;

	if (promise->state == PROMISE_REPLACED || promise->last_day >= p->as_of
	    || promise->last_day < p->as_of - PROMISE_DAYS)
		return;
	figure_add(f, contract, group_of_contract(p, contract), (struct figure_sums){
		broken, 1, 1, broken && amount != NO_MONEY ? amount : 0 });
}

void
figure_promises_broken(const struct figure_facts *facts, const struct warning_rule *rule,
    struct figure *f)
{
	struct portfolio *p = facts->f.portfolio;
	const struct contacts *log = facts->f.contacts;

	(void)rule;
	for (size_t i = 0; i < log->n; i++) {
		const struct contact *made = &log->list[i];
		uint32_t contract = names_find(&p->contract_ids, made->contract_id);

		if (made->kind != PROMISE || contract == NO_NAME
		    || p->contracts[contract].counted == NO_ROW)
			continue;
		struct promise promise = log_promise(facts->f.stream->log, facts->f.receipts, made);
		add_promise(f, p, contract, &promise);
	}
}
