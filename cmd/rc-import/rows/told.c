#include "rc-import/rows/told.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "bytes/mem.h"

void
told_row(struct told *t, money amount, bool counts)
{
	if (amount == NO_MONEY)
		t->unread |= counts;
	else
		money_add(counts ? &t->now.kept : &t->now.left_out, amount, "amounts");
}

static money
magnitude(money m)
{
	return m < 0 ? -m : m;
}

/* Half a hundredth of the unit, in fen. */
static money
slack_of(int unit)
{
	money slack = 1;

	for (int i = 0; i < unit; i++)
		slack *= 10;
	return slack / 2;
}

/* What the total has more than the rows since `at`, with the vouchers left out or not. */
static money
difference(const struct told *t, money total, struct sums_so_far at)
{
	money less = total, much;

	money_add(&less, -t->now.kept, "amounts");
	money_add(&less, at.kept, "amounts");
	much = less;
	money_add(&much, -t->now.left_out, "amounts");
	money_add(&much, at.left_out, "amounts");
	return magnitude(much) < magnitude(less) ? much : less;
}

void
told_sum(struct told *t, money total, int unit, unsigned long row)
{
	money nearest = difference(t, total, (struct sums_so_far){ 0, 0 });

	if (total == 0)
		return;
	for (size_t i = 0; i < t->n; i++) {
		money d = difference(t, total, t->at[i]);

		if (magnitude(d) < magnitude(nearest))
			nearest = d;
	}
	t->total = total;
	t->row = row;
	t->differs = t->unread || magnitude(nearest) <= slack_of(unit) ? 0 : nearest;
	GROW(t->at, t->n, t->room);
	t->at[t->n++] = t->now;
}

void
told_say(const struct told *t, const char *file)
{
	money rows = t->total;

	if (t->differs == 0)
		return;
	money_add(&rows, -t->differs, "amounts");
	warn("%s:%lu: the sum says %s, and the rows above it come to %s", file, t->row,
	    money_grouped(t->total), money_grouped(rows));
}

void
told_free(struct told *t)
{
	free(t->at);
}
