#include "rc-match/candidate.h"

static void
add(struct candidate *c, const struct candidate *with)
{
	c->kinds |= with->kinds;
	c->names += with->names;
	c->payers += with->payers;
}

void
candidates_add(struct candidates *c, struct contracts all, struct candidate with,
    counting *counts, const void *of)
{
	size_t n = 0, old = 0;

	c->spare = mem_grow(c->spare, &c->spare_room, c->n + all.n, sizeof(*c->spare));
	for (size_t i = 0; i < all.n; i++) {
		with.contract = all.list[i];
		while (old < c->n && c->list[old].contract < with.contract)
			c->spare[n++] = c->list[old++];
		if (old < c->n && c->list[old].contract == with.contract) {
			c->spare[n] = c->list[old++];
			add(&c->spare[n++], &with);
		} else if (counts(of, with.contract))
			c->spare[n++] = with;
	}
	while (old < c->n)
		c->spare[n++] = c->list[old++];

	struct candidates turned = { c->spare, n, c->spare_room, c->list, c->room };
	*c = turned;
}

struct candidate *
candidates_find(const struct candidates *c, uint32_t contract)
{
	size_t low = 0, high = c->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (c->list[middle].contract < contract)
			low = middle + 1;
		else
			high = middle;
	}
	return low < c->n && c->list[low].contract == contract ? &c->list[low] : NULL;
}

void
candidates_drop(struct candidates *c)
{
	size_t n = 0;

	for (size_t i = 0; i < c->n; i++)
		if (c->list[i].kinds)
			c->list[n++] = c->list[i];
	c->n = n;
}
