#include "rc-match/totals.h"

#include "bytes/die.h"

static void
add(struct total *t, money amount)
{
	t->rows++;
	money_add(&t->sum, amount, "amounts");
}

void
totals_add(struct totals *t, enum outcome outcome, money amount)
{
	add(&t->read, amount);
	add(&t->by[outcome], amount);
}

enum outcome
outcome_of(unsigned grounds)
{
	int kind = 0;

	while (kind < KINDS_OF_EVIDENCE - 1 && !(grounds & BIT(kind)))
		kind++;
	return (enum outcome)((int)MATCHED + kind);
}

static struct total
matched(const struct totals *t)
{
	struct total sum = { 0, 0 };

	for (int i = MATCHED; i <= ACCEPTED; i++) {
		sum.rows += t->by[i].rows;
		money_add(&sum.sum, t->by[i].sum, "amounts");
	}
	return sum;
}

/* " (3 unit, 2 payer)", or nothing. */
static str
kinds_text(struct arena *a, const struct totals *t)
{
	str list = S("");

	for (int i = MATCHED; i <= ACCEPTED; i++)
		if (t->by[i].rows)
			list = arena_printf(a, "%.*s%s%lu %s", STR(list),
			    list.len ? ", " : " (", t->by[i].rows,
			    i == ACCEPTED ? "accepted" : ground_names[i - MATCHED]);
	return list.len ? arena_printf(a, "%.*s)", STR(list)) : list;
}

void
totals_say(const struct totals *t)
{
	struct arena a = { 0 };
	struct total found = matched(t);
	str kinds = kinds_text(&a, t);

	if (t->written != t->read.sum)
		die("amounts of %s were read, but %s written", money_text(t->read.sum),
		    money_text(t->written));
	warn("rows: %lu read = %lu with a contract + %lu matched%.*s + %lu proposed + "
	    "%lu unknown", t->read.rows, t->by[HAD_CONTRACT].rows, found.rows,
	    STR_SHOWN(kinds), t->by[PROPOSED].rows, t->by[UNKNOWN].rows);
	warn("amount: %s read = %s with a contract + %s matched + %s proposed + "
	    "%s unknown", money_grouped(t->read.sum),
	    money_grouped(t->by[HAD_CONTRACT].sum), money_grouped(found.sum),
	    money_grouped(t->by[PROPOSED].sum), money_grouped(t->by[UNKNOWN].sum));
	arena_free(&a);
}

bool
totals_left(const struct totals *t)
{
	return t->by[PROPOSED].rows + t->by[UNKNOWN].rows > 0;
}
