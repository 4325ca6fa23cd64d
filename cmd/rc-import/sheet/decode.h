/*
 * A file's text as UTF-8, whatever its encoding.  The byte-order mark is taken off.  What
 * can't stand in a table is made visible, after a byte that marks it, since no UTF-8 has
 * such bytes: `\xD6` after MARK_UNDECODED for a byte that can't be decoded, `\uD800` for a
 * part of UTF-16, and `\x00` after MARK_CONTROL for a control character other than tab,
 * CR and LF.
 */
#ifndef RC_DECODE_H
#define RC_DECODE_H

#include "encoding.h"

enum {
	MARK_UNDECODED = 0xFF,
	MARK_CONTROL   = 0xFE,
};

struct decoder;

struct decoder *decode_open(struct in *in, struct encoding e);

/* The next piece of text, good until the next call; false at the end. */
bool decode_next(struct decoder *d, str *text);

/* From the start again, which winds the input back. */
void decode_again(struct decoder *d);

/* Closes the decoder, not the input. */
void decode_close(struct decoder *d);

#endif
