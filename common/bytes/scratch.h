/*
 * A temporary file without a name, below $TMPDIR or /tmp: nothing is left of it when the
 * tool ends, however it ends.
 */
#ifndef RC_BYTES_SCRATCH_H
#define RC_BYTES_SCRATCH_H

#include "bytes/str.h"

/* Opens one to keep something of the file of that name, which messages speak of. */
int scratch_open(const char *name);

void scratch_write(int fd, str bytes, const char *name);

/* Instead of dying: false, and errno says why. */
bool scratch_try(int fd, str bytes);

#endif
