#include "bytes/sort.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
	SIZE_MOST  = 256,   /* of a thing that is put aside while others make room */
	STEPS_EACH = 16,    /* back, on average, before qsort() is quicker */
};

/* Puts each thing behind those that come before it; false if that takes too many steps. */
static bool
insert_all(char *list, size_t n, size_t size, int (*compare)(const void *, const void *))
{
	char thing[SIZE_MOST];
	uint64_t steps = 0;

	for (size_t i = 1; i < n && steps <= (uint64_t)n * STEPS_EACH; i++) {
		char *at = list + i * size, *to = at;

		while (to > list && compare(to - size, at) > 0)
			to -= size;
		if (to == at)
			continue;
		memcpy(thing, at, size);
		memmove(to + size, to, (size_t)(at - to));
		memcpy(to, thing, size);
		steps += (uint64_t)(at - to) / size;
	}
	return steps <= (uint64_t)n * STEPS_EACH;
}

void
sort_nearly(void *list, size_t n, size_t size, int (*compare)(const void *, const void *))
{
	if (n > 1 && (size > SIZE_MOST || !insert_all(list, n, size, compare)))
		qsort(list, n, size, compare);
}
