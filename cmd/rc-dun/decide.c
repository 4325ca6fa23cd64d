#include "rc-dun/decide.h"

#include <stdlib.h>

#include "rc-dun/buyer.h"
#include "rc-dun/contract_log.h"

/* What a run is decided with, and what of it is about the contract at hand. */
struct deciding {
	struct run          *run;
	struct promise_rules rules;
	struct contract_log  log;
	struct buyer         buyer;
};

/* Some dues of a contract and party. */
struct selection {
	uint32_t highest;   /* the one with the highest step, or NO_ITEM */
	money    balance;   /* of all */
};

/* A reason to select a due. */
typedef bool is_selected(const struct dun_item *item);

/* A step is held back by what is to be reviewed. */
static bool
is_held_long(const struct dun_item *item)
{
	return has_step(item) && item->hold.is_old
	    && (item->hold.kind == IN_DISPUTE || item->hold.kind == ON_HOLD);
}

static void
judge_item(struct deciding *d, const struct contract *contract, struct dun_item *item)
{
	struct run *r = d->run;
	struct position position = contract_log_position(&d->log, item);
	struct standing own = standing_read(item->rows, &d->log.standing);

	item->last = position_last(&position);
	item->next = next_step(&position, r->as_of);
	item->hold = hold_of(&own, &d->log.standing, &d->rules, &(struct owed){
	    item->class, item->balance, contract->overdue, d->log.broken });
}

/* Holds what a bank is to pay, if the buyer owes what was payable before. */
static void
put_buyer_first(const struct deciding *d, struct dun_item *item)
{
	money owed = buyer_owes_before(&d->buyer, item->payable_on);

	if (owed == 0 || owed < d->run->policy->dunning.min_amount)
		return;
	item->hold.kind = BUYER_FIRST;
	item->hold.sum = owed;
}

static void
put_buyers_first(struct deciding *d, const struct contract *contract)
{
	struct run *r = d->run;

	if (!r->policy->dunning.bank_after_buyer)
		return;
	buyer_read(&d->buyer, r, contract);
	for (uint32_t i = contract->first; i != NO_ITEM; i = r->items[i].following)
		if (party_of(&r->items[i]) == BANK && is_primary(&r->items[i]))
			put_buyer_first(d, &r->items[i]);
}

/* Whether the step of `a` goes before that of `b`, which stands in an earlier row. */
static bool
is_higher(const struct dun_item *a, const struct dun_item *b)
{
	if (a->next.step->after != b->next.step->after)
		return a->next.step->after > b->next.step->after;
	return a->payable_on < b->payable_on;
}

static struct selection
select_items(const struct run *r, const struct contract *contract, enum party party,
    is_selected *selects)
{
	struct selection s = { NO_ITEM, 0 };

	for (uint32_t i = contract->first; i != NO_ITEM; i = r->items[i].following) {
		const struct dun_item *item = &r->items[i];

		if (party_of(item) != party || !selects(item))
			continue;
		if (s.highest == NO_ITEM || is_higher(item, &r->items[s.highest]))
			s.highest = i;
		money_add(&s.balance, item->balance, "a contract's balances");
	}
	return s;
}

count
least_gap(const struct policy *p)
{
	return p->dunning.min_gap_days > 0 ? p->dunning.min_gap_days : 1;
}

/* What holds back all of the party's dues that are free: small, gap or nothing. */
static struct hold
hold_of_party(const struct deciding *d, const struct selection *free, enum party party)
{
	const struct policy *p = d->run->policy;
	const struct contact *last = d->log.parties[party].carried_out;

	if (free->balance < p->dunning.min_amount)
		return (struct hold){ .kind = TOO_SMALL, .sum = free->balance };
	if (last && d->run->as_of - last->on < least_gap(p))
		return (struct hold){ .kind = TOO_SOON, .by = last };
	return (struct hold){ .kind = FREE };
}

/* Leaves the party's action to its primary due; all others that are free are held. */
static void
hold_others(struct deciding *d, const struct contract *contract, enum party party,
    const struct selection *free, const struct hold *hold)
{
	struct run *r = d->run;

	for (uint32_t i = contract->first; i != NO_ITEM; i = r->items[i].following) {
		struct dun_item *item = &r->items[i];

		if (!is_primary(item) || party_of(item) != party
		    || (hold->kind == FREE && i == free->highest))
			continue;
		item->hold.kind = hold->kind == FREE ? COVERED : hold->kind;
		item->hold.by = hold->by;
		item->hold.sum = hold->sum;
		item->cover = free->highest;
	}
}

static void
add_action(struct deciding *d, enum party party, uint32_t item, bool is_review)
{
	struct run *r = d->run;

	GROW(r->actions, r->n_actions, r->actions_room);
	r->actions[r->n_actions++] = (struct action){
		.item = item, .is_review = is_review,
		.last = d->log.parties[party].newest,
		.promise = d->log.promise,
	};
	if (r->act_on == NO_DATE)
		r->act_on = r->policy->dunning.workdays_only
		    ? calendar_workday(&r->policy->calendar, r->as_of) : r->as_of;
}

static void
settle_party(struct deciding *d, const struct contract *contract, enum party party)
{
	struct selection free = select_items(d->run, contract, party, is_primary);

	if (free.highest != NO_ITEM) {
		struct hold hold = hold_of_party(d, &free, party);

		hold_others(d, contract, party, &free, &hold);
		if (hold.kind == FREE) {
			add_action(d, party, free.highest, false);
			return;
		}
	}
	struct selection held = select_items(d->run, contract, party,
	    is_held_long);
	if (held.highest != NO_ITEM
	    && held.balance >= d->run->policy->dunning.min_amount)
		add_action(d, party, held.highest, true);
}

static void
decide_contract(struct deciding *d, const struct contract *contract)
{
	struct run *r = d->run;

	contract_log_read(&d->log, r, contract, &d->rules);
	for (uint32_t i = contract->first; i != NO_ITEM; i = r->items[i].following)
		judge_item(d, contract, &r->items[i]);
	contract_log_close(&d->log, r);
	put_buyers_first(d, contract);
	settle_party(d, contract, CUSTOMER);
	settle_party(d, contract, BANK);
}

static int
by_item(const void *a, const void *b)
{
	const struct action *x = a, *y = b;

	return (x->item > y->item) - (x->item < y->item);
}

void
decide(struct run *r)
{
	struct deciding d = {
		.run = r,
		.rules = { { r->as_of, r->policy->dunning.promise_tolerance,
			r->receipts }, &r->policy->dunning },
		.log = contract_log_open(r->policy),
	};

	for (uint32_t i = 0; i < r->names.n; i++)
		decide_contract(&d, &r->contracts[i]);
	if (r->n_actions)
		qsort(r->actions, r->n_actions, sizeof(*r->actions), by_item);
	free(d.buyer.dues);
}

str
owner_of(const struct policy *p, str owner, const struct dun_item *item)
{
	str text = policy_owner(p, owner);

	return text.len ? text : item->salesperson;
}
