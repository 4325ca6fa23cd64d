#include "rc-import/columns/bind.h"

#include "bytes/die.h"
#include "rc-import/cell/amount.h"
#include "rc-import/cell/text.h"
#include "rc-import/columns/claim.h"
#include "rc-import/columns/groups.h"
#include "rc-import/columns/listing.h"

/* What the map says of a heading: by all of it, or by what stands before its unit. */
static const struct meaning *
mapped(struct binder *b, size_t column, int *unit)
{
	const struct map *map = b->dictionary->map;
	char room[TEXT_MOST];

	if (map->n == 0)
		return NULL;
	str key = text_key(header_name(&b->headings->header, column, &b->arena), room);
	const struct meaning *whole = map_find(map, key);

	*unit = unit_of_heading(&key);
	return whole ? whole : map_find(map, key);
}

static void
bind_by_map(struct binder *b)
{
	int unit;

	for (size_t i = 0; i < b->headings->header.n; i++) {
		const struct meaning *m = mapped(b, i, &unit);

		for (size_t k = 0; m && k < m->n; k++) {
			claim(b, m->fields[k], i, unit);
			b->fixed[m->fields[k]] = true;
		}
		b->used[i] |= m != NULL;
	}
}

/* The field that a heading, or a part of one, names. */
static int
named(struct binder *b, str heading, int *unit)
{
	char room[TEXT_MOST];
	str key = text_key(heading, room);
	int whole = dictionary_find(b->dictionary, key);

	*unit = unit_of_heading(&key);
	return whole != NO_FIELD ? whole : dictionary_find(b->dictionary, key);
}

static void
bind_by_names(struct binder *b)
{
	const struct header *h = &b->headings->header;
	int unit;

	for (size_t i = 0; i < h->n; i++) {
		int field = b->used[i] ? NO_FIELD : named(b, h->names[i], &unit);

		if (field != NO_FIELD && !b->fixed[field])
			claim(b, field, i, unit);
	}
}

/* By the lowest or the highest parts, where just one column has such a part. */
static void
bind_by_parts(struct binder *b, const str *parts)
{
	const struct header *h = &b->headings->header;
	int *field = arena_new(&b->arena, h->n, sizeof(*field));
	int *unit = arena_new(&b->arena, h->n, sizeof(*unit));
	size_t *columns = arena_new(&b->arena, b->fields->n, sizeof(*columns));

	for (size_t i = 0; i < h->n; i++) {
		field[i] = b->used[i] ? NO_FIELD : named(b, parts[i], &unit[i]);
		if (field[i] != NO_FIELD)
			columns[field[i]]++;
	}
	for (size_t i = 0; i < h->n; i++)
		if (field[i] != NO_FIELD && columns[field[i]] == 1
		    && !b->fixed[field[i]]
		    && b->headings->views[0].of[field[i]].cell == NO_CELL)
			claim(b, field[i], i, unit[i]);
}

/* Where no heading means received_on, another column stands in: some statements have only the
   day of booking, or a time that begins with its day. */
static void
bind_stand_in(struct binder *b)
{
	static const char *const others[] = { "booked_on", "time" };
	int on = fields_find(b->fields, S("received_on"));
	struct binding *of = b->headings->views[0].of;

	for (size_t i = 0; on != NO_FIELD && i < sizeof(others) / sizeof(*others); i++) {
		int other = fields_find(b->fields, str_of(others[i]));

		if (other != NO_FIELD && of[on].cell == NO_CELL && !b->fixed[on])
			of[on].cell = of[other].cell;
	}
}

/* In a bank's statement the balance is the account's, which never changes again.  In any other
   list it is what a buyer still owes: it tells no receipt from another. */
static void
leave_balance(struct binder *b)
{
	static const char *const of_statements[] = { "money_out", "direction", "time" };
	int balance = fields_find(b->fields, S("account_balance"));
	struct binding *of = b->headings->views[0].of;

	if (balance == NO_FIELD || of[balance].cell == NO_CELL || b->fixed[balance])
		return;
	for (size_t i = 0; i < sizeof(of_statements) / sizeof(*of_statements); i++)
		if (of[fields_find(b->fields, str_of(of_statements[i]))].cell != NO_CELL)
			return;
	b->used[of[balance].cell] = false;
	of[balance].cell = NO_CELL;
}

static void
fix_constants(struct binder *b)
{
	for (size_t i = 0; i < b->fields->n; i++)
		b->fixed[i] |= b->fields->list[i].constant.len > 0;
}

static void
say_unused(struct binder *b)
{
	const struct header *h = &b->headings->header;
	str unused = S("");

	for (size_t i = 0; i < h->n; i++)
		if (!b->used[i] && h->names[i].len)
			listing_add(&b->arena, &unused, h->names[i]);
	if (unused.len)
		warn("%s: headings not used: %.*s", b->headings->name,
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
say_missing(struct binder *b)
{
	const struct map *m = b->dictionary->map;
	str missing = S("");

	for (size_t i = 0; i < m->n; i++)
		if (!is_there(b->headings, &m->columns[i]))
			listing_add(&b->arena, &missing, m->columns[i].heading);
	for (size_t i = 0; i < m->n_parts; i++)
		if (!groups_have(b->headings, &m->parts[i]))
			listing_add(&b->arena, &missing, m->parts[i].heading);
	if (missing.len)
		warn("%s: headings of the map that are not there: %.*s",
		    b->headings->name, (int)missing.len, missing.at);
}

void
bind_fields(struct headings *h, struct dictionary *d, const struct fields *fields,
    bool lenient, bool say)
{
	struct binder b = { .headings = h, .dictionary = d, .fields = fields,
		.lenient = lenient, .say = say };
	struct groups groups = { 0 };

	b.used = arena_new(&b.arena, h->header.n, sizeof(*b.used));
	b.fixed = arena_new(&b.arena, fields->n, sizeof(*b.fixed));
	bind_by_map(&b);
	fix_constants(&b);
	groups_find(&groups, h, d, fields, b.used, lenient);
	groups_fix(&groups, fields, b.fixed);
	bind_by_names(&b);
	if (h->header.depth > 1) {
		bind_by_parts(&b, h->header.lowest);
		bind_by_parts(&b, h->header.top);
	}
	bind_stand_in(&b);
	leave_balance(&b);
	groups_spread(&groups, h, fields);
	groups_free(&groups);
	if (say) {
		say_unused(&b);
		say_missing(&b);
	}
	arena_free(&b.arena);
}

/* 'a, b': needed fields that no heading means. */
static str
missing_of(struct arena *a, const struct headings *h, const struct fields *fields)
{
	str missing = S("");

	for (size_t i = 0; i < fields->n; i++) {
		const struct field *f = &fields->list[i];

		if (f->needed && !f->made && !f->constant.len && !headings_have(h, i))
			listing_add(a, &missing, f->name);
	}
	return missing;
}

bool
bind_is_complete(const struct headings *h, const struct fields *fields)
{
	struct arena a = { 0 };
	bool complete = missing_of(&a, h, fields).len == 0;

	arena_free(&a);
	return complete;
}

void
bind_check(const struct headings *h, const struct fields *fields)
{
	struct arena a = { 0 };
	str missing = missing_of(&a, h, fields), rest = missing;

	if (missing.len == 0)
		return;
	str first = str_trim(str_cut(&rest, ','));
	str list = listing_of(&a, h->header.names, h->header.n);
	die("%s:%lu: no heading means %.*s; the headings are: %.*s; a map (-m) says which does, "
	    "as in columns: {HEADING: %.*s}", h->name, h->header.last, STR_SHOWN(missing),
	    (int)list.len, list.at, STR_SHOWN(first));
}
