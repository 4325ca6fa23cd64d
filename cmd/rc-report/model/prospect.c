#include "rc-report/model/prospect.h"

struct prospect *
prospect_open(const struct stream *s, size_t text, struct arena *a, const count *horizons,
    size_t n, struct backtests **tested)
{
	struct prospect *p = mem_new(1, sizeof(*p));

	p->cash = cash_of(s, text);
	*tested = backtests_of(a, &p->cash, horizons, n);
	p->experience = experience_open(&p->cash, backtests_begin(&p->cash, *tested, n));
	p->past = backtests_open(&p->cash, *tested, n);
	return p;
}

void
prospect_take(struct prospect *p, const struct streamed_due *row, uint32_t group)
{
	money open = row->due.amount - row->due.paid;
	struct cash_due d;

	if (!cash_take(&p->cash, row, &d))
		return;
	experience_add(p->experience, &d);
	backtests_add(p->past, &d);
	if (open > 0)
		open_money_add(&p->open, group, &d, open);
}

void
prospect_close(struct prospect *p, struct arena *a)
{
	experience_add_up(p->experience);
	p->curves = curves_of(a, p->experience, p->cash.as_of);
	backtests_make(p->past, p->experience);
}

void
prospect_look(const struct prospect *p, count days, struct outlook *groups)
{
	outlook_of_groups(&p->cash, &p->open, &p->curves, days, groups);
}
