/*
 * Sorting what is nearly sorted, as tables are whose rows come contract by contract: in place,
 * in one pass, where qsort(3) would take as much memory again and compare each thing twenty
 * times.
 */
#ifndef RC_BYTES_SORT_H
#define RC_BYTES_SORT_H

#include <stddef.h>

/* Sorts n things of `size` bytes.  What compares equal stands in any order.  Where much is
   out of place it is qsort(3). */
void sort_nearly(void *list, size_t n, size_t size,
	int (*compare)(const void *, const void *));

#endif
