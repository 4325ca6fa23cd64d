/*
 * SHA-256 (FIPS 180-4), as sha256sum(1) prints it: so that a person can compare by hand what a
 * tool says of a text.
 */
#ifndef RC_BYTES_SHA256_H
#define RC_BYTES_SHA256_H

#include <stdint.h>

#include "bytes/mem.h"

enum { SHA256_BLOCK = 64, SHA256_TEXT = 64 };

struct sha256 {
	uint32_t      state[8];
	unsigned char block[SHA256_BLOCK];
	uint64_t      bytes;
};

struct sha256 sha256_open(void);
void sha256_add(struct sha256 *h, str text);

/* 64 hexadecimal digits, in the arena; nothing is to be added behind it. */
str sha256_close(struct sha256 *h, struct arena *a);

#endif
