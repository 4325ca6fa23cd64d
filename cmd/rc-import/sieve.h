/*
 * Words among which many texts are looked for, of which hardly any is there: a look at a
 * text's length and its first and last bytes tells most of them from the words.
 */
#ifndef RC_IMPORT_SIEVE_H
#define RC_IMPORT_SIEVE_H

#include "policy/policy.h"

enum { SIEVE_LENGTHS = 16 };   /* that are told from each other, but the last from more */

struct sieve {
	const struct words *words;
	bool                may_have[SIEVE_LENGTHS][256];   /* by length and sieve_ends() */
};

struct sieve sieve_of(const struct words *words);

/* A text's length as far as the sieve tells it. */
static inline size_t
sieve_length(str s)
{
	return s.len < SIEVE_LENGTHS ? s.len : SIEVE_LENGTHS - 1;
}

/* What the first and last bytes of a text, which is not empty, are together. */
static inline unsigned char
sieve_ends(str s)
{
	return (unsigned char)((unsigned char)s.at[0] * 7u + (unsigned char)s.at[s.len - 1]);
}

/* Whether the text, which is not empty, may be one of the words, and whether it is. */
static inline bool
sieve_may_have(const struct sieve *s, str text)
{
	return s->may_have[sieve_length(text)][sieve_ends(text)];
}

static inline bool
sieve_has(const struct sieve *s, str text)
{
	return sieve_may_have(s, text) && words_have(s->words, text);
}

#endif
