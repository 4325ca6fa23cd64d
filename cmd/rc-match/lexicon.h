/*
 * Folded texts that are looked for in others: names of buyers, words, projects.  Each has a
 * number, from 0.  What a text's first two characters don't promise costs no search.
 */
#ifndef RC_MATCH_LEXICON_H
#define RC_MATCH_LEXICON_H

#include "bytes/names.h"
#include "rc-match/fold.h"

enum {
	LEXICON_CHARS = 31,       /* longer texts are only found as a whole */
	LEXICON_FIRSTS = 1 << 16,
	LEXICON_PAIRS = 1 << 20,
};

/* Starts as all zeros. */
struct lexicon {
	struct names names;
	uint32_t     lengths[LEXICON_FIRSTS];   /* bit k: a text of k characters begins so */
	uint64_t     pairs[LEXICON_PAIRS / 64]; /* a bit for each two that a text begins with */
};

/* The number of a whole folded text or of a part of one; it is new if it is the names.n of
   before. */
uint32_t lexicon_add(struct lexicon *l, const struct folded *f, size_t from, size_t to);

/* The number of a part, or NO_NAME. */
uint32_t lexicon_find(struct lexicon *l, const struct folded *f, size_t from, size_t to);

/* The longest text that begins at `from` and ends by `end`, as *to; or NO_NAME. */
uint32_t lexicon_longest(struct lexicon *l, const struct folded *f, size_t from, size_t end,
	size_t *to);

/* The lengths of texts that may begin at a character, as bits. */
static inline uint32_t
lexicon_lengths(const struct lexicon *l, const struct folded *f, size_t from)
{
	return l->lengths[f->c[from] % LEXICON_FIRSTS];
}

#endif
