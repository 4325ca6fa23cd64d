#include "rc-dun/buyer.h"

#include <stdlib.h>

static int
by_day(const void *a, const void *b)
{
	const struct buyer_due *x = a, *y = b;

	return (x->payable_on > y->payable_on) - (x->payable_on < y->payable_on);
}

void
buyer_read(struct buyer *b, const struct run *r, const struct contract *contract)
{
	b->n = 0;
	for (uint32_t i = contract->first; i != NO_ITEM; i = r->items[i].following) {
		const struct dun_item *item = &r->items[i];

		if (!is_open(item) || item->class != PRICE)
			continue;
		GROW(b->dues, b->n, b->room);
		b->dues[b->n++] = (struct buyer_due){ item->payable_on,
			item->balance };
	}
	if (b->n)
		qsort(b->dues, b->n, sizeof(*b->dues), by_day);
	for (size_t i = 1; i < b->n; i++)
		money_add(&b->dues[i].upto, b->dues[i - 1].upto, "open balances");
}

money
buyer_owes_before(const struct buyer *b, date day)
{
	size_t low = 0, high = b->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (b->dues[middle].payable_on < day)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? b->dues[low - 1].upto : 0;
}
