#include "rc-age/contract.h"

#include "rc-age/allocate.h"

uint32_t
contract_twice(const struct contract *c, struct desk *desk, uint32_t *first)
{
	desk_clear(desk);
	for (uint32_t i = 0; i < c->n_claims; i++) {
		*first = desk_point(desk, &desk->due_ids, c->claims[i].due_id, i);
		if (*first != NONE)
			return i;
	}
	return NONE;
}

/* What a part that counts adds to its due: the day, the nodes and the late fee. */
static void
count_part(struct contract *c, const struct part *p, const struct terms *t)
{
	const struct node *nodes = t->policy->nodes.list;
	struct claim *claim = &c->claims[p->claim];
	struct due *d = &claim->due;

	if (p->amount == 0)
		return;
	if (p->on == NO_DATE) {
		claim->unknown_on = true;
		return;
	}
	if (p->on > claim->last_on)
		claim->last_on = p->on;
	claim->fee += late_fee(t, d, claim->class, p->amount, p->on - d->payable_on);
	for (size_t i = 0; i < t->policy->nodes.n; i++)
		if (d->signed_on != NO_DATE
		    && p->on <= d->signed_on + nodes[i].days)
			d->paid_by[i] += p->amount;
}

/* What came on an unknown day leaves open when the due was settled, and the nodes. */
static void
leave_open(struct claim *claim, size_t nodes)
{
	claim->last_on = NO_DATE;
	for (size_t k = 0; k < nodes; k++)
		claim->due.paid_by[k] = NO_MONEY;
}

void
contract_settle(struct contract *c, const struct terms *t,
    const struct texts *texts, struct desk *desk)
{
	allocate(c, t, texts, desk);
	for (uint32_t i = 0; i < c->n_claims; i++)
		for (size_t k = 0; k < t->policy->nodes.n; k++)
			c->claims[i].due.paid_by[k] =
			    c->claims[i].due.signed_on == NO_DATE ? NO_MONEY : 0;
	for (size_t i = 0; i < c->parts.n; i++)
		count_part(c, &c->parts.list[i], t);
	for (uint32_t i = 0; i < c->n_claims; i++) {
		struct claim *claim = &c->claims[i];

		if (claim->unknown_on)
			leave_open(claim, t->policy->nodes.n);
		claim->state = judge(t, &claim->due, claim->last_on);
		claim->due.late_fee = rate_round(claim->fee + late_fee(t,
		    &claim->due, claim->class, claim->due.balance,
		    claim->due.days_overdue), "a late fee");
	}
}
