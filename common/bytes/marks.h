/*
 * The marks of a table's text, tabs and ends of lines, many bytes at once.
 */
#ifndef RC_BYTES_MARKS_H
#define RC_BYTES_MARKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What was seen of a text so far; starts as all zeros. */
struct marks_seen {
	bool     odd;    /* something that takes a closer look: other control characters, */
	uint64_t open;   /* no UTF-8, or one of its rare forms (utf8_64.h) */
};

/* Looks at the next n times 64 bytes of a text; marks[i] has a bit for each of its 64 bytes. */
void marks_find(const char *at, size_t n, uint64_t *marks, struct marks_seen *seen);

/* marks_find() without the processor's wide registers, for its test. */
void marks_find_plainly(const char *at, size_t n, uint64_t *marks, struct marks_seen *seen);

#endif
