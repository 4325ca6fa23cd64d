#include "rc-report/kinds/customer/contract_sums.h"

void
contract_sums_add(struct contract_sums *s, const struct contract_sums *more)
{
	money_add(&s->paid, more->paid, "a customer's dues");
	money_add(&s->balance, more->balance, "a customer's dues");
	money_add(&s->overdue, more->overdue, "a customer's dues");
	money_add(&s->late_fee, more->late_fee, "a customer's late-payment penalties");
	if (more->oldest_days > s->oldest_days)
		s->oldest_days = more->oldest_days;
}

struct contract_sums
contract_sums_of(const struct portfolio *p, uint32_t contract)
{
	struct contract_sums sums = { 0 };

	for (uint32_t i = p->contracts[contract].first; i != NO_ROW;
	    i = p->dues[i].following) {
		const struct kept_due *d = &p->dues[i];
		bool late = d->state == OVERDUE;

		if (d->counts)
			contract_sums_add(&sums, &(struct contract_sums){ d->paid, d->balance,
			    late ? d->balance : 0, d->late_fee,
			    late ? d->days_overdue : 0 });
	}
	return sums;
}
