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

/* The digits of a number below 100,000,000: of each half, of each pair, of each digit. */
static inline uint64_t
digits_of(uint32_t number)
{
	uint64_t fours = number / 10000 | (uint64_t)(number % 10000) << 32;
	uint64_t hundreds = fours * 5243 >> 19 & UINT64_C(0x0000007F0000007F);
	uint64_t pairs = hundreds | (fours - hundreds * 100) << 16;
	uint64_t tens = pairs * 103 >> 10 & UINT64_C(0x000F000F000F000F);

	return tens | (pairs - tens * 10) << 8;
}

/* How many zeros they begin with, the last digit left out. */
static inline unsigned
digits_zeros(uint64_t digits)
{
	return (unsigned)__builtin_ctzll(digits | UINT64_C(1) << 56) / 8;
}

#endif
