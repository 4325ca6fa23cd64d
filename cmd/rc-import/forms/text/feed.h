/*
 * A file's bytes in pieces.  The unused end of a piece, such as half a character, comes again
 * at the beginning of the next piece.  The last piece may be empty.
 */
#ifndef RC_IMPORT_FORMS_TEXT_FEED_H
#define RC_IMPORT_FORMS_TEXT_FEED_H

#include "bytes/in.h"

/* Starts as all zeros but for `in`. */
struct feed {
	struct in *in;
	str        bytes;
	size_t     used;   /* of them */
	bool       last;   /* nothing follows them */
};

/* The next piece; false at the end. */
bool feed_next(struct feed *f);

/* The same in a job; it also gives false where feed_next() must be asked (in_more_ahead()). */
bool feed_ahead(struct feed *f);

/* The bytes that were not used yet. */
str feed_left(const struct feed *f);

/* From the start again; the input must have been wound back. */
void feed_again(struct feed *f);

#endif
