#include "rc-match/index.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "bytes/sort.h"

void
index_add(struct index *x, uint32_t key, uint32_t contract)
{
	if (x->n_entries && x->entries[x->n_entries - 1].key == key
	    && x->entries[x->n_entries - 1].contract == contract)
		return;
	if (x->n_entries == UINT32_MAX)
		die("more than %u keys of contracts", UINT32_MAX);
	GROW(x->entries, x->n_entries, x->room);
	x->entries[x->n_entries++] = (struct entry){ key, contract };
}

static uint32_t
count_keys(const struct index *x)
{
	uint32_t keys = 0;

	for (size_t i = 0; i < x->n_entries; i++)
		if (x->entries[i].key >= keys)
			keys = x->entries[i].key + 1;
	return keys;
}

/* Puts into from[key + 1] how many contracts come before the key's. */
static void
count_before(struct index *x)
{
	uint32_t before = 0;

	for (size_t i = 0; i < x->n_entries; i++)
		x->from[x->entries[i].key + 1]++;
	for (uint32_t key = 1; key <= x->keys; key++) {
		uint32_t own = x->from[key];

		x->from[key] = before;
		before += own;
	}
}

static int
compare(const void *a, const void *b)
{
	const uint32_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* Lets the contracts of each key rise, and each be there once. */
static void
set_in_order(struct index *x)
{
	uint32_t n = 0;

	for (uint32_t key = 0, from = 0; key < x->keys; key++) {
		uint32_t to = x->from[key + 1], begin = n;

		sort_nearly(x->contracts + from, to - from, sizeof(*x->contracts), compare);
		for (uint32_t i = from; i < to; i++)
			if (n == begin || x->contracts[n - 1] != x->contracts[i])
				x->contracts[n++] = x->contracts[i];
		from = to;
		x->from[key + 1] = n;
	}
	x->n = n;
}

void
index_close(struct index *x)
{
	x->keys = count_keys(x);
	x->from = mem_new((size_t)x->keys + 1, sizeof(*x->from));
	x->contracts = mem_new(x->n_entries, sizeof(*x->contracts));
	count_before(x);
	for (size_t i = 0; i < x->n_entries; i++)
		x->contracts[x->from[x->entries[i].key + 1]++] = x->entries[i].contract;
	set_in_order(x);
	free(x->entries);
	x->entries = NULL;
	x->n_entries = x->room = 0;
}
