/*
 * Words among which many texts are looked for, of which hardly any is there: a look at a
 * text's length and its first and last bytes tells most of them from the words.
 */
#ifndef RC_SIEVE_H
#define RC_SIEVE_H

#include "policy/policy.h"

struct sieve {
	const struct words *words;
	bool                may_have[256];   /* by what sieve_at() makes of a text */
};

struct sieve sieve_of(const struct words *words);

static inline unsigned char
sieve_at(str s)
{
	return (unsigned char)(s.len * 31 + (unsigned char)s.at[0] * 7u
	    + (unsigned char)s.at[s.len - 1]);
}

/* Whether the text, which is not empty, may be one of the words, and whether it is. */
static inline bool
sieve_may_have(const struct sieve *s, str text)
{
	return s->may_have[sieve_at(text)];
}

static inline bool
sieve_has(const struct sieve *s, str text)
{
	return sieve_may_have(s, text) && words_have(s->words, text);
}

#endif
