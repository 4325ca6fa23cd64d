#include "bytes/sha256.h"

enum { ROUNDS = 64, LENGTH_AT = SHA256_BLOCK - 8 };

static const uint32_t constants[ROUNDS] = {
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
	0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
	0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
	0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
	0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
	0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
	0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
	0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
	0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

struct sha256
sha256_open(void)
{
	return (struct sha256){ .state = { 0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
		0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19 } };
}

static uint32_t
turned(uint32_t x, int by)
{
	return x >> by | x << (32 - by);
}

/* The 16 words of the block, and 48 that are mixed from them. */
static void
spread(const unsigned char *block, uint32_t *w)
{
	for (int i = 0; i < 16; i++)
		w[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16
		    | (uint32_t)block[4 * i + 2] << 8 | block[4 * i + 3];
	for (int i = 16; i < ROUNDS; i++) {
		uint32_t a = w[i - 15], b = w[i - 2];

		w[i] = w[i - 16] + (turned(a, 7) ^ turned(a, 18) ^ a >> 3)
		    + w[i - 7] + (turned(b, 17) ^ turned(b, 19) ^ b >> 10);
	}
}

static void
one_round(uint32_t *s, uint32_t in)
{
	uint32_t a = s[0], e = s[4];
	uint32_t x = s[7] + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25))
	    + ((e & s[5]) ^ (~e & s[6])) + in;
	uint32_t y = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22))
	    + ((a & s[1]) ^ (a & s[2]) ^ (s[1] & s[2]));

	memmove(s + 1, s, 7 * sizeof(*s));
	s[4] += x;
	s[0] = x + y;
}

static void
mix(struct sha256 *h)
{
	uint32_t w[ROUNDS], s[8];

	memcpy(s, h->state, sizeof(s));
	spread(h->block, w);
	for (int i = 0; i < ROUNDS; i++)
		one_round(s, constants[i] + w[i]);
	for (int i = 0; i < 8; i++)
		h->state[i] += s[i];
}

static void
add_byte(struct sha256 *h, unsigned char byte)
{
	h->block[h->bytes++ % SHA256_BLOCK] = byte;
	if (h->bytes % SHA256_BLOCK == 0)
		mix(h);
}

void
sha256_add(struct sha256 *h, str text)
{
	for (size_t i = 0; i < text.len; i++)
		add_byte(h, (unsigned char)text.at[i]);
}

/* A bit that is set, zeros, and how many bits there were. */
static void
fill_up(struct sha256 *h)
{
	uint64_t bits = 8 * h->bytes;

	add_byte(h, 0x80);
	while (h->bytes % SHA256_BLOCK != LENGTH_AT)
		add_byte(h, 0);
	for (int i = 56; i >= 0; i -= 8)
		add_byte(h, (unsigned char)(bits >> i & 0xFF));
}

str
sha256_close(struct sha256 *h, struct arena *a)
{
	const uint32_t *s = h->state;

	fill_up(h);
	return arena_printf(a, "%08x%08x%08x%08x%08x%08x%08x%08x", s[0], s[1], s[2], s[3],
	    s[4], s[5], s[6], s[7]);
}
