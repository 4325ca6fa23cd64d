#include "sieve.h"

struct sieve
sieve_of(const struct words *words)
{
	struct sieve s = { .words = words };

	for (size_t i = 0; i < words->n; i++)
		if (words->list[i].len)
			s.may_have[sieve_at(words->list[i])] = true;
	return s;
}
