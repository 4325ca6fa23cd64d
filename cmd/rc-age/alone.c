#include "rc-age/alone.h"

#include <stdlib.h>

#include "bytes/die.h"

static money
paid_as_of(const struct terms *t, const struct due *d)
{
	bool later = d->paid_on != NO_DATE && d->paid_on > t->as_of;

	return d->paid == NO_MONEY || later || is_future(t, d) ? 0 : d->paid;
}

/* What was paid by a day; not known without a day of payment. */
static money
paid_by(const struct due *d, date day)
{
	if (d->signed_on == NO_DATE || (d->paid != 0 && d->paid_on == NO_DATE))
		return NO_MONEY;
	return d->paid != 0 && d->paid_on <= day ? d->paid : 0;
}

static void
judge_alone(const struct terms *t, struct due *d, enum item_class class)
{
	const struct node *nodes = t->policy->nodes.list;
	wide fee = 0;

	judge(t, d, d->paid_on);
	if (d->paid_on != NO_DATE)
		fee = late_fee(t, d, class, d->paid, d->paid_on - d->payable_on);
	fee += late_fee(t, d, class, d->balance, d->days_overdue);
	d->late_fee = rate_round(fee, "a late fee");
	for (size_t i = 0; i < t->policy->nodes.n; i++)
		d->paid_by[i] = paid_by(d, d->signed_on + nodes[i].days);
}

/* The number of the due's key: contract and due id with a byte between that no cell has. */
static uint32_t
key_number(struct names *keys, const struct due *d)
{
	static char *key;
	static size_t room;
	size_t len = d->contract_id.len;

	key = mem_grow(key, &room, len + 1 + d->due_id.len, 1);
	memcpy(key, d->contract_id.at, len);
	key[len] = '\n';
	memcpy(key + len + 1, d->due_id.at, d->due_id.len);
	return names_add(keys, (str){ key, len + 1 + d->due_id.len });
}

void
alone_print(struct source *s, struct adder *adder, struct trace *trace)
{
	struct names keys = { 0 };
	struct due d;

	for (uint32_t n = 0; source_due(s, &d); n++) {
		uint32_t item = items_add(&s->texts.items, s->terms.policy, d.item);
		uint32_t key = key_number(&keys, &d);

		if (key != n)
			source_die_due_twice(s, key, n);
		trace_due(trace, d.amount);
		d.paid = paid_as_of(&s->terms, &d);
		if (d.amount > 0 && d.paid > d.amount) {
			trace_overpaid(trace, d.paid - d.amount);
			d.paid = d.amount;
		}
		judge_alone(&s->terms, &d, items_class(&s->texts.items, item));
		adder_row(adder, tsv_row(s->dues), &d);
	}
	names_free(&keys);
}
