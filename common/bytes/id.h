/*
 * An id taken apart: a head, and up to seven digits behind it.  With more digits, a year that
 * stands before a serial number would be part of the number, and ids of several years would
 * not rise by themselves.
 *
 * It can be done beside the main thread.  An id is of less than 4 GiB, and its text must last
 * as long as the id.
 */
#ifndef RC_BYTES_ID_H
#define RC_BYTES_ID_H

#include "bytes/str.h"

enum {
	ID_VALUE_BITS = 24,   /* of 9,999,999: seven digits at most */
	ID_COUNT_BITS = 3,
	ID_SHORT_HEAD = sizeof(uint64_t),
};

struct id {
	union {
		uint64_t    word;   /* a head of up to eight bytes, the first one lowest, */
		const char *at;     /* or a longer one */
	} head;
	uint32_t len;               /* of the head */
	uint32_t digits;            /* how many come behind it, and the number they make */
};

struct id id_of(str text);

/* The head; a short one is put into `room`. */
str id_head(const struct id *id, char room[ID_SHORT_HEAD]);

#endif
