#include "dues/contact_order.h"

#include <stdlib.h>
#include <string.h>

static void
merge_sort(struct contact *list, struct contact *spare, size_t n)
{
	size_t half = n / 2, i = 0, k = half;

	if (n < 2)
		return;
	merge_sort(list, spare, half);
	merge_sort(list + half, spare, n - half);
	if (list[half - 1].on <= list[half].on)
		return;
	memcpy(spare, list, n * sizeof(*list));
	for (size_t to = 0; to < n; to++)
		list[to] = k == n || (i < half && spare[i].on <= spare[k].on)
		    ? spare[i++] : spare[k++];
}

void
contacts_sort(struct contacts *log)
{
	struct contact *spare = mem_new(log->n, sizeof(*spare));

	merge_sort(log->list, spare, log->n);
	free(spare);
}

/* Puts a contact before those that follow it. */
static void
link_before(const struct contact **first, const struct contact **next,
    const struct contact *c)
{
	*next = *first;
	*first = c;
}

void
contacts_link(struct contacts *log)
{
	log->first = mem_new(log->contracts.n, sizeof(struct contact *));
	log->first_alike = mem_new(log->keys.n, sizeof(struct contact *));
	for (size_t i = log->n; i-- > 0; ) {
		struct contact *c = &log->list[i];

		link_before(&log->first[c->contract], &c->next, c);
		link_before(&log->first_alike[c->key], &c->next_alike, c);
	}
}
