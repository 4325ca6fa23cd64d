#include "numbers.h"

#include <stdio.h>
#include <stdlib.h>

#include "bytes/die.h"

void
numbers_pass(struct numbers *n)
{
	if (n->rows == UINT32_MAX)
		die("more than %u rows", UINT32_MAX);
	n->rows++;
}

static bool
is_day(str text, enum order order, bool from_1904, date *d)
{
	return !day_read(text, (struct dating){ order, from_1904 }, d)
	    && *d != NO_DATE;
}

/* The days that a text may mean, which mostly are one; false if it is none. */
static bool
days_of(str text, bool from_1904, date on[2])
{
	if (is_day(text, ORDER_OPEN, from_1904, &on[0])) {
		on[1] = on[0];
		return true;
	}
	return is_day(text, MDY, from_1904, &on[0])
	    && is_day(text, DMY, from_1904, &on[1]);
}

void
numbers_add(struct numbers *n, str contract, str due_on, bool from_1904)
{
	struct unnumbered due = { .row = n->rows };

	numbers_pass(n);
	if (!days_of(due_on, from_1904, due.on))
		return;
	due.contract = names_add(&n->contracts, contract);
	GROW(n->list, n->n, n->room);
	n->list[n->n++] = due;
}

void
numbers_settle(struct numbers *n, enum order order)
{
	for (; n->settled < n->n; n->settled++)
		if (order == DMY)
			n->list[n->settled].on[0] = n->list[n->settled].on[1];
}

static int
by_contract_and_day(const void *one, const void *other)
{
	const struct unnumbered *a = one, *b = other;

	if (a->contract != b->contract)
		return a->contract < b->contract ? -1 : 1;
	if (a->on[0] != b->on[0])
		return a->on[0] < b->on[0] ? -1 : 1;
	return a->row < b->row ? -1 : a->row > b->row;
}

static void
sort(struct numbers *n)
{
	size_t i = 1;

	while (i < n->n && by_contract_and_day(&n->list[i - 1], &n->list[i]) < 0)
		i++;
	if (i < n->n)
		qsort(n->list, n->n, sizeof(*n->list), by_contract_and_day);
}

static bool
is_taken(const struct numbers *n, struct seen *taken, uint32_t contract,
    uint32_t number)
{
	char text[16];

	if (taken->keys.n == 0)
		return false;
	snprintf(text, sizeof(text), "%u", number);
	return seen_has(taken, seen_key(taken,
	    names_text(&n->contracts, contract), str_of(text)));
}

void
numbers_give(struct numbers *n, struct seen *taken)
{
	uint32_t number = 0;

	n->number = mem_new(n->rows, sizeof(*n->number));
	sort(n);
	for (size_t i = 0; i < n->n; i++) {
		uint32_t contract = n->list[i].contract;

		if (i == 0 || contract != n->list[i - 1].contract)
			number = 0;
		do
			number++;
		while (is_taken(n, taken, contract, number));
		n->number[n->list[i].row] = number;
	}
	free(n->list);
	n->list = NULL;
	names_free(&n->contracts);
}

void
numbers_free(struct numbers *n)
{
	free(n->list);
	free(n->number);
	names_free(&n->contracts);
}
