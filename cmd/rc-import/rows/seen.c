#include "rc-import/rows/seen.h"

#include <stdlib.h>

/* The second part stands before the first, so that heads are few (ids.h). */
str
seen_key(struct seen *s, str first, str second)
{
	size_t len = second.len + 1 + first.len;

	s->key = mem_grow(s->key, &s->key_room, len, 1);
	if (second.len)
		memcpy(s->key, second.at, second.len);
	s->key[second.len] = '\t';   /* no cell has one */
	if (first.len)
		memcpy(s->key + second.len + 1, first.at, first.len);
	return (str){ s->key, len };
}

static uint32_t
number_of(struct seen *s, str key)
{
	uint32_t before = s->keys.n;
	uint32_t number = ids_add(&s->keys, id_of(key));

	if (s->keys.n > before) {
		s->places = mem_grow(s->places, &s->room, s->keys.n,
		    sizeof(*s->places));
		s->places[number] = (struct row_place){ 0 };
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
	return ids_find(&s->keys, id_of(key)) != NO_NAME;
}

struct row_place
seen_at(struct seen *s, str key, struct row_place here)
{
	uint32_t number = number_of(s, key);
	struct row_place before = s->places[number];

	if (before.source == 0)
		s->places[number] = here;
	return before;
}

void
seen_free(struct seen *s)
{
	ids_free(&s->keys);
	free(s->places);
	free(s->key);
}
