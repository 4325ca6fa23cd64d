/*
 * A set of words, for many texts of which hardly any is one of the words: a text's length
 * and its first and last bytes rule out most of them without a search.
 */
#ifndef RC_IMPORT_ROWS_WORD_FILTER_H
#define RC_IMPORT_ROWS_WORD_FILTER_H

#include "policy/policy.h"

enum { WORD_FILTER_LENGTHS = 16 };   /* told apart; the last is all longer ones */

struct word_filter {
	const struct words *words;
	bool                may_have[WORD_FILTER_LENGTHS][256];   /* by length and word_filter_ends() */
};

struct word_filter word_filter_of(const struct words *words);

/* A text's length as far as the filter tells lengths apart. */
static inline size_t
word_filter_length(str s)
{
	return s.len < WORD_FILTER_LENGTHS ? s.len : WORD_FILTER_LENGTHS - 1;
}

/* What the first and last bytes of a text, which is not empty, are together. */
static inline unsigned char
word_filter_ends(str s)
{
	return (unsigned char)((unsigned char)s.at[0] * 7u + (unsigned char)s.at[s.len - 1]);
}

/* Whether the text, which is not empty, may be one of the words, and whether it is. */
static inline bool
word_filter_may_have(const struct word_filter *s, str text)
{
	return s->may_have[word_filter_length(text)][word_filter_ends(text)];
}

static inline bool
word_filter_has(const struct word_filter *s, str text)
{
	return word_filter_may_have(s, text) && words_have(s->words, text);
}

#endif
