#include "rc-import/rows/file_sums.h"

#include <stdlib.h>

#include "bytes/die.h"

/* So many sums that differ are held against all earlier ones, any more only against the last. */
enum { SEARCHES = 64 };

void
file_sums_row(struct file_sums *t, money amount, bool counts)
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
difference(const struct file_sums *t, money total, struct sums_so_far at)
{
	money less = total, much;

	money_add(&less, -t->now.kept, "amounts");
	money_add(&less, at.kept, "amounts");
	much = less;
	money_add(&much, -t->now.left_out, "amounts");
	money_add(&much, at.left_out, "amounts");
	return magnitude(much) < magnitude(less) ? much : less;
}

/* The least difference of all that a sum may be of; the first that is none within the slack is
   enough, and mostly it is that since the sum before. */
static money
nearest_difference(const struct file_sums *t, money total, money slack)
{
	money nearest = difference(t, total, (struct sums_so_far){ 0, 0 });
	size_t first = t->off < SEARCHES || t->n == 0 ? 0 : t->n - 1;

	for (size_t i = t->n; i > first && magnitude(nearest) > slack; i--) {
		money d = difference(t, total, t->at[i - 1]);

		if (magnitude(d) < magnitude(nearest))
			nearest = d;
	}
	return nearest;
}

void
file_sums_add(struct file_sums *t, const struct sum_row *sum, int unit)
{
	money slack = slack_of(unit), off = nearest_difference(t, sum->total, slack);

	if (sum->total == 0)
		return;
	t->total = sum->total;
	t->label = arena_str(&t->arena, sum->label);
	t->differs = t->unread || magnitude(off) <= slack ? 0 : off;
	GROW(t->at, t->n, t->room);
	t->at[t->n++] = t->now;
	if (t->differs && t->off++ == 0) {
		t->off_total = sum->total;
		t->off_by = off;
		t->off_row = sum->row;
	}
}

void
file_sums_ahead(struct file_sums *t, const struct sum_row *part)
{
	if (t->ahead.row == 0)
		t->ahead = (struct sum_row){ 0, part->row, part->label };
	if (t->ahead.row == part->row)
		money_add(&t->ahead.total, part->total, "amounts");
}

void
file_sums_close(struct file_sums *t, int unit)
{
	size_t n = t->n;

	t->n = 0;   /* it is of all rows */
	file_sums_add(t, &t->ahead, unit);
	t->n += n;
}

void
file_sums_say(const struct file_sums *t, const char *file)
{
	money rows = t->off_total;

	if (t->off == 0 || t->unread)
		return;
	money_add(&rows, -t->off_by, "amounts");
	warn("%s:%lu: the sum says %s, and the rows %s come to %s", file, t->off_row,
	    money_grouped(t->off_total), t->off_row == t->ahead.row ? "below it" : "above it",
	    money_grouped(rows));
}

void
file_sums_free(struct file_sums *t)
{
	free(t->at);
	arena_free(&t->arena);
}
