#include "rc-dun/clock.h"

#include <stdio.h>
#include <stdlib.h>

#include "bytes/die.h"
#include "rc-dun/clock_days.h"

enum { MONTHS = 12 };

/* The contract at hand. */
struct clocking {
	struct run       *run;
	struct clock_days days;
	date              last[CLASSES];   /* the last instalment of each debt */
};

/* A due that was agreed on and stands. */
static bool
is_instalment(const struct dun_item *item)
{
	return item->amount > 0 && item->state != CANCELLED && item->state != FUTURE;
}

static void
read_contract(struct clocking *c, const struct contract *contract)
{
	struct run *r = c->run;

	clock_days_read(&c->days, r, contract);
	for (int debt = 0; debt < CLASSES; debt++)
		c->last[debt] = NO_DATE;
	for (uint32_t i = contract->first; i != NO_ITEM; i = r->items[i].following) {
		const struct dun_item *item = &r->items[i];
		date *last = &c->last[debt_of(item->class)];

		if (is_instalment(item) && item->payable_on > *last)
			*last = item->payable_on;
	}
}

static date
years_after(date day, count years)
{
	return day == NO_DATE ? NO_DATE : date_add_months(day, MONTHS * years);
}

static date
later(date a, date b)
{
	return a > b ? a : b;
}

/* The last renewal of a due, or of its whole debt, up to a day, or NO_DATE. */
static date
last_renewal(const struct clocking *c, uint32_t item, bool whole, date day)
{
	enum item_class debt = debt_of(c->run->items[item].class);

	if (whole)
		return clock_days_last(&c->days, DEBT_IN_PART, debt, day);
	return later(clock_days_last(&c->days, ITEM, item, day),
	    clock_days_last(&c->days, DEBT, debt, day));
}

/* The end of a limitation that began on a day: renewed as long as it ran. */
static date
limit_of(const struct clocking *c, uint32_t item, bool whole, date start)
{
	count years = c->run->policy->clocks.limitation_years;
	date from = start, renewed;

	while ((renewed = last_renewal(c, item, whole, years_after(from, years))) > from)
		from = renewed;
	return years_after(from, years);
}

/* The first demand served while the due was overdue, or NO_DATE. */
static date
first_demand(const struct clocking *c, uint32_t number)
{
	const struct dun_item *item = &c->run->items[number];
	date own = clock_days_first(&c->days, ITEM_DEMAND, number, item->payable_on);
	date whole = clock_days_first(&c->days, DEMAND, 0, item->payable_on);

	if (!is_overdue(item) || party_of(item) == BANK)
		return NO_DATE;
	return own == NO_DATE || (whole != NO_DATE && whole < own) ? whole : own;
}

static struct clock
clock_of(const struct clocking *c, uint32_t number)
{
	const struct clocks *rules = &c->run->policy->clocks;
	const struct dun_item *item = &c->run->items[number];
	struct clock clock = { NO_DATE, NO_DATE, NO_DATE, NO_DATE };

	if (!is_open(item))
		return clock;
	clock.limit_item = limit_of(c, number, false, item->payable_on);
	clock.limit_contract = limit_of(c, number, true,
	    later(item->payable_on, c->last[debt_of(item->class)]));
	date demand = first_demand(c, number);
	if (demand != NO_DATE)
		clock.right_from = date_add_months(demand, rules->termination_months);
	clock.right_until = years_after(clock.right_from, rules->termination_years);
	return clock;
}

struct clock *
clocks_read(struct run *r)
{
	struct clock *clocks = mem_new(r->n, sizeof(*clocks));
	struct clocking c = { .run = r };

	for (uint32_t k = 0; k < r->names.n; k++) {
		read_contract(&c, &r->contracts[k]);
		for (uint32_t i = r->contracts[k].first; i != NO_ITEM;
		    i = r->items[i].following)
			clocks[i] = clock_of(&c, i);
	}
	free(c.days.list);
	return clocks;
}

/* A demand that was sent out, of whose service nothing is known. */
static bool
is_unserved(struct run *r, const struct contact *c)
{
	const struct clocks *rules = &r->policy->clocks;

	return c->kind == DUN && c->served_on == NO_DATE
	    && (words_have(&rules->demand_stages, c->stage)
	    || words_have(&rules->termination_stages, c->stage))
	    && names_find(&r->names, c->contract_id) != NO_NAME;
}

void
clocks_warn(struct run *r, const struct tsv *log)
{
	const struct contact *first = NULL;
	unsigned long n = 0;

	for (size_t i = 0; i < r->log->n; i++) {
		const struct contact *c = &r->log->list[i];

		if (!is_unserved(r, c))
			continue;
		n++;
		if (!first || c->row < first->row)
			first = c;
	}
	if (first)
		warn("%s: '%.*s' starts no clock: it has no served_on, nor the result "
		    "served; rows like this: %lu", tsv_place(log, first->row),
		    STR_SHOWN(first->stage), n);
}

/* The policy's alarm that an end has set off: days, or -1 if it is past; else false. */
static bool
rings(const struct run *r, date end, count *alarm)
{
	const struct counts *days = &r->policy->clocks.alarm_days;
	count left = end - r->as_of;

	*alarm = -1;
	if (end == NO_DATE || days->n == 0 || left > days->list[0])
		return false;
	for (size_t i = 0; i < days->n && left >= 0 && left <= days->list[i]; i++)
		*alarm = days->list[i];
	return true;
}

str
clock_alarm(const struct run *r, const struct clock *c)
{
	static char text[128];
	const struct {
		const char *name;
		date        end;
	} ends[] = {
		{ "limit_item", c->limit_item },
		{ "limit_contract", c->limit_contract },
		{ "right_until", c->right_until },
	};
	size_t len = 0;
	count alarm;

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		char days[16] = "past";

		if (!rings(r, ends[i].end, &alarm))
			continue;
		if (alarm >= 0)
			snprintf(days, sizeof(days), "%d", alarm);
		len += (size_t)snprintf(text + len, sizeof(text) - len, "%s%s-%s",
		    len ? "," : "", ends[i].name, days);
	}
	return (str){ text, len };
}
