#include "rc-match/index.h"

#include "bytes/die.h"

void
index_add(struct index *x, uint32_t key, uint32_t contract)
{
	uint32_t first = index_first(x, key);

	if (first != NO_LINK && x->links[first].contract == contract)
		return;
	while (x->n <= key) {
		GROW(x->first, x->n, x->room);
		x->first[x->n++] = NO_LINK;
	}
	if (x->n_links == NO_LINK)
		die("more than %u keys of contracts", NO_LINK);
	GROW(x->links, x->n_links, x->links_room);
	x->links[x->n_links] = (struct link){ contract, first };
	x->first[key] = (uint32_t)x->n_links++;
}
