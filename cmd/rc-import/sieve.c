#include "rc-import/sieve.h"

struct sieve
sieve_of(const struct words *words)
{
	struct sieve s = { .words = words };

	for (size_t i = 0; i < words->n; i++) {
		str word = words->list[i];

		if (word.len)
			s.may_have[sieve_length(word)][sieve_ends(word)] = true;
	}
	return s;
}
