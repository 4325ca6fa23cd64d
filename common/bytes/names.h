/*
 * Numbers texts: the first text added is 0, the next new one 1 and so on, and a text keeps
 * its number.  A contract, an item or a group is thus a small integer wherever it must be
 * remembered or compared.  Texts are copied.
 *
 * Three cases need no search: the same text as in the last call, texts in the order in which
 * they were added, and new texts in rising order, as in a sorted file.
 */
#ifndef RC_BYTES_NAMES_H
#define RC_BYTES_NAMES_H

#include "bytes/mem.h"

#define NO_NAME UINT32_MAX

/* Starts as all zeros. */
struct names {
	struct arena  texts;
	const char  **text;      /* by number: four bytes of length, then the bytes */
	size_t        room;
	uint32_t      n;
	uint32_t      last;      /* the number that was asked for last */
	struct slot  *slots;     /* NULL as long as the texts came in rising order */
	uint32_t      mask;      /* a power of two of slots, at most 3/4 used, less 1 */
};

/* The text's number.  The text was new if this is what names->n was before the call. */
uint32_t names_add(struct names *names, str text);

/* The text's number, or NO_NAME. */
uint32_t names_find(struct names *names, str text);

/* names_find() for texts that come in no order, for which it is quicker. */
uint32_t names_look_up(struct names *names, str text);

/* The text of a number; lives as long as the names. */
str names_text(const struct names *names, uint32_t number);

void names_free(struct names *names);

#endif
