/*
 * A file's text as UTF-8, whatever its encoding.  The byte-order mark is taken off.  What
 * can't stand in a table is made visible, after a byte that marks it, since no UTF-8 has
 * such bytes: `\xD6` after MARK_UNDECODED for a byte that can't be decoded, `\uD800` for a
 * part of UTF-16, and `\x00` after MARK_CONTROL for a control character other than tab,
 * CR and LF.
 */
#ifndef RC_IMPORT_FORMS_TEXT_DECODE_H
#define RC_IMPORT_FORMS_TEXT_DECODE_H

#include "rc-import/forms/row.h"
#include "rc-import/forms/text/encoding.h"

struct decoder;

struct decoder *decode_open(struct in *in, struct encoding e);

/* The next piece of text, good until the next call; false at the end. */
bool decode_next(struct decoder *d, str *text);

/*
 * The next text, as much of it as there is room for, but for a few bytes; 0 at the end.  The
 * room must be DECODE_LEAST bytes at least.  decode_ahead() is for a job (job.h): it gives 0,
 * too, where decode_into() is to be asked, which knows what follows and may die of it.
 */
enum { DECODE_LEAST = 1 << 11 };

size_t decode_into(struct decoder *d, char *to, size_t room);
size_t decode_ahead(struct decoder *d, char *to, size_t room);

/* Whether there are marks in the texts since it was last asked. */
bool decode_marks(struct decoder *d);

/* From the start again, which winds the input back. */
void decode_again(struct decoder *d);

/* Closes the decoder, not the input. */
void decode_close(struct decoder *d);

#endif
