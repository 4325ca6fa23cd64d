/*
 * A file that is written beside its place, under a name that mkstemp(3) makes up, and renamed
 * into it when it is whole.  A symbolic link stays: the file behind it is the one.
 */
#ifndef RC_BYTES_BESIDE_H
#define RC_BYTES_BESIDE_H

#include <stdbool.h>

/* All zeros: no file. */
struct beside {
	const char *path;     /* for messages */
	char       *target;   /* its place, behind symbolic links */
	char       *temp;     /* the name that was made up, while the file has it */
};

/* Finds the place of a file, and tells whether two have the same. */
void beside_find(struct beside *b, const char *path);
bool beside_same(const struct beside *a, const struct beside *b);

/* Makes the file: its descriptor.  Its mode is the one that a shell's `>` would leave. */
int beside_open(struct beside *b);

/* Removes the file, whose descriptor that is, if the one in its place has the same bytes. */
void beside_spare(struct beside *b, int fd);

/* Renames the file, which the caller has synced and closed. */
void beside_put_in_place(struct beside *b);

/* Removes the file if it isn't in its place; a signal handler may call it. */
void beside_remove(const struct beside *b);

#endif
