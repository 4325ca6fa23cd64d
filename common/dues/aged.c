#include "dues/aged.h"

#include "bytes/die.h"

struct aged
aged_open(struct tsv *t, const struct column *columns, size_t n)
{
	struct reader *r = reader_open(t, columns, n);

	return (struct aged){
		.t = t, .reader = r, .as_of = NO_DATE,
		.has_due_id = reader_has(r, "due_id"),
		.has_as_of = reader_has(r, "as_of"),
		.has_sum = reader_has(r, "amount") && reader_has(r, "paid")
		    && reader_has(r, "balance"),
		.has_settled_on = reader_has(r, "settled_on"),
	};
}

/* The row's day; a row without one is of the day that is wanted. */
static date
day_of(const struct aged *a, const struct due *d)
{
	date as_of = a->has_as_of ? d->as_of : NO_DATE;
	bool known = a->as_of != NO_DATE;

	if (as_of == NO_DATE && !known)
		reader_die(a->reader, "as_of", "is not known; say --as-of");
	if (as_of == NO_DATE)
		return a->as_of;
	if (known && as_of != a->as_of && !a->several_days)
		reader_die(a->reader, "as_of", "%s, where %s %s", date_text(as_of),
		    tsv_count(a->t) > 1 ? "the rows before have" : "--as-of is",
		    date_text(a->as_of));
	return as_of;
}

static enum state
state_of(const struct aged *a, const struct due *d)
{
	enum state state;

	if (!state_parse(d->state, &state))
		reader_die(a->reader, "state", "'%.*s' is not future, cancelled, "
		    "paid, overdue or not-due", STR_SHOWN(d->state));
	return state;
}

static void
check_sum(const struct aged *a, const struct due *d)
{
	if (d->paid == NO_MONEY || d->balance == NO_MONEY)
		return;
	if (a->state != CANCELLED && d->amount != d->paid + d->balance)
		reader_die(a->reader, "balance",
		    "amount %s is not paid %s + balance %s", money_text(d->amount),
		    money_text(d->paid), money_text(d->balance));
	if (a->state == PAID && d->balance != 0)
		reader_die(a->reader, "state", "paid, with a balance of %s",
		    money_text(d->balance));
}

static void
check_settled_on(const struct aged *a, const struct due *d)
{
	if (d->settled_on == NO_DATE)
		return;
	if (a->state == OVERDUE || a->state == NOT_DUE)
		reader_die(a->reader, "settled_on", "%s, of a due that is %s",
		    date_text(d->settled_on), state_name(a->state));
	if (d->settled_on > a->as_of)
		reader_die(a->reader, "settled_on", "%s is after as-of, %s",
		    date_text(d->settled_on), date_text(a->as_of));
}

static void
check_keys(struct aged *a)
{
	struct arena texts = { 0 };
	uint32_t first, second = repeats_find(&a->keys, &first);

	if (second == NO_NAME)
		return;
	str before = arena_printf(&texts, "%s", tsv_place(a->t, first));
	die("%s: due_id: the contract has this one already, in %s",
	    tsv_place(a->t, second), before.at);
}

bool
aged_next(struct aged *a, void *row)
{
	const struct due *d = row;

	if (!reader_next(a->reader, row)) {
		check_keys(a);
		return false;
	}
	a->as_of = day_of(a, d);
	a->state = state_of(a, d);
	if (a->has_sum)
		check_sum(a, d);
	if (a->has_settled_on)
		check_settled_on(a, d);
	if (a->has_due_id)
		repeats_add(&a->keys, d->contract_id, d->due_id,
		    a->several_days ? a->as_of : NO_DATE);
	return true;
}

void
aged_close(struct aged *a)
{
	reader_close(a->reader);
	repeats_free(&a->keys);
}
