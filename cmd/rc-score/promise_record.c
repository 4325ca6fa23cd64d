#include "rc-score/promise_record.h"

static void
count_promise(struct promise_record *c, const struct scoring *s, const struct promise *p)
{
	bool broken = promise_is_broken(p);

	if (s->as_of - p->made->on <= s->rules->promise_days) {
		c->kept += p->state == PROMISE_KEPT;
		c->judged += p->state == PROMISE_KEPT || broken;
	}
	c->broken += broken && s->as_of - p->last_day <= s->rules->broken_days;
}

struct promise_record *
promise_records_read(struct portfolio *p, const struct scoring *s, struct contacts *log,
    struct movements *receipts)
{
	struct promise_record *all = mem_new(p->n, sizeof(*all));
	struct promise_terms terms = { s->as_of,
		s->policy->dunning.promise_tolerance, receipts };

	for (uint32_t i = 0; i < p->contracts.n; i++) {
		const struct contract_account *contract = &p->contract[i];
		const struct contact *c = contacts_of(log,
		    names_text(&p->contracts, i));

		for (; c; c = c->next) {
			if (c->kind != PROMISE)
				continue;
			struct promise promise = promise_judge(&terms, c,
			    portfolio_class(p, c->contract_id, c->due_id, PRICE),
			    contract->tally.overdue);
			count_promise(&all[contract->customer], s, &promise);
		}
	}
	return all;
}
