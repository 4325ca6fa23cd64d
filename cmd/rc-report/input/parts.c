#include "rc-report/input/parts.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "bytes/sort.h"

struct part_row {
	str   receipt_id, contract_id, due_id, rule;
	date  on;
	money amount;
};

static const struct column columns[] = {
	NEED(TEXT,  struct part_row, contract_id),
	NEED(TEXT,  struct part_row, due_id),
	HAVE(DATE,  struct part_row, on),
	NEED(MONEY, struct part_row, amount),
	NEED(TEXT,  struct part_row, rule),
	HAVE(TEXT,  struct part_row, receipt_id),
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
by_due_and_day(const void *a, const void *b)
{
	const struct paid_part *x = a, *y = b;

	if (x->due != y->due)
		return x->due < y->due ? -1 : 1;
	return (x->on > y->on) - (x->on < y->on);
}

static void
sort_parts(struct paid_parts *parts, uint32_t n_dues)
{
	uint32_t i = 0;

	/* those of a contract stand together */
	sort_nearly(parts->list, parts->n, sizeof(*parts->list), by_due_and_day);
	parts->first = mem_new((size_t)n_dues + 1, sizeof(*parts->first));
	for (uint32_t due = 0; due <= n_dues; due++) {
		while (i < parts->n && parts->list[i].due < due)
			i++;
		parts->first[due] = i;
	}
}

money
paid_by(const struct paid_parts *parts, uint32_t due, date day)
{
	money sum = 0;

	for (uint32_t i = parts->first[due]; i < parts->first[due + 1]; i++)
		if (parts->list[i].on <= day)
			money_add(&sum, parts->list[i].amount, "allocations");
	return sum;
}

static void
add_part(struct paid_parts *parts, const struct part_row *row, uint32_t due)
{
	if (due > INT32_MAX || parts->n == UINT32_MAX)
		die("more than %d dues, or %u allocations", INT32_MAX, UINT32_MAX);
	GROW(parts->list, parts->n, parts->room);
	parts->list[parts->n++] = (struct paid_part){ row->amount, row->on,
		due & INT32_MAX, str_eq(row->rule, S("credit")) };
}

static void
keep_receipt(struct paid_parts *parts, struct portfolio *p, const struct part_row *row,
    uint32_t due)
{
	size_t n = parts->n_of_receipts;

	if (row->receipt_id.len == 0 || str_eq(row->rule, S("credit")))
		return;
	GROW(parts->of_receipts, n, parts->of_receipts_room);
	parts->of_receipts[parts->n_of_receipts++] = (struct receipt_part){
		names_add(&p->words, row->receipt_id), parts->n, due, row->amount };
}

static int
by_receipt(const void *a, const void *b)
{
	const struct receipt_part *x = a, *y = b;

	if (x->receipt != y->receipt)
		return x->receipt < y->receipt ? -1 : 1;
	return (x->row > y->row) - (x->row < y->row);
}

const struct receipt_part *
parts_of_receipt(const struct paid_parts *parts, struct portfolio *p, str receipt_id,
    size_t *n)
{
	uint32_t receipt = names_find(&p->words, receipt_id);
	size_t low = 0, high = parts->n_of_receipts;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (parts->of_receipts[middle].receipt < receipt)
			low = middle + 1;
		else
			high = middle;
	}
	for (*n = 0; low + *n < parts->n_of_receipts
	    && parts->of_receipts[low + *n].receipt == receipt; ++*n)
		;
	return *n ? &parts->of_receipts[low] : NULL;
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
parts_read(const char *path, struct portfolio *p, bool receipts)
{
	char *paths[] = { (char *)(uintptr_t)path, NULL };
	struct tsv *t = tsv_open(paths, false);
	struct reader *reader = reader_open(t, columns, sizeof(columns) / sizeof(*columns));
	struct paid_parts *parts = mem_new(1, sizeof(*parts));
	struct part_row row;
	uint32_t due = 0;

	while (reader_next(reader, &row)) {
		uint32_t found = due_of(p, &row, due);

		if (found == NO_ROW)
			reader_die(reader, "due_id", "no due '%.*s' of '%.*s' in the dues%s",
			    STR_SHOWN(row.due_id), STR_SHOWN(row.contract_id), not_of_this);
		due = found;
		add_part(parts, &row, due);
		if (receipts)
			keep_receipt(parts, p, &row, due);
	}
	sort_parts(parts, p->n);
	if (parts->n_of_receipts)
		qsort(parts->of_receipts, parts->n_of_receipts, sizeof(*parts->of_receipts),
		    by_receipt);
	reader_close(reader);
	tsv_close(t);
	check_paid(parts, p, path);
	return parts;
}
