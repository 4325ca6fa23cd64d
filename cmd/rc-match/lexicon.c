#include "rc-match/lexicon.h"

uint32_t
lexicon_add(struct lexicon *l, const struct folded *f, size_t from, size_t to)
{
	if (to - from <= LEXICON_CHARS && to > from)
		l->lengths[f->c[from] % LEXICON_FIRSTS] |= UINT32_C(1) << (to - from);
	return names_add(&l->names, folded_part(f, from, to));
}

uint32_t
lexicon_find(struct lexicon *l, const struct folded *f, size_t from, size_t to)
{
	if (to > from && to - from <= LEXICON_CHARS
	    && !(lexicon_lengths(l, f, from) >> (to - from) & 1))
		return NO_NAME;
	return names_find(&l->names, folded_part(f, from, to));
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
