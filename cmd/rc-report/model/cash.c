#include "rc-report/model/cash.h"

#include "bytes/die.h"

enum { BY_CUSTOMERS, BY_BANKS, PARTIES };

bool
part_is_cash(const struct paid_part *part)
{
	return part->amount > 0 && !part->is_credit;
}

static bool
is_cash(const struct kept_due *d)
{
	return d->counts && d->amount > 0;
}

/* The numbers of the values that a kept text has. */
static void
number_values(struct cash *c, size_t value)
{
	const struct portfolio *p = c->portfolio;
	struct names values = { 0 };

	if (!p->has[value])
		die("no column '%.*s' in the dues, which the policy's forecast.curves_by names",
		    STR_SHOWN(c->rules->curves_by));
	c->values = mem_new((size_t)p->n + 1, sizeof(*c->values));
	for (uint32_t i = 0; i < p->n; i++)
		if (is_cash(&p->dues[i]))
			c->values[i] = names_add(&values, portfolio_text(p, i, value));
	c->n_values = values.n;
	names_free(&values);
}

static void
find_earliest(struct cash *c)
{
	c->earliest = NO_DATE;
	for (uint32_t i = 0; i < c->portfolio->n; i++) {
		struct due_parts parts = portfolio_parts(c->portfolio, i);
		uint32_t k = 0;

		if (!is_cash(&c->portfolio->dues[i]))
			continue;
		while (k < parts.n && (!part_is_cash(&parts.list[k])
		    || parts.list[k].on == NO_DATE))
			k++;
		if (k < parts.n && (c->earliest == NO_DATE
		    || parts.list[k].on < c->earliest))
			c->earliest = parts.list[k].on;
	}
}

struct cash *
cash_of(struct portfolio *p, size_t value)
{
	struct cash *c = mem_new(1, sizeof(*c));

	c->portfolio = p;
	c->rules = &p->policy->forecasting;
	c->n_values = PARTIES;
	if (!str_eq(c->rules->curves_by, S("party")))
		number_values(c, value);
	find_earliest(c);
	return c;
}

bool
cash_due(const struct cash *c, uint32_t row, struct cash_due *to)
{
	const struct kept_due *d = &c->portfolio->dues[row];
	date before = d->payable_on - c->rules->before;

	if (!is_cash(d))
		return false;
	*to = (struct cash_due){ .amount = d->amount, .row = row,
		.value = c->values ? c->values[row]
		    : d->class == LOAN ? BY_BANKS : BY_CUSTOMERS,
		.payable_on = d->payable_on,
		.from = d->signed_on > before ? d->signed_on : before,
		.known_on = d->signed_on != NO_DATE ? d->signed_on : before };
	return true;
}

const struct paid_part *
cash_parts(const struct cash *c, const struct cash_due *d, const struct paid_part **end)
{
	struct due_parts parts = portfolio_parts(c->portfolio, d->row);

	*end = parts.list + parts.n;
	return parts.list;
}
