#include "rc-import/rows/alike.h"

#include <stdlib.h>

static int
compare(const struct alike *a, const struct alike *b)
{
	if (a->on != b->on)
		return a->on < b->on ? -1 : 1;
	if (a->item != b->item)
		return a->item < b->item ? -1 : 1;
	return a->amount < b->amount ? -1 : a->amount > b->amount;
}

static int
by_likeness_and_row(const void *one, const void *other)
{
	const struct alike *a = one, *b = other;
	int order = compare(a, b);

	return order ? order : a->due < b->due ? -1 : a->due > b->due;
}

/* The same for dues that are all alike.  Those that repeat none go to the front of the list,
   where the dues of later files find them. */
static void
pair_off(struct alike *dues, size_t n, uint32_t *first)
{
	uint32_t file = dues[0].file;
	size_t kept = 0, earlier = 0, nth = 0;

	for (size_t i = 0; i < n; i++, nth++) {
		if (dues[i].file != file) {
			file = dues[i].file;
			earlier = kept;
			nth = 0;
		}
		if (nth < earlier)
			first[dues[i].due] = dues[nth].due;
		else
			dues[kept++] = dues[i];
	}
}

void
alike_pair_off(struct alike *dues, size_t n, uint32_t *first)
{
	if (n)
		qsort(dues, n, sizeof(*dues), by_likeness_and_row);
	for (size_t from = 0, to = 0; from < n; from = to) {
		while (to < n && compare(&dues[from], &dues[to]) == 0)
			to++;
		pair_off(dues + from, to - from, first);
	}
}
