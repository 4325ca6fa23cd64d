#include "rc-report/measure/groups.h"

#include <stdlib.h>

/* The cells, each with a tab before it; good until the next call. */
static str
key_of(const struct groups *g, const str *cells)
{
	static char *key;
	static size_t room;
	size_t len = 0;

	for (size_t i = 0; i < g->n_by; i++) {
		key = mem_grow(key, &room, len + 1 + cells[i].len, 1);
		key[len++] = '\t';
		if (cells[i].len)
			memcpy(key + len, cells[i].at, cells[i].len);
		len += cells[i].len;
	}
	return (str){ key, len };
}

uint32_t
groups_add(struct groups *g, const str *cells)
{
	return names_add(&g->names, key_of(g, cells));
}

uint32_t
groups_find(struct groups *g, const str *cells)
{
	return names_find(&g->names, key_of(g, cells));
}

void
groups_cells(const struct groups *g, uint32_t group, str *cells)
{
	str key = names_text(&g->names, group);

	str_cut(&key, '\t');
	for (size_t i = 0; i < g->n_by; i++)
		cells[i] = str_cut(&key, '\t');
}

/* A group with its cells, to be sorted. */
struct ordered_group {
	str      cells[BY_MOST];
	uint32_t number;
};

static int
by_cells(const void *a, const void *b)
{
	const struct ordered_group *x = a, *y = b;
	int order = 0;

	for (size_t i = 0; i < BY_MOST && order == 0; i++)
		order = str_cmp(x->cells[i], y->cells[i]);
	return order;
}

uint32_t *
groups_sorted(const struct groups *g, struct arena *a)
{
	struct ordered_group *groups = mem_new((size_t)g->names.n + 1, sizeof(*groups));
	uint32_t *numbers = arena_new(a, (size_t)g->names.n + 1, sizeof(*numbers));

	for (uint32_t i = 0; i < g->names.n; i++) {
		groups[i].number = i;
		groups_cells(g, i, groups[i].cells);
	}
	qsort(groups, g->names.n, sizeof(*groups), by_cells);
	for (uint32_t i = 0; i < g->names.n; i++)
		numbers[i] = groups[i].number;
	free(groups);
	return numbers;
}

uint32_t *
groups_ranks(const struct groups *g, struct arena *a)
{
	const uint32_t *order = groups_sorted(g, a);
	uint32_t *ranks = arena_new(a, (size_t)g->names.n + 1, sizeof(*ranks));

	for (uint32_t i = 0; i < g->names.n; i++)
		ranks[order[i]] = i;
	return ranks;
}
