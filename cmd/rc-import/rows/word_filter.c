#include "rc-import/rows/word_filter.h"

struct word_filter
word_filter_of(const struct words *words)
{
	struct word_filter s = { .words = words };

	for (size_t i = 0; i < words->n; i++) {
		str word = words->list[i];

		if (word.len)
			s.may_have[word_filter_length(word)][word_filter_ends(word)] = true;
	}
	return s;
}
