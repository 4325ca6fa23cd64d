#include "rc-age/contract.h"

#include "rc-age/allocate.h"

uint32_t
contract_twice(const struct contract *c, struct workspace *space, uint32_t *first)
{
	workspace_clear(space);
	for (uint32_t i = 0; i < c->n_open; i++) {
		*first = workspace_point(space, &space->due_ids, c->open[i].due_id, i);
		if (*first != NONE)
			return i;
	}
	return NONE;
}

/* What an allocation that counts adds to its due: the day, the nodes and the penalty. */
static void
count_allocation(struct contract *c, const struct allocation *p, const struct terms *t)
{
	const struct node *nodes = t->policy->nodes.list;
	size_t n_nodes = t->policy->nodes.n;
	struct open_item *open = &c->open[p->open];
	struct due *d = &open->due;

	if (p->amount == 0)
		return;
	if (p->on == NO_DATE) {
		open->unknown_on = true;
		return;
	}
	if (p->on > open->last_on)
		open->last_on = p->on;
	open->fee += late_fee(t, d, open->class, p->amount, p->on - d->payable_on);
	for (size_t i = 0; i < n_nodes && d->signed_on != NO_DATE; i++)
		if (p->on <= d->signed_on + nodes[i].days)
			d->paid_by[i] += p->amount;
}

static void
fill_nodes(struct due *d, size_t nodes, money paid)
{
	for (size_t k = 0; k < nodes; k++)
		d->paid_by[k] = paid;
}

void
contract_settle(struct contract *c, const struct terms *t,
    const struct texts *texts, struct workspace *space)
{
	size_t nodes = t->policy->nodes.n;

	allocate(c, t, texts, space);
	for (uint32_t i = 0; i < c->n_open; i++)
		fill_nodes(&c->open[i].due, nodes,
		    c->open[i].due.signed_on == NO_DATE ? NO_MONEY : 0);
	for (size_t i = 0; i < c->allocations.n; i++)
		count_allocation(c, &c->allocations.list[i], t);
	for (uint32_t i = 0; i < c->n_open; i++) {
		struct open_item *open = &c->open[i];

		if (open->unknown_on) {   /* so is when it was settled */
			open->last_on = NO_DATE;
			fill_nodes(&open->due, nodes, NO_MONEY);
		}
		open->state = judge(t, &open->due, open->last_on);
		open->due.late_fee = rate_round(open->fee + late_fee(t,
		    &open->due, open->class, open->due.balance,
		    open->due.days_overdue), "a late-payment penalty");
	}
}
