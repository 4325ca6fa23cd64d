#include "rc-dun/decide.h"

/* What the steps on a contract's dues come to, for one party. */
struct tally {
	uint32_t lead;      /* the due with the highest step, or NO_DEBT */
	money    balance;   /* of all that have a step to take and are free */
};

static void
judge_debt(const struct docket *d, struct debt *debt, const struct promise_terms *t)
{
	const struct account *account = &d->accounts[debt->account];
	struct climb climb = climb_of(d, debt);

	debt->last = ladder_last(&climb);
	debt->rung = ladder_rung(&climb, d->as_of);
	debt->hold = hold_of(account->log, debt->due_id, debt->class, t,
	    account->overdue);
}

/* Whether the step of `a` goes before that of `b`, which stands in an earlier row. */
static bool
is_higher(const struct debt *a, const struct debt *b)
{
	if (a->rung.step->after != b->rung.step->after)
		return a->rung.step->after > b->rung.step->after;
	return a->payable_on < b->payable_on;
}

static struct tally
tally_of(const struct docket *d, const struct account *account, bool bank)
{
	struct tally tally = { NO_DEBT, 0 };

	for (uint32_t i = account->first; i != NO_DEBT; i = d->debts[i].next) {
		const struct debt *debt = &d->debts[i];

		if (!leads(debt) || is_of_bank(debt) != bank)
			continue;
		if (tally.lead == NO_DEBT
		    || is_higher(debt, &d->debts[tally.lead]))
			tally.lead = i;
		money_add(&tally.balance, debt->balance, "a contract's balances");
	}
	return tally;
}

const struct contact *
last_dun(const struct contact *log)
{
	const struct contact *last = NULL;

	for (; log; log = log->next)
		if (log->kind == DUN)
			last = log;
	return last;
}

count
least_gap(const struct policy *p)
{
	return p->dunning.min_gap_days > 0 ? p->dunning.min_gap_days : 1;
}

static enum hold_kind
hold_of_party(const struct docket *d, const struct account *account,
    const struct tally *tally)
{
	const struct contact *last = last_dun(account->log);

	if (tally->balance < d->policy->dunning.min_amount)
		return TOO_SMALL;
	if (last && d->as_of - last->on < least_gap(d->policy))
		return TOO_SOON;
	return FREE;
}

/* Leaves the party's action to one due; all others are held. */
static void
settle_party(struct docket *d, const struct account *account, bool bank)
{
	struct tally tally = tally_of(d, account, bank);
	enum hold_kind kind = hold_of_party(d, account, &tally);

	if (tally.lead == NO_DEBT)
		return;
	for (uint32_t i = account->first; i != NO_DEBT; i = d->debts[i].next) {
		struct debt *debt = &d->debts[i];

		if (!leads(debt) || is_of_bank(debt) != bank
		    || (kind == FREE && i == tally.lead))
			continue;
		debt->hold.kind = kind == FREE ? COVERED : kind;
		debt->cover = tally.lead;
	}
	if (kind == FREE && d->act_on == NO_DATE)
		d->act_on = d->policy->dunning.workdays_only
		    ? calendar_workday(&d->policy->calendar, d->as_of) : d->as_of;
}

void
decide(struct docket *d)
{
	struct promise_terms terms = {
		d->as_of, d->policy->dunning.promise_tolerance, d->receipts };

	for (uint32_t i = 0; i < d->n; i++)
		judge_debt(d, &d->debts[i], &terms);
	for (uint32_t i = 0; i < d->contracts.n; i++) {
		settle_party(d, &d->accounts[i], false);
		settle_party(d, &d->accounts[i], true);
	}
}

str
owner_of(const struct policy *p, const struct step *step, const struct debt *debt)
{
	const struct pair *owners = p->owners.list;

	for (size_t i = 0; i < p->owners.n; i++)
		if (str_eq(owners[i].name, step->owner))
			return owners[i].text;
	return debt->salesperson;
}
