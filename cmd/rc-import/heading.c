#include "heading.h"

#include "bytes/die.h"
#include "cell/text.h"

enum { ROWS = 64 };

/* A list of texts for a message, in the arena. */
static void
list_add(struct arena *a, str *list, str text)
{
	str shown = text_shown(text);

	*list = arena_printf(a, "%.*s%s%.*s", (int)list->len, list->at,
	    list->len ? ", " : "", STR(shown));
}

static str
list_of(struct arena *a, const struct row *row)
{
	str list = S("");

	for (size_t i = 0; i < row->n; i++)
		if (row->cells[i].len)
			list_add(a, &list, row->cells[i]);
	return list;
}

static _Noreturn void
die_unknown(const struct source *s, const struct fields *fields)
{
	struct arena a = { 0 };
	struct row row;

	sheet_again(s->sheet);
	while (sheet_next(s->sheet, &row))
		if (!row_is_blank(&row)) {
			str list = list_of(&a, &row);

			die("%s: no row looks like headings of %s; the first "
			    "is: %.*s", source_name(s),
			    tables[fields->table].name, (int)list.len, list.at);
		}
	die("%s: no row looks like headings of %s; all are empty",
	    source_name(s), tables[fields->table].name);
}

unsigned long
heading_find(const struct source *s, struct dictionary *d,
    const struct fields *fields)
{
	unsigned long best = 0;
	size_t best_score = 0;
	struct row row;

	for (int n = 0; n < ROWS && sheet_next(s->sheet, &row); ) {
		size_t score = dictionary_score(d, &row);

		n += !row_is_blank(&row);
		if (score > best_score) {
			best = row.number;
			best_score = score;
		}
	}
	if (best == 0)
		die_unknown(s, fields);
	sheet_again(s->sheet);
	return best;
}

/* What is known while a row is tied to fields. */
struct tie {
	struct source           *source;
	const struct row        *row;
	struct dictionary       *dictionary;
	const struct fields     *fields;
	struct arena             arena;
	str                      unused;
};

static _Noreturn void
die_of_two(struct tie *t, int field, size_t cell)
{
	const struct source *s = t->source;
	str first = text_shown(t->row->cells[s->of[field].cell]);
	str second = text_shown(t->row->cells[cell]);
	str list = list_of(&t->arena, t->row);

	die("%s:%lu: '%.*s' and '%.*s' both mean %.*s; the headings are: %.*s",
	    source_name(s), s->heading, STR(first), STR(second),
	    STR(t->fields->list[field].name), (int)list.len, list.at);
}

static void
claim(struct tie *t, int field, size_t cell, int unit)
{
	struct binding *b = &t->source->of[field];

	if (b->cell != NO_CELL)
		die_of_two(t, field, cell);
	b->cell = (int)cell;
	b->unit = unit;
}

/* What the map says of a heading: by all of it, or by what stands before its unit. */
static const struct meaning *
mapped(const struct tie *t, size_t cell, char room[TEXT_MOST], str *key, int *unit)
{
	*key = text_key(t->row->cells[cell], room);
	const struct meaning *whole = map_find(t->dictionary->map, *key);
	*unit = unit_of_heading(key);
	return whole ? whole : map_find(t->dictionary->map, *key);
}

static void
tie_by_map(struct tie *t)
{
	char room[TEXT_MOST];
	int unit;
	str key;

	for (size_t i = 0; i < t->row->n; i++) {
		const struct meaning *m = mapped(t, i, room, &key, &unit);

		for (size_t k = 0; m && k < m->n; k++)
			claim(t, m->fields[k], i, unit);
	}
}

static bool *
claimed_fields(struct tie *t)
{
	bool *claimed = arena_new(&t->arena, t->fields->n, sizeof(*claimed));

	for (size_t i = 0; i < t->fields->n; i++)
		claimed[i] = t->source->of[i].cell != NO_CELL
		    || t->fields->list[i].constant.len;
	return claimed;
}

static void
tie_by_words(struct tie *t)
{
	const bool *by_map = claimed_fields(t);
	char room[TEXT_MOST];
	int unit;
	str key;

	for (size_t i = 0; i < t->row->n; i++) {
		if (mapped(t, i, room, &key, &unit))
			continue;
		int field = dictionary_find(t->dictionary, key);
		if (field != NO_FIELD && !by_map[field])
			claim(t, field, i, unit);
		else if (t->row->cells[i].len)
			list_add(&t->arena, &t->unused, t->row->cells[i]);
	}
}

static void
check_needed(struct tie *t)
{
	str missing = S("");

	for (size_t i = 0; i < t->fields->n; i++) {
		const struct field *f = &t->fields->list[i];

		if (f->needed && !f->made && !f->constant.len
		    && t->source->of[i].cell == NO_CELL)
			list_add(&t->arena, &missing, f->name);
	}
	if (missing.len == 0)
		return;
	str list = list_of(&t->arena, t->row);
	die("%s:%lu: no heading means %.*s; the headings are: %.*s",
	    source_name(t->source), t->source->heading, STR(missing),
	    (int)list.len, list.at);
}

static void
keep_headings(struct source *s, const struct row *row)
{
	str *headings = arena_new(&s->texts, row->n, sizeof(*headings));

	for (size_t i = 0; i < row->n; i++)
		headings[i] = arena_str(&s->texts, row->cells[i]);
	s->headings = headings;
	s->width = row->n;
}

/* A heading that the map names and the file hasn't is a slip more often than not. */
static void
say_missing(struct tie *t)
{
	const struct map *m = t->dictionary->map;
	str missing = S("");

	for (size_t i = 0; i < m->n; i++) {
		bool there = m->columns[i].n == 0;

		for (size_t k = 0; k < m->columns[i].n; k++)
			there |= t->source->of[m->columns[i].fields[k]].cell
			    != NO_CELL;
		if (!there)
			list_add(&t->arena, &missing, m->columns[i].heading);
	}
	if (missing.len)
		warn("%s: headings of the map that are not there: %.*s",
		    source_name(t->source), (int)missing.len, missing.at);
}

void
heading_bind(struct source *s, const struct row *row, struct dictionary *d,
    const struct fields *fields, bool say)
{
	struct tie t = { .source = s, .row = row, .dictionary = d,
		.fields = fields, .unused = S("") };

	tie_by_map(&t);
	tie_by_words(&t);
	check_needed(&t);
	keep_headings(s, row);
	if (say && t.unused.len)
		warn("%s: headings not used: %.*s", source_name(s),
		    (int)t.unused.len, t.unused.at);
	if (say)
		say_missing(&t);
	arena_free(&t.arena);
}
