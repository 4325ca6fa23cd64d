#include "check.h"

#include "bytes/die.h"
#include "cell/amount.h"
#include "values/column.h"

enum { SHOWN = 5 };   /* differences of a file that are said one by one */

static str
text_of(const struct fields *fields, const str *texts, const char *name)
{
	return texts[fields_find(fields, str_of(name))];
}

static const struct value *
value_of(const struct fields *fields, const struct value *values, const char *name)
{
	return &values[fields_find(fields, str_of(name))];
}

/* The days of a cell; false if it is empty or holds none. */
static bool
days_of(str text, count *days)
{
	return text.len && value_parse(COUNT, text, days);
}

void
check_look(struct check *c, const struct fields *fields, const str *texts)
{
	const struct dating open = { ORDER_OPEN, false };
	str extended = text_of(fields, texts, "extended_to");
	count days;
	date due;

	if (!days_of(text_of(fields, texts, "overdue"), &days) || days <= 0
	    || day_read(extended.len ? extended : text_of(fields, texts, "due_on"),
	    open, &due) || due == NO_DATE)
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
open_amount(const struct fields *fields, const struct value *values, money *open)
{
	money amount = value_of(fields, values, "amount")->fen;
	const struct value *paid = value_of(fields, values, "paid");

	if (!fields->list[paid - values].written || amount == NO_MONEY)
		return false;
	*open = amount - (paid->fen == NO_MONEY ? 0 : paid->fen);
	return *open <= MONEY_MAX && *open >= -MONEY_MAX;
}

static void
check_balance(struct check *c, const struct fields *fields, const struct value *values,
    str text, int unit, const struct check_place *place)
{
	struct amount said;
	money open;

	if (text.len == 0 || !open_amount(fields, values, &open))
		return;
	const char *wrong = amount_read(text, unit, &said);
	if (!wrong && (said.fen == open || (open < 0 && said.fen == 0)))
		return;
	c->balance++;
	if (is_said(c, place))
		warn("%s:%lu: balance: '%.*s' stands there, but amount less paid "
		    "is %s", place->file, place->row, STR(text), money_text(open));
}

/* Whether the row is one that should have days overdue if its day is past. */
static bool
is_open(const struct fields *fields, const struct value *values, str balance)
{
	struct amount said;
	money open;

	if (open_amount(fields, values, &open))
		return open > 0;
	return balance.len == 0 || amount_read(balance, 0, &said) || said.fen > 0;
}

static void
check_overdue(struct check *c, const struct fields *fields, const struct value *values,
    str text, const struct check_place *place)
{
	const struct value *extended = value_of(fields, values, "extended_to");
	date due = extended->day != NO_DATE ? extended->day
	    : value_of(fields, values, "due_on")->day;
	date day = place->made_on != NO_DATE ? place->made_on : c->day;
	count days;

	if (!days_of(text, &days) || (c->votes == 0 && place->made_on == NO_DATE))
		return;
	if (days == (day > due ? day - due : 0))
		return;
	c->overdue++;
	if (is_said(c, place))
		warn("%s:%lu: overdue: '%.*s' stands there, but from %s to %s it is "
		    "%d days", place->file, place->row, STR(text), date_text(due),
		    date_text(day), day > due ? day - due : 0);
}

void
check_row(struct check *c, const struct fields *fields, const struct value *values,
    const str *texts, int unit, const struct check_place *place)
{
	str balance = text_of(fields, texts, "balance");

	check_balance(c, fields, values, balance, unit, place);
	if (is_open(fields, values, balance))
		check_overdue(c, fields, values, text_of(fields, texts, "overdue"),
		    place);
}

void
check_close(const struct check *c, const char *file, bool quiet)
{
	if (!quiet && c->balance + c->overdue > 0)
		warn("%s: %lu rows differ from what follows in balance, %lu in overdue",
		    file, c->balance, c->overdue);
}
