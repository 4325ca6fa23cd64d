#include "rc-import/rows/check.h"

#include "bytes/die.h"
#include "rc-import/cell/amount.h"
#include "records/column.h"

enum { SHOWN = 5 };   /* differences of a file that are said one by one */

void
check_open(struct check *c, const struct fields *fields, int zone)
{
	*c = (struct check){
		.zone        = zone,
		.balance     = fields_find(fields, S("balance")),
		.overdue     = fields_find(fields, S("overdue")),
		.amount      = fields_find(fields, S("amount")),
		.paid        = fields_find(fields, S("paid")),
		.due_on      = fields_find(fields, S("due_on")),
		.extended_to = fields_find(fields, S("extended_to")),
	};
}

/* The days of a cell; false if it is empty or holds none. */
static bool
days_of(str text, count *days)
{
	return text.len && value_parse(COUNT, text, days);
}

void
check_vote(struct check *c, const str *texts)
{
	const struct dating open = { ORDER_OPEN, false, c->zone };
	str extended = texts[c->extended_to];
	count days;
	date due;

	if (!days_of(texts[c->overdue], &days) || days <= 0
	    || day_read(extended.len ? extended : texts[c->due_on], open, &due) || due == NO_DATE)
		return;
	if (c->votes == 0)
		c->day = due + days;
	if (c->day == due + days)
		c->votes++;
	else
		c->votes--;
}

/* Whether one more difference is to be said. */
static bool
is_said(struct check *c, const struct check_place *place)
{
	return !place->quiet && c->said++ < SHOWN;
}

/* What the values leave to be paid; false if nobody knows. */
static bool
open_amount(const struct check *c, const struct value *values, money *open)
{
	money amount = values[c->amount].fen, paid = values[c->paid].fen;

	if (!c->knows_paid || amount == NO_MONEY)
		return false;
	*open = amount - (paid == NO_MONEY ? 0 : paid);
	return *open <= MONEY_MAX && *open >= -MONEY_MAX;
}

static void
check_balance(struct check *c, const struct value *values, str text, int unit,
    const struct check_place *place)
{
	struct amount said;
	money open;

	if (text.len == 0 || !open_amount(c, values, &open))
		return;
	const char *wrong = amount_read(text, unit, &said);
	if (!wrong && (said.fen == open || (open < 0 && said.fen == 0)))
		return;
	c->balance_off++;
	if (is_said(c, place))
		warn("%s:%lu: balance: '%.*s' stands there, but amount less paid "
		    "is %s", place->file, place->row, STR_SHOWN(text), money_text(open));
}

/* Whether the row is one that should have days overdue if its day is past. */
static bool
is_open(const struct check *c, const struct value *values, str balance)
{
	struct amount said;
	money open;

	if (open_amount(c, values, &open))
		return open > 0;
	return balance.len == 0 || amount_read(balance, 0, &said) || said.fen > 0;
}

static void
check_overdue(struct check *c, const struct value *values, str text,
    const struct check_place *place)
{
	date extended = values[c->extended_to].day;
	date due = extended != NO_DATE ? extended : values[c->due_on].day;
	date day = place->made_on != NO_DATE ? place->made_on : c->day;
	count days;

	if (!days_of(text, &days) || (c->votes == 0 && place->made_on == NO_DATE))
		return;
	if (days == (day > due ? day - due : 0))
		return;
	c->overdue_off++;
	if (is_said(c, place))
		warn("%s:%lu: overdue: '%.*s' stands there, but from %s to %s it is "
		    "%d days", place->file, place->row, STR_SHOWN(text), date_text(due),
		    date_text(day), day > due ? day - due : 0);
}

void
check_row(struct check *c, const struct value *values, const str *texts, int unit,
    const struct check_place *place)
{
	str balance = texts[c->balance], overdue = texts[c->overdue];

	check_balance(c, values, balance, unit, place);
	if (overdue.len && is_open(c, values, balance))
		check_overdue(c, values, overdue, place);
}

void
check_close(const struct check *c, const char *file, bool quiet)
{
	if (!quiet && c->balance_off + c->overdue_off > 0)
		warn("%s: %lu rows differ from what follows in balance, %lu in overdue",
		    file, c->balance_off, c->overdue_off);
}
