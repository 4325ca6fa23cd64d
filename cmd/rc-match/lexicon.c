#include "rc-match/lexicon.h"

/* The place of a bit for the first two characters. */
static uint32_t
pair_at(const struct folded *f, size_t from)
{
	return (f->c[from] * UINT32_C(2654435761) ^ f->c[from + 1] * UINT32_C(40503))
	    % LEXICON_PAIRS;
}

/* Whether a text may begin with the first two characters, if there are two. */
static bool
may_begin(const struct lexicon *l, const struct folded *f, size_t from, size_t to)
{
	uint32_t pair = to - from < 2 ? 0 : pair_at(f, from);

	return to - from < 2 || l->pairs[pair / 64] >> pair % 64 & 1;
}

uint32_t
lexicon_add(struct lexicon *l, const struct folded *f, size_t from, size_t to)
{
	if (to - from <= LEXICON_CHARS && to > from)
		l->lengths[f->c[from] % LEXICON_FIRSTS] |= UINT32_C(1) << (to - from);
	if (to - from >= 2)
		l->pairs[pair_at(f, from) / 64] |= UINT64_C(1) << pair_at(f, from) % 64;
	return names_add(&l->names, folded_part(f, from, to));
}

uint32_t
lexicon_find(struct lexicon *l, const struct folded *f, size_t from, size_t to)
{
	if (to > from && to - from <= LEXICON_CHARS
	    && !(lexicon_lengths(l, f, from) >> (to - from) & 1))
		return NO_NAME;
	if (to > from && !may_begin(l, f, from, to))
		return NO_NAME;
	return names_look_up(&l->names, folded_part(f, from, to));
}

uint32_t
lexicon_longest(struct lexicon *l, const struct folded *f, size_t from, size_t end,
    size_t *to)
{
	if (!lexicon_lengths(l, f, from))
		return NO_NAME;
	for (size_t len = LEXICON_CHARS; len > 0; len--) {
		uint32_t found = from + len > end ? NO_NAME
		    : lexicon_find(l, f, from, from + len);

		if (found != NO_NAME) {
			*to = from + len;
			return found;
		}
	}
	return NO_NAME;
}
