/*
 * Eight decimal digits at once, as eight bytes from 0 to 9, the first digit's lowest.
 */
#ifndef RC_BYTES_DIGITS_H
#define RC_BYTES_DIGITS_H

#include "bytes/word.h"

enum { DIGITS_AT_ONCE = 8 };

/* The high bits of the bytes that aren't 0 to 9. */
static inline uint64_t
digits_others(uint64_t digits)
{
	return (((digits & EACH(0x7F)) + EACH(0x76)) | digits) & EACH(0x80);
}

/* The number that they make: of each two neighbours, of each four, of all. */
static inline uint64_t
digits_number(uint64_t digits)
{
	const uint64_t every_other_pair = UINT64_C(0x000000FF000000FF);
	uint64_t pairs = digits * 10 + (digits >> 8);

	return ((pairs & every_other_pair) * (100 + (UINT64_C(1000000) << 32))
	    + (pairs >> 16 & every_other_pair) * (1 + (UINT64_C(10000) << 32))) >> 32;
}

#endif
