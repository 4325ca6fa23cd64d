#include "rc-import/columns/dictionary.h"

#include <stdlib.h>

#include "rc-import/cell/amount.h"
#include "rc-import/cell/text.h"

/* A word given twice means what was said last, so that a firm's policy has the last word. */
static void
add(struct dictionary *d, str word, int field)
{
	char room[TEXT_MOST];
	uint32_t number = names_add(&d->words, text_key(word, room));

	d->field = mem_grow(d->field, &d->room, d->words.n, sizeof(*d->field));
	d->field[number] = field;
}

static void
add_heading(struct dictionary *d, const struct heading *h, const struct fields *fields)
{
	for (size_t i = 0; i < h->words.n; i++)
		add(d, h->words.list[i], fields_find(fields, h->column));
}

static void
add_item(struct dictionary *d, str word, str name)
{
	char room[TEXT_MOST];
	uint32_t number = names_add(&d->item_words, text_key(word, room));

	d->item = mem_grow(d->item, &d->item_room, d->item_words.n, sizeof(*d->item));
	d->item[number] = names_add(&d->items, name);
}

static void
add_items(struct dictionary *d, const struct synonym *item)
{
	for (size_t i = 0; i < item->words.n; i++)
		add_item(d, item->words.list[i], item->name);
	add_item(d, item->name, item->name);
}

static void
add_parts(struct dictionary *d, enum group_part part, const struct words *words)
{
	struct words *keys = &d->parts[part];
	char room[TEXT_MOST];

	keys->list = arena_new(&d->arena, words->n, sizeof(str));
	for (; keys->n < words->n; keys->n++)
		keys->list[keys->n] = arena_str(&d->arena,
		    text_key(words->list[keys->n], room));
}

static void
add_groups(struct dictionary *d, const struct importing *policy)
{
	const struct synonym *items = policy->group_items.list;

	for (size_t i = 0; i < policy->group_items.n; i++)
		add_items(d, &items[i]);
	for (int part = 0; part < PARTS; part++)
		add_parts(d, (enum group_part)part, &policy->group_parts[part]);
	for (size_t i = 0; i < d->map->n_parts; i++)
		(void)names_add(&d->items, d->map->parts[i].item);
}

void
dictionary_open(struct dictionary *d, const struct policy *p,
    const struct fields *fields, const struct map *map)
{
	const struct heading *headings = p->headings.list;

	*d = (struct dictionary){ .map = map };
	for (size_t i = 0; i < fields->n; i++)
		add(d, fields->list[i].name, (int)i);
	for (size_t i = 0; i < p->headings.n; i++)
		if (headings[i].table == fields->table)
			add_heading(d, &headings[i], fields);
	if (fields->table == DUES || fields->table == RECEIPTS)
		add_groups(d, &p->importing);
}

int
dictionary_find(struct dictionary *d, str key)
{
	uint32_t word = key.len ? names_find(&d->words, key) : NO_NAME;

	return word == NO_NAME ? NO_FIELD : d->field[word];
}

static bool
is_part(const struct dictionary *d, str key, enum group_part *part)
{
	*part = PART_AMOUNT;
	if (key.len == 0)
		return true;
	for (int i = 0; i < PARTS; i++)
		if (words_have(&d->parts[i], key)) {
			*part = (enum group_part)i;
			return true;
		}
	return false;
}

bool
dictionary_part(struct dictionary *d, str key, struct group_column *part)
{
	for (uint32_t i = 0; i < d->item_words.n; i++) {
		str word = names_text(&d->item_words, i);

		part->item = d->item[i];
		if (str_starts(key, word)
		    && is_part(d, str_from(key, word.len), &part->part))
			return true;
	}
	return false;
}

bool
dictionary_said(struct dictionary *d, str key, struct group_column *part)
{
	const struct map_part *said = map_part(d->map, key);

	if (said)
		*part = (struct group_column){ names_find(&d->items, said->item),
			said->part };
	return said != NULL;
}

/* A number for what a heading means, alike for alike; or -1.  Only to be compared. */
static long
meaning_of(struct dictionary *d, str heading)
{
	enum { OF_PART = 1 << 20, OF_MAP = 1 << 30 };
	char room[TEXT_MOST];
	str key = text_key(heading, room);
	const struct meaning *said = map_find(d->map, key);
	struct group_column part;

	if (!said) {
		unit_of_heading(&key);
		said = map_find(d->map, key);
	}
	if (key.len == 0)
		return -1;
	if (said)
		return OF_MAP + (said - d->map->columns);
	bool by_map = dictionary_said(d, key, &part);
	int field = by_map ? NO_FIELD : dictionary_find(d, key);
	if (field != NO_FIELD)
		return field;
	if (by_map || dictionary_part(d, key, &part))
		return OF_PART + (long)part.item * PARTS + (long)part.part;
	return -1;
}

static long
meaning_in(struct dictionary *d, const struct header *h, size_t column)
{
	long meaning = meaning_of(d, h->names[column]);

	if (meaning < 0 && h->depth > 1)
		meaning = meaning_of(d, h->lowest[column]);
	return meaning;
}

/* A heading that reaches down into the header's lowest row shows that it is one of them. */
static bool
reaches_down(const struct header *h)
{
	for (size_t i = 0; h->depth > 1 && h->rows[0].covers && i < h->rows[0].n; i++)
		if (h->rows[0].covers[i].below)
			return true;
	return false;
}

static bool
has(const long *list, size_t n, long what)
{
	for (size_t i = 0; i < n; i++)
		if (list[i] == what)
			return true;
	return false;
}

size_t
dictionary_score(struct dictionary *d, const struct header *h)
{
	struct arena a = { 0 };
	long *meanings = arena_new(&a, h->n, sizeof(*meanings));
	size_t n = 0;

	for (size_t i = 0; i < h->n; i++) {
		long meaning = meaning_in(d, h, i);

		if (meaning >= 0 && !has(meanings, n, meaning))
			meanings[n++] = meaning;
	}
	arena_free(&a);
	return n + (n && reaches_down(h));
}

void
dictionary_close(struct dictionary *d)
{
	names_free(&d->words);
	names_free(&d->item_words);
	names_free(&d->items);
	free(d->item);
	arena_free(&d->arena);
	free(d->field);
}
