/*
 * Memory.  There are two lifetimes, the row and the run; what lives for the run
 * comes from an arena or a grown array.  Without memory the tool dies and says so,
 * so nothing here returns NULL.
 */
#ifndef RC_BYTES_MEM_H
#define RC_BYTES_MEM_H

#include "bytes/str.h"

/* Zeroed memory for n things of `size` bytes. */
void *mem_new(size_t n, size_t size);

/*
 * Makes room for at least `need` things of `size` bytes in the array `at`, which
 * now has room for *room: returns the array, perhaps moved.  New room is not zeroed.
 */
void *mem_grow(void *at, size_t *room, size_t need, size_t size);

/* An array that a list of things is pushed to: GROW(list, n, room), then list[n++] = x. */
#define GROW(list, n, room) \
	((n) < (room) ? (void)0 \
	    : (void)((list) = mem_grow((list), &(room), (n) + 1, sizeof(*(list)))))

/* An arena starts as all zeros; arena_free() gives everything back at once. */
struct arena {
	struct chunk *chunks;
	char         *at;
	size_t        left;
};

void *arena_new(struct arena *a, size_t n, size_t size);   /* zeroed, aligned */
str   arena_str(struct arena *a, str s);                   /* a copy, with a NUL behind */
str   arena_printf(struct arena *a, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
void  arena_free(struct arena *a);

#endif
