#include "rc-import/rows/due_numbers.h"

#include <stdio.h>
#include <stdlib.h>

#include "bytes/die.h"

void
due_numbers_pass(struct due_numbers *n)
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
due_numbers_add(struct due_numbers *n, str contract, str due_on, bool from_1904)
{
	struct unnumbered due = { .row = n->rows };

	due_numbers_pass(n);
	if (!days_of(due_on, from_1904, due.on))
		return;
	due.contract = names_add(&n->contracts, contract);
	GROW(n->list, n->n, n->room);
	n->list[n->n++] = due;
}

void
due_numbers_settle(struct due_numbers *n, enum order order)
{
	for (; n->settled < n->n; n->settled++)
		if (order == DMY)
			n->list[n->settled].on[0] = n->list[n->settled].on[1];
}

/* A due in the queue of its contract. */
struct queued {
	date     on;
	uint32_t row;
};

static int
by_day(const void *one, const void *other)
{
	const struct queued *a = one, *b = other;

	if (a->on != b->on)
		return a->on < b->on ? -1 : 1;
	return a->row < b->row ? -1 : a->row > b->row;
}

/* Puts dues into order that stand by their rows; mostly these are in the order of days. */
static void
sort(struct queued *list, size_t n)
{
	size_t i = 1;

	while (i < n && list[i - 1].on <= list[i].on)
		i++;
	if (i < n)
		qsort(list, n, sizeof(*list), by_day);
}

/* The queues of all contracts, one behind the other, and where each ends. */
static struct queued *
queues(const struct due_numbers *n, size_t *ends)
{
	struct queued *list = mem_new(n->n, sizeof(*list));
	size_t before = 0;

	for (size_t i = 0; i < n->n; i++)
		ends[n->list[i].contract]++;
	for (uint32_t c = 0; c < n->contracts.n; c++) {
		size_t dues = ends[c];

		ends[c] = before;
		before += dues;
	}
	for (size_t i = 0; i < n->n; i++)
		list[ends[n->list[i].contract]++] =
		    (struct queued){ n->list[i].on[0], n->list[i].row };
	return list;
}

static bool
is_taken(const struct due_numbers *n, struct seen *taken, uint32_t contract,
    uint32_t number)
{
	char text[16];

	if (taken->keys.n == 0)
		return false;
	snprintf(text, sizeof(text), "%u", number);
	return seen_has(taken, seen_key(taken,
	    names_text(&n->contracts, contract), str_of(text)));
}

static void
number_contract(struct due_numbers *n, struct seen *taken, uint32_t contract,
    const struct queued *list, size_t dues)
{
	uint32_t number = 0;

	for (size_t i = 0; i < dues; i++) {
		do
			number++;
		while (is_taken(n, taken, contract, number));
		n->number[list[i].row] = number;
	}
}

void
due_numbers_give(struct due_numbers *n, struct seen *taken)
{
	size_t *ends = mem_new(n->contracts.n, sizeof(*ends)), from = 0;
	struct queued *list = queues(n, ends);

	n->number = mem_new(n->rows, sizeof(*n->number));
	free(n->list);
	n->list = NULL;
	for (uint32_t c = 0; c < n->contracts.n; from = ends[c++]) {
		sort(list + from, ends[c] - from);
		number_contract(n, taken, c, list + from, ends[c] - from);
	}
	free(list);
	free(ends);
	names_free(&n->contracts);
}

void
due_numbers_free(struct due_numbers *n)
{
	free(n->list);
	free(n->number);
	names_free(&n->contracts);
}
