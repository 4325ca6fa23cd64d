#include "bytes/names.h"

#include <stdlib.h>

#include "bytes/die.h"

struct slot {
	uint32_t hash;
	uint32_t number;   /* plus 1; 0 is an empty slot */
};

enum { FIRST_SLOTS = 512 };   /* texts that are few are found at once */

/* Where the text is, or the empty slot where it would be put. */
static struct slot *
slot_of(const struct names *names, str text, uint32_t hash)
{
	for (uint32_t i = hash & names->mask; ; i = (i + 1) & names->mask) {
		struct slot *s = &names->slots[i];

		if (s->number == 0)
			return s;
		if (s->hash == hash
		    && str_eq(names_text(names, s->number - 1), text))
			return s;
	}
}

static uint32_t
hash_of(str text)
{
	return (uint32_t)str_hash(text);
}

static void
put(struct names *names, struct slot s)
{
	uint32_t at = s.hash & names->mask;

	while (names->slots[at].number != 0)
		at = (at + 1) & names->mask;
	names->slots[at] = s;
}

/* Makes slots for twice as many texts, and puts all into them anew. */
static void
rehash(struct names *names)
{
	struct slot *old = names->slots;
	size_t old_size = old ? (size_t)names->mask + 1 : 0, size = FIRST_SLOTS;

	while (size / 4 * 3 <= (size_t)names->n * 2)
		size *= 2;
	if (size > UINT32_MAX)
		die("more than %u different names", UINT32_MAX / 4);
	names->slots = mem_new(size, sizeof(*names->slots));
	names->mask = (uint32_t)(size - 1);
	for (size_t i = 0; i < old_size; i++)
		if (old[i].number != 0)
			put(names, old[i]);
	for (uint32_t i = 0; !old && i < names->n; i++)
		put(names, (struct slot){ hash_of(names_text(names, i)), i + 1 });
	free(old);
}

static const char *
kept(struct arena *a, str text)
{
	uint32_t len = (uint32_t)text.len;
	char *copy;

	/* small texts share a block, for the arena aligns each of its pieces */
	if (a->left < text.len + sizeof(len)) {
		size_t size = text.len + sizeof(len) > 4096 ? text.len + sizeof(len)
		                                            : 1 << 15;
		a->at = arena_new(a, size, 1);
		a->left += size;
	}
	copy = a->at;
	a->at += text.len + sizeof(len);
	a->left -= text.len + sizeof(len);
	memcpy(copy, &len, sizeof(len));
	if (text.len)
		memcpy(copy + sizeof(len), text.at, text.len);
	return copy;
}

static uint32_t
append(struct names *names, str text)
{
	GROW(names->text, names->n, names->room);
	names->text[names->n] = kept(&names->texts, text);
	return names->last = names->n++;
}

/* Whether the text comes behind all others, which came in rising order. */
static bool
rises(const struct names *names, str text)
{
	return !names->slots && (names->n == 0
	    || str_cmp(text, names_text(names, names->n - 1)) > 0);
}

/* Whether the text is the last one asked for or the one added after it; makes it last. */
static bool
is_at_hand(struct names *names, str text)
{
	for (uint32_t i = names->last; i < names->n && i <= names->last + 1; i++)
		if (str_eq(text, names_text(names, i))) {
			names->last = i;
			return true;
		}
	return false;
}

uint32_t
names_add(struct names *names, str text)
{
	uint32_t hash;

	if (is_at_hand(names, text))
		return names->last;
	if (rises(names, text))
		return append(names, text);
	if (!names->slots || names->n >= names->mask / 4 * 3)
		rehash(names);
	hash = hash_of(text);
	struct slot *s = slot_of(names, text, hash);
	if (s->number == 0)
		*s = (struct slot){ hash, append(names, text) + 1 };
	return names->last = s->number - 1;
}

uint32_t
names_look_up(struct names *names, str text)
{
	if (rises(names, text))
		return NO_NAME;
	if (!names->slots)
		rehash(names);
	return slot_of(names, text, hash_of(text))->number - 1;
}

uint32_t
names_find(struct names *names, str text)
{
	uint32_t number;

	if (is_at_hand(names, text))
		return names->last;
	number = names_look_up(names, text);
	if (number != NO_NAME)
		names->last = number;
	return number;
}

str
names_text(const struct names *names, uint32_t number)
{
	const char *text = names->text[number];
	uint32_t len;

	memcpy(&len, text, sizeof(len));
	return (str){ text + sizeof(len), len };
}

void
names_free(struct names *names)
{
	arena_free(&names->texts);
	free(names->text);
	free(names->slots);
	*names = (struct names){ 0 };
}
