#include "rc-import/rows/due_numbers.h"

#include <stdio.h>
#include <stdlib.h>

#include "bytes/die.h"
#include "rc-import/rows/alike.h"

void
due_numbers_pass(struct due_numbers *n)
{
	if (n->rows == UINT32_MAX)
		die("more than %u rows", UINT32_MAX);
	n->rows++;
}

static bool
is_day(str text, enum order order, struct dating how, date *d)
{
	how.order = order;
	return !day_read(text, how, d) && *d != NO_DATE;
}

/* The days that a text may mean, which mostly are one; false if it is none. */
static bool
days_of(str text, struct dating how, date on[2])
{
	if (is_day(text, ORDER_OPEN, how, &on[0])) {
		on[1] = on[0];
		return true;
	}
	return is_day(text, MDY, how, &on[0])
	    && is_day(text, DMY, how, &on[1]);
}

static void
liken(struct due_numbers *n, const struct due_texts *due)
{
	GROW(n->likes, n->n, n->likes_room);
	n->likes[n->n] = (struct likeness){ due->amount, names_add(&n->items, due->item),
		n->file };
}

void
due_numbers_add(struct due_numbers *n, const struct due_texts *texts)
{
	struct unnumbered due = { .row = n->rows };

	due_numbers_pass(n);
	if (!days_of(texts->due_on, texts->how, due.on))
		return;
	due.contract = names_add(&n->contracts, texts->contract);
	if (n->several)
		liken(n, texts);
	GROW(n->list, n->n, n->room);
	n->list[n->n++] = due;
}

void
due_numbers_settle(struct due_numbers *n, enum order order)
{
	for (; n->settled < n->n; n->settled++)
		if (order == DMY)
			n->list[n->settled].on[0] = n->list[n->settled].on[1];
	n->file++;
}

/* A due in the queue of its contract. */
struct queued {
	date     on;
	uint32_t due;     /* its place in the list, which is in the order of rows */
};

static int
by_day(const void *one, const void *other)
{
	const struct queued *a = one, *b = other;

	if (a->on != b->on)
		return a->on < b->on ? -1 : 1;
	return a->due < b->due ? -1 : a->due > b->due;
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
		    (struct queued){ n->list[i].on[0], (uint32_t)i };
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

/* The dues of a contract whose first ones, by their places in the list, are to be found. */
static void
find_repeated(const struct due_numbers *n, const struct queued *list, size_t dues,
    struct alike *alike, uint32_t *first)
{
	size_t readable = 0;

	for (size_t i = 0; i < dues; i++) {
		uint32_t due = list[i].due;
		const struct likeness *like = &n->likes[due];

		first[due] = due;
		if (like->amount != NO_MONEY)
			alike[readable++] = (struct alike){ list[i].on, like->item,
				like->amount, due, like->file };
	}
	alike_pair_off(alike, readable, first);
}

static uint32_t *
number_at(const struct due_numbers *n, uint32_t due)
{
	return &n->number[n->list[due].row];
}

/* `first` is NULL if no due can be repeated. */
static void
number_contract(struct due_numbers *n, struct seen *taken, uint32_t contract,
    const struct queued *list, size_t dues, const uint32_t *first)
{
	uint32_t number = 0;

	for (size_t i = 0; i < dues; i++) {
		uint32_t due = list[i].due;

		if (first && first[due] != due) {
			*number_at(n, due) = *number_at(n, first[due]);
			continue;
		}
		do
			number++;
		while (is_taken(n, taken, contract, number));
		*number_at(n, due) = number;
	}
}

static size_t
longest(const struct due_numbers *n, const size_t *ends)
{
	size_t most = 0, from = 0;

	for (uint32_t c = 0; c < n->contracts.n; from = ends[c++])
		if (ends[c] - from > most)
			most = ends[c] - from;
	return most;
}

/* Gives back all but the numbers. */
static void
forget(struct due_numbers *n)
{
	free(n->list);
	free(n->likes);
	n->list = NULL;
	n->likes = NULL;
	names_free(&n->contracts);
	names_free(&n->items);
}

void
due_numbers_give(struct due_numbers *n, struct seen *taken)
{
	size_t *ends = mem_new(n->contracts.n, sizeof(*ends)), from = 0;
	struct queued *list = queues(n, ends);
	struct alike *alike = NULL;
	uint32_t *first = NULL;

	if (n->several) {
		alike = mem_new(longest(n, ends), sizeof(*alike));
		first = mem_new(n->n, sizeof(*first));
	}
	n->number = mem_new(n->rows, sizeof(*n->number));
	for (uint32_t c = 0; c < n->contracts.n; from = ends[c++]) {
		sort(list + from, ends[c] - from);
		if (first)
			find_repeated(n, list + from, ends[c] - from, alike, first);
		number_contract(n, taken, c, list + from, ends[c] - from, first);
	}
	free(first);
	free(alike);
	free(list);
	free(ends);
	forget(n);
}

void
due_numbers_free(struct due_numbers *n)
{
	forget(n);
	free(n->number);
}
