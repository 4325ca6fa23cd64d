#include "rc-dun/contract_log.h"

struct contract_log
contract_log_open(const struct policy *p)
{
	size_t n = p->dunning.stages.n;
	struct contract_log l = {
		.n_stages = (count)n,
		.own = mem_new(n, sizeof(stage_duns)),
		.duns = mem_new(n, sizeof(stage_duns)),
	};

	for (int i = 0; i < PARTIES; i++)
		l.parties[i].stages = mem_new(n, sizeof(bool));
	return l;
}

static struct promise
judge(const struct run *r, const struct contract *contract,
    const struct promise_rules *rules, const struct contact *made)
{
	uint32_t due = named_by(r, made);

	return promise_judge(&rules->terms, made,
	    due == NO_NAME ? PRICE : r->items[due].class, contract->overdue > 0);
}

/* Counts the broken ones, and finds the one to show. */
static void
read_promises(struct contract_log *l, const struct run *r,
    const struct contract *contract, const struct promise_rules *rules)
{
	struct promise open = { .made = NULL }, newest = { .made = NULL };

	l->broken = 0;
	for (const struct contact *c = l->rows; c; c = c->next) {
		if (c->kind != PROMISE)
			continue;
		newest = judge(r, contract, rules, c);
		l->broken += promise_was_broken_lately(rules, &newest);
		if (newest.state == PROMISE_OPEN)
			open = newest;
	}
	l->promise = open;
	if (!open.made && newest.made && promise_is_broken(&newest))
		l->promise = newest;
}

void
contract_log_read(struct contract_log *l, const struct run *r,
    const struct contract *contract, const struct promise_rules *rules)
{
	l->rows = l->whole = contract->rows;
	while (l->whole && l->whole->due_id.len)
		l->whole = l->whole->next;
	find_stage_duns(l->duns, l->n_stages, l->whole);
	l->standing = standing_read(l->whole, NULL);
	read_promises(l, r, contract, rules);
	for (int i = 0; i < PARTIES; i++) {
		struct party_duns *party = &l->parties[i];

		party->newest = party->carried_out = NULL;
		for (count k = 0; k < l->n_stages; k++)
			party->stages[k] = false;
	}
}

static void
add_dun(struct party_duns *party, const struct contact *dun, bool carried_out)
{
	party->newest = contact_newer(party->newest, dun);
	if (carried_out)
		party->carried_out = contact_newer(party->carried_out, dun);
}

struct position
contract_log_position(struct contract_log *l, const struct dun_item *item)
{
	struct party_duns *party = &l->parties[party_of(item)];
	struct position p = { item->procedure, item->payable_on, l->n_stages, l->own,
		l->duns };

	find_stage_duns(l->own, l->n_stages, item->rows);
	for (count i = 0; i < l->n_stages; i++)
		party->stages[i] |= is_carried_out(position_dun(&p, i));
	for (const struct contact *c = item->rows; c; c = c->next_alike)
		if (c->kind == DUN)
			add_dun(party, c,
			    is_carried_out(position_dun(&p, c->stage_number)));
	return p;
}

void
contract_log_close(struct contract_log *l, const struct run *r)
{
	for (const struct contact *c = l->rows; c; c = c->next) {
		if (c->kind != DUN || named_by(r, c) != NO_NAME)
			continue;
		for (int i = 0; i < PARTIES; i++)
			add_dun(&l->parties[i], c, c->due_id.len
			    ? is_carried_out(c)
			    : l->parties[i].stages[c->stage_number]);
	}
}
