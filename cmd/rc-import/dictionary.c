#include "dictionary.h"

#include <stdlib.h>

#include "cell/amount.h"
#include "cell/text.h"

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
	int field = h->of == HEADING_STATUS ? fields_find(fields, S("status"))
	                                    : h->column;

	for (size_t i = 0; i < h->words.n; i++)
		add(d, h->words.list[i], field);
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
}

int
dictionary_find(struct dictionary *d, str key)
{
	uint32_t word = key.len ? names_find(&d->words, key) : NO_NAME;

	return word == NO_NAME ? NO_FIELD : d->field[word];
}

static bool
knows(struct dictionary *d, str cell)
{
	char room[TEXT_MOST];
	str key = text_key(cell, room);

	if (map_find(d->map, key))
		return true;
	unit_of_heading(&key);
	return map_find(d->map, key) || dictionary_find(d, key) != NO_FIELD;
}

static bool
stood_before(const struct row *row, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (str_eq(row->cells[k], row->cells[i]))
			return true;
	return false;
}

size_t
dictionary_score(struct dictionary *d, const struct row *row)
{
	size_t score = 0;

	for (size_t i = 0; i < row->n; i++)
		score += row->cells[i].len && knows(d, row->cells[i])
		    && !stood_before(row, i);
	return score;
}

void
dictionary_close(struct dictionary *d)
{
	names_free(&d->words);
	free(d->field);
}
