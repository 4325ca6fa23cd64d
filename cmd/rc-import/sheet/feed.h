/*
 * A file's bytes in pieces: what was not used of a piece, such as half a character at its
 * end, stands again at the beginning of the next.
 */
#ifndef RC_FEED_H
#define RC_FEED_H

#include "bytes/in.h"

/* Starts as all zeros but for `in`. */
struct feed {
	struct in *in;
	char      *at;
	size_t     len, room;
	size_t     used;
	bool       last;   /* nothing follows these bytes */
};

/* The next piece, in at and len; false at the end. */
bool feed_next(struct feed *f);

/* From the start again; the input must have been wound back. */
void feed_again(struct feed *f);

/* Gives its memory back, not the input. */
void feed_free(struct feed *f);

#endif
