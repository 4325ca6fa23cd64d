#include "rc-report/model/cash.h"

#include "bytes/die.h"

enum { BY_CUSTOMERS, BY_BANKS, PARTIES };

bool
part_is_cash(const struct paid_part *part)
{
	return part->amount > 0 && !part->is_credit;
}

static void
lower(date *earliest, date on)
{
	if (on != NO_DATE && (*earliest == NO_DATE || on < *earliest))
		*earliest = on;
}

struct cash
cash_of(const struct stream *s, size_t text)
{
	const struct forecasting *rules = &s->policy->forecasting;
	struct cash c = { .rules = rules, .as_of = s->as_of, .text = text,
		.by_party = str_eq(rules->curves_by, S("party")),
		.bound = NO_DATE, .earliest = NO_DATE };

	if (!c.by_party && !s->has[text])
		die("no column '%.*s' in the dues, which the policy's forecast.curves_by names",
		    STR_SHOWN(rules->curves_by));
	if (c.by_party)
		c.n_values = PARTIES;
	for (uint32_t i = 0; i < s->parts->n; i++)
		lower(&c.bound, s->parts->list[i].on);
	return c;
}

static uint32_t
value_of(struct cash *c, const struct streamed_due *row)
{
	if (c->by_party)
		return row->class == LOAN ? BY_BANKS : BY_CUSTOMERS;
	uint32_t value = names_add(&c->texts, row->texts[c->text]);
	c->n_values = c->texts.n;
	return value;
}

bool
cash_take(struct cash *c, const struct streamed_due *row, struct cash_due *to)
{
	const struct due *d = &row->due;
	date before = d->payable_on - c->rules->before;

	if (!row->counts || d->amount <= 0)
		return false;
	*to = (struct cash_due){ .amount = d->amount, .parts = row->parts,
		.value = value_of(c, row), .payable_on = d->payable_on,
		.from = d->signed_on > before ? d->signed_on : before,
		.known_on = d->signed_on != NO_DATE ? d->signed_on : before };
	for (uint32_t i = 0; i < row->parts.n; i++)
		if (part_is_cash(&row->parts.list[i]))
			lower(&c->earliest, row->parts.list[i].on);
	return true;
}
