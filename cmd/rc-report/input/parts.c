#include "rc-report/input/parts.h"

#include <stdlib.h>

#include "bytes/die.h"

struct part_row {
	str   contract_id, due_id, rule;
	date  on;
	money amount;
};

static const struct column columns[] = {
	NEED(TEXT,  struct part_row, contract_id),
	NEED(TEXT,  struct part_row, due_id),
	HAVE(DATE,  struct part_row, on),
	NEED(MONEY, struct part_row, amount),
	NEED(TEXT,  struct part_row, rule),
};

static const char not_of_this[] = "; these are not the allocations of this table";

/* Rows of a due mostly follow each other, and dues follow dues. */
static uint32_t
due_of(struct portfolio *p, const struct part_row *row, uint32_t last)
{
	for (uint32_t i = last; i < last + 2 && i < p->n; i++)
		if (str_eq(portfolio_due_id(p, i), row->due_id)
		    && str_eq(portfolio_contract_id(p, p->dues[i].contract),
		        row->contract_id))
			return i;
	return portfolio_find(p, row->contract_id, row->due_id);
}

static int
by_day(const void *a, const void *b)
{
	const struct paid_part *x = a, *y = b;

	return (x->on > y->on) - (x->on < y->on);
}

/* Sorts a due's parts by day, as they mostly are. */
static void
sort_by_day(struct paid_part *list, size_t n)
{
	size_t i = 1;

	while (i < n && list[i - 1].on <= list[i].on)
		i++;
	if (i < n)
		qsort(list, n, sizeof(*list), by_day);
}

/* Sorts by due and day. */
static void
sort_parts(struct paid_parts *parts, const struct paid_part *read, uint32_t n_dues)
{
	size_t *next = mem_new((size_t)n_dues + 2, sizeof(*next));

	for (size_t i = 0; i < parts->n; i++)
		next[read[i].due + 2]++;
	for (uint32_t i = 0; i < n_dues; i++)
		next[i + 2] += next[i + 1];
	parts->list = mem_new(parts->n + 1, sizeof(*parts->list));
	for (size_t i = 0; i < parts->n; i++)
		parts->list[next[read[i].due + 1]++] = read[i];
	parts->first = next;
	for (uint32_t i = 0; i < n_dues; i++)
		sort_by_day(parts->list + next[i], next[i + 1] - next[i]);
}

money
paid_by(const struct paid_parts *parts, uint32_t due, date day)
{
	money sum = 0;

	for (size_t i = parts->first[due]; i < parts->first[due + 1]; i++)
		if (parts->list[i].on <= day)
			money_add(&sum, parts->list[i].amount, "allocations");
	return sum;
}

static void
check_paid(const struct paid_parts *parts, const struct portfolio *p, const char *path)
{
	for (uint32_t i = 0; i < p->n; i++) {
		const struct kept_due *d = &p->dues[i];
		money paid = paid_by(parts, i, d->as_of);

		if (paid != d->paid)
			die("%s: due '%.*s' of '%.*s': %s where the table has %s paid%s",
			    path, STR_SHOWN(portfolio_due_id(p, i)),
			    STR_SHOWN(portfolio_contract_id(p, d->contract)),
			    money_text(paid), money_text(d->paid), not_of_this);
	}
}

struct paid_parts *
parts_read(const char *path, struct portfolio *p)
{
	char *paths[] = { (char *)(uintptr_t)path, NULL };
	struct tsv *t = tsv_open(paths, false);
	struct reader *reader = reader_open(t, columns, sizeof(columns) / sizeof(*columns));
	struct paid_parts *parts = mem_new(1, sizeof(*parts));
	struct paid_part *read = NULL;
	size_t room = 0;
	struct part_row row;
	uint32_t due = 0;

	while (reader_next(reader, &row)) {
		uint32_t found = due_of(p, &row, due);

		if (found == NO_ROW)
			reader_die(reader, "due_id", "no due '%.*s' of '%.*s' in the dues%s",
			    STR_SHOWN(row.due_id), STR_SHOWN(row.contract_id), not_of_this);
		due = found;
		GROW(read, parts->n, room);
		read[parts->n++] = (struct paid_part){ row.amount, row.on, due,
			str_eq(row.rule, S("credit")) };
	}
	sort_parts(parts, read, p->n);
	free(read);
	reader_close(reader);
	tsv_close(t);
	check_paid(parts, p, path);
	return parts;
}
