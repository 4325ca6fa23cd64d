#include "seen.h"

#include <stdlib.h>

str
seen_key(struct seen *s, str first, str second)
{
	size_t len = first.len + 1 + second.len;

	s->key = mem_grow(s->key, &s->key_room, len, 1);
	if (first.len)
		memcpy(s->key, first.at, first.len);
	s->key[first.len] = '\t';   /* no cell has one */
	if (second.len)
		memcpy(s->key + first.len + 1, second.at, second.len);
	return (str){ s->key, len };
}

static uint32_t
number_of(struct seen *s, str key)
{
	uint32_t before = s->keys.n;
	uint32_t number = names_add(&s->keys, key);

	if (s->keys.n > before) {
		s->places = mem_grow(s->places, &s->room, s->keys.n,
		    sizeof(*s->places));
		s->places[number] = (struct place){ 0 };
	}
	return number;
}

void
seen_reserve(struct seen *s, str key)
{
	(void)number_of(s, key);
}

bool
seen_has(struct seen *s, str key)
{
	return names_find(&s->keys, key) != NO_NAME;
}

struct place
seen_at(struct seen *s, str key, struct place here)
{
	uint32_t number = number_of(s, key);
	struct place before = s->places[number];

	if (before.source == 0)
		s->places[number] = here;
	return before;
}

void
seen_free(struct seen *s)
{
	names_free(&s->keys);
	free(s->places);
	free(s->key);
}
