#include "rc-report/input/parts.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "bytes/sort.h"
#include "rc-report/input/aged_row.h"

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

const struct due_parts parts_none = { NULL, 0 };

static int
by_due_and_day(const void *a, const void *b)
{
	const struct paid_part *x = a, *y = b;

	if (x->due != y->due)
		return x->due < y->due ? -1 : 1;
	return (x->on > y->on) - (x->on < y->on);
}

static bool
is_by_due(const struct paid_parts *parts)
{
	for (uint32_t i = 1; i < parts->n; i++)
		if (parts->list[i].due < parts->list[i - 1].due)
			return false;
	return true;
}

/* Where each due first stands in the table. */
static void
keep_rows(struct paid_parts *parts)
{
	parts->rows = mem_new((size_t)parts->dues.n + 1, sizeof(*parts->rows));
	for (uint32_t i = parts->n; i-- > 0; )
		parts->rows[parts->list[i].due] = i;
}

static void
sort_parts(struct paid_parts *parts)
{
	uint32_t n_dues = parts->dues.n, i = 0;

	if (!is_by_due(parts))
		keep_rows(parts);
	/* those of a contract stand together */
	sort_nearly(parts->list, parts->n, sizeof(*parts->list), by_due_and_day);
	parts->first = mem_new((size_t)n_dues + 1, sizeof(*parts->first));
	for (uint32_t due = 0; due <= n_dues; due++) {
		while (i < parts->n && parts->list[i].due < due)
			i++;
		parts->first[due] = i;
	}
	parts->found = mem_new((size_t)n_dues + 1, sizeof(*parts->found));
}

money
paid_by(const struct due_parts *parts, date day)
{
	money sum = 0;

	for (uint32_t i = 0; i < parts->n && parts->list[i].on <= day; i++)
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
keep_receipt(struct paid_parts *parts, const struct part_row *row, uint32_t due)
{
	size_t n = parts->n_of_receipts;

	if (row->receipt_id.len == 0 || str_eq(row->rule, S("credit")))
		return;
	GROW(parts->of_receipts, n, parts->of_receipts_room);
	parts->of_receipts[parts->n_of_receipts++] = (struct receipt_part){
		names_add(&parts->receipts, row->receipt_id), parts->n, due, row->amount };
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
parts_of_receipt(struct paid_parts *parts, str receipt_id, size_t *n)
{
	uint32_t receipt = names_find(&parts->receipts, receipt_id);
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

struct paid_parts *
parts_read(const char *path, bool receipts)
{
	char *paths[] = { (char *)(uintptr_t)path, NULL };
	struct tsv *t = tsv_open(paths, false);
	struct reader *reader = reader_open(t, columns, sizeof(columns) / sizeof(*columns));
	struct paid_parts *parts = mem_new(1, sizeof(*parts));
	struct part_row row;

	parts->path = path;
	while (reader_next(reader, &row)) {
		uint32_t due = ids_add(&parts->dues, id_of_due(row.contract_id, row.due_id));

		add_part(parts, &row, due);
		if (receipts)
			keep_receipt(parts, &row, due);
	}
	sort_parts(parts);
	if (parts->n_of_receipts)
		qsort(parts->of_receipts, parts->n_of_receipts, sizeof(*parts->of_receipts),
		    by_receipt);
	reader_close(reader);
	tsv_close(t);
	return parts;
}

struct due_parts
parts_of(const struct paid_parts *parts, uint32_t number)
{
	if (number == NO_NAME)
		return parts_none;
	uint32_t first = parts->first[number];
	return (struct due_parts){ parts->list + first, parts->first[number + 1] - first };
}

/* Keeps the first of such faults. */
static void
keep_fault(struct paid_parts *parts, const struct due *d, money allocated)
{
	if (parts->fault.contract_id.len == 0)
		parts->fault = (struct wrong_due){ arena_str(&parts->arena, d->contract_id),
			arena_str(&parts->arena, d->due_id), allocated, d->paid };
}

struct due_parts
parts_take(struct paid_parts *parts, const struct due *d, date as_of)
{
	uint32_t number = ids_find(&parts->dues, id_of_due(d->contract_id, d->due_id));
	struct due_parts own = parts_of(parts, number);
	money paid = paid_by(&own, as_of);

	if (paid != d->paid && (number == NO_NAME || !parts->found[number]))
		keep_fault(parts, d, paid);
	if (number != NO_NAME)
		parts->found[number] = true;
	return own;
}

/* Dies of a due that was paid and isn't there, at its first part. */
static _Noreturn void
die_of_due(struct paid_parts *parts, uint32_t number)
{
	str contract_id = ids_text(&parts->dues, number);
	str due_id = str_cut(&contract_id, '\n');
	uint32_t row = parts->rows ? parts->rows[number] : parts->first[number];

	die("%s:%lu: due_id: no due '%.*s' of '%.*s' in the dues%s", parts->path,
	    (unsigned long)row + 2, STR_SHOWN(due_id), STR_SHOWN(contract_id), not_of_this);
}

void
parts_check(struct paid_parts *parts)
{
	for (uint32_t i = 0; i < parts->dues.n; i++)
		if (!parts->found[i])
			die_of_due(parts, i);
	if (parts->fault.contract_id.len)
		die("%s: due '%.*s' of '%.*s': %s where the table has %s paid%s", parts->path,
		    STR_SHOWN(parts->fault.due_id), STR_SHOWN(parts->fault.contract_id),
		    money_text(parts->fault.allocated), money_text(parts->fault.paid),
		    not_of_this);
}
