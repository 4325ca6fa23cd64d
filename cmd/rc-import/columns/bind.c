#include "rc-import/columns/bind.h"

#include "bytes/die.h"
#include "rc-import/cell/amount.h"
#include "rc-import/cell/text.h"
#include "rc-import/columns/groups.h"
#include "rc-import/columns/listing.h"

/* What is known while fields are bound. */
struct binder {
	struct headings       *headings;
	struct dictionary   *dictionary;
	const struct fields *fields;
	struct arena         arena;
	bool                *used;     /* by column */
	bool                *fixed;    /* by field: the map or the groups have said it */
	bool                 lenient;
};

static _Noreturn void
die_of_two(struct binder *t, int field, size_t first, size_t second)
{
	const struct header *b = &t->headings->header;
	str one = text_shown(b->names[first]), other = text_shown(b->names[second]);
	str list = listing_of(&t->arena, b->names, b->n);

	die("%s:%lu: '%.*s' and '%.*s' both mean %.*s; the headings are: %.*s",
	    input_name(t->headings->input), b->last, STR_SHOWN(one), STR_SHOWN(other),
	    STR_SHOWN(t->fields->list[field].name), (int)list.len, list.at);
}

/* The unit that any part of a column's heading says. */
static int
unit_of_part(str part)
{
	char room[TEXT_MOST];
	str key = text_key(part, room);
	int unit = unit_of_heading(&key);

	return unit != NO_UNIT ? unit : unit_of_remark(part);
}

static int
unit_over(const struct header *b, size_t column)
{
	int unit = unit_of_part(b->lowest[column]);

	return unit != NO_UNIT ? unit : unit_of_part(b->top[column]);
}

static void
claim(struct binder *t, int field, size_t column, int unit)
{
	struct binding *b = &t->headings->views[0].of[field];

	if (b->cell != NO_CELL && t->lenient)
		return;
	if (b->cell != NO_CELL)
		die_of_two(t, field, (size_t)b->cell, column);
	b->cell = (int)column;
	b->unit = unit != NO_UNIT ? unit : unit_over(&t->headings->header, column);
	t->used[column] = true;
}

str
header_name(const struct header *b, size_t column, struct arena *a)
{
	char room[TEXT_MOST], other[TEXT_MOST];
	str key = text_key(b->names[column], room);
	size_t before = 0;

	for (size_t i = 0; i < column; i++)
		before += str_eq(text_key(b->names[i], other), key);
	return before ? arena_printf(a, "%.*s#%zu", (int)b->names[column].len,
	    b->names[column].at, before + 1) : b->names[column];
}

/* What the map says of a heading: by all of it, or by what stands before its unit. */
static const struct meaning *
mapped(struct binder *t, size_t column, int *unit)
{
	const struct map *map = t->dictionary->map;
	char room[TEXT_MOST];

	if (map->n == 0)
		return NULL;
	str key = text_key(header_name(&t->headings->header, column, &t->arena), room);
	const struct meaning *whole = map_find(map, key);

	*unit = unit_of_heading(&key);
	return whole ? whole : map_find(map, key);
}

static void
bind_by_map(struct binder *t)
{
	int unit;

	for (size_t i = 0; i < t->headings->header.n; i++) {
		const struct meaning *m = mapped(t, i, &unit);

		for (size_t k = 0; m && k < m->n; k++) {
			claim(t, m->fields[k], i, unit);
			t->fixed[m->fields[k]] = true;
		}
		t->used[i] |= m != NULL;
	}
}

/* The field that a heading, or a part of one, names. */
static int
named(struct binder *t, str heading, int *unit)
{
	char room[TEXT_MOST];
	str key = text_key(heading, room);
	int whole = dictionary_find(t->dictionary, key);

	*unit = unit_of_heading(&key);
	return whole != NO_FIELD ? whole : dictionary_find(t->dictionary, key);
}

static void
bind_by_names(struct binder *t)
{
	const struct header *b = &t->headings->header;
	int unit;

	for (size_t i = 0; i < b->n; i++) {
		int field = t->used[i] ? NO_FIELD : named(t, b->names[i], &unit);

		if (field != NO_FIELD && !t->fixed[field])
			claim(t, field, i, unit);
	}
}

/* By the lowest or the highest parts, where just one column has such a part. */
static void
bind_by_parts(struct binder *t, const str *parts)
{
	const struct header *b = &t->headings->header;
	int *field = arena_new(&t->arena, b->n, sizeof(*field));
	int *unit = arena_new(&t->arena, b->n, sizeof(*unit));
	size_t *columns = arena_new(&t->arena, t->fields->n, sizeof(*columns));

	for (size_t i = 0; i < b->n; i++) {
		field[i] = t->used[i] ? NO_FIELD : named(t, parts[i], &unit[i]);
		if (field[i] != NO_FIELD)
			columns[field[i]]++;
	}
	for (size_t i = 0; i < b->n; i++)
		if (field[i] != NO_FIELD && columns[field[i]] == 1
		    && !t->fixed[field[i]]
		    && t->headings->views[0].of[field[i]].cell == NO_CELL)
			claim(t, field[i], i, unit[i]);
}

static void
fix_constants(struct binder *t)
{
	for (size_t i = 0; i < t->fields->n; i++)
		t->fixed[i] |= t->fields->list[i].constant.len > 0;
}

static void
say_unused(struct binder *t)
{
	const struct header *b = &t->headings->header;
	str unused = S("");

	for (size_t i = 0; i < b->n; i++)
		if (!t->used[i] && b->names[i].len)
			listing_add(&t->arena, &unused, b->names[i]);
	if (unused.len)
		warn("%s: headings not used: %.*s", input_name(t->headings->input),
		    (int)unused.len, unused.at);
}

static bool
is_there(const struct headings *h, const struct meaning *m)
{
	bool there = m->n == 0;

	for (size_t k = 0; k < m->n; k++)
		there |= h->views[0].of[m->fields[k]].cell != NO_CELL;
	return there;
}

/* A heading that the map names and the file hasn't is a slip more often than not. */
static void
say_missing(struct binder *t)
{
	const struct map *m = t->dictionary->map;
	str missing = S("");

	for (size_t i = 0; i < m->n; i++)
		if (!is_there(t->headings, &m->columns[i]))
			listing_add(&t->arena, &missing, m->columns[i].heading);
	for (size_t i = 0; i < m->n_parts; i++)
		if (!groups_have(t->headings, &m->parts[i]))
			listing_add(&t->arena, &missing, m->parts[i].heading);
	if (missing.len)
		warn("%s: headings of the map that are not there: %.*s",
		    input_name(t->headings->input), (int)missing.len, missing.at);
}

void
bind_fields(struct headings *h, struct dictionary *d, const struct fields *fields,
    bool lenient, bool say)
{
	struct binder t = { .headings = h, .dictionary = d, .fields = fields,
		.lenient = lenient };
	struct groups groups = { 0 };

	t.used = arena_new(&t.arena, h->header.n, sizeof(*t.used));
	t.fixed = arena_new(&t.arena, fields->n, sizeof(*t.fixed));
	bind_by_map(&t);
	fix_constants(&t);
	groups_find(&groups, h, d, fields, t.used, lenient);
	groups_fix(&groups, fields, t.fixed);
	bind_by_names(&t);
	if (h->header.depth > 1) {
		bind_by_parts(&t, h->header.lowest);
		bind_by_parts(&t, h->header.top);
	}
	groups_spread(&groups, h, fields);
	groups_free(&groups);
	if (say) {
		say_unused(&t);
		say_missing(&t);
	}
	arena_free(&t.arena);
}

void
bind_check(const struct headings *h, const struct fields *fields)
{
	struct arena a = { 0 };
	str missing = S("");

	for (size_t i = 0; i < fields->n; i++) {
		const struct field *f = &fields->list[i];

		if (f->needed && !f->made && !f->constant.len && !headings_have(h, i))
			listing_add(&a, &missing, f->name);
	}
	if (missing.len == 0)
		return;
	str list = listing_of(&a, h->header.names, h->header.n);
	die("%s:%lu: no heading means %.*s; the headings are: %.*s", input_name(h->input),
	    h->header.last, STR_SHOWN(missing), (int)list.len, list.at);
}
