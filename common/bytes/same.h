/*
 * Whether two open files have the same bytes.  Both are read from their beginning, to their
 * end or the first byte that differs; a file that can't be read is like no other.
 */
#ifndef RC_BYTES_SAME_H
#define RC_BYTES_SAME_H

#include <stdbool.h>

bool same_bytes(int fd, int other);

#endif
