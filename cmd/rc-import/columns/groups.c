#include "rc-import/columns/groups.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "rc-import/cell/amount.h"
#include "rc-import/cell/text.h"
#include "rc-import/columns/bind.h"

/* The field that a part of a group is in a due and in a receipt; the others are of no use
   there. */
static const struct {
	const char *due, *receipt;
} fields_of[PARTS] = {
	[PART_AMOUNT]  = { "amount",  NULL },
	[PART_DUE_ON]  = { "due_on",  NULL },
	[PART_PAID]    = { "paid",    "amount" },
	[PART_PAID_ON] = { "paid_on", "received_on" },
	[PART_BALANCE] = { "balance", NULL },
};

int
groups_field(enum group_part part, const struct fields *fields)
{
	const char *name = fields->table == DUES ? fields_of[part].due
	                                         : fields_of[part].receipt;

	return name ? fields_find(fields, str_of(name)) : NO_FIELD;
}

static struct group *
group_of(struct groups *g, str item)
{
	for (size_t i = 0; i < g->n; i++)
		if (str_eq(g->list[i].item, item))
			return &g->list[i];
	GROW(g->list, g->n, g->room);
	struct group *now = &g->list[g->n++];
	now->item = item;
	for (int i = 0; i < PARTS; i++) {
		now->cell[i] = NO_CELL;
		now->unit[i] = NO_UNIT;
	}
	return now;
}

/* What the map says of a column, by its name with #2 and the like. */
static bool
said_of(const struct header *h, struct dictionary *d, size_t column,
    struct group_column *part)
{
	struct arena a = { 0 };
	char room[TEXT_MOST];
	str key = text_key(header_name(h, column, &a), room), bare = key;

	(void)unit_of_heading(&bare);
	bool said = dictionary_said(d, key, part) || dictionary_said(d, bare, part);
	arena_free(&a);
	return said;
}

/* Whether a column belongs to a group; what the map and the words for a whole heading say
   comes first.  `unit` is the one in its heading. */
static bool
part_of(const struct header *h, struct dictionary *d, size_t column,
    struct group_column *part, int *unit)
{
	char room[TEXT_MOST];
	str key = text_key(h->names[column], room), bare = key;

	*unit = unit_of_heading(&bare);
	if (key.len == 0)
		return false;
	if (d->map->n_parts && said_of(h, d, column, part))
		return true;
	if (dictionary_find(d, key) != NO_FIELD || dictionary_find(d, bare) != NO_FIELD)
		return false;
	return dictionary_part(d, key, part) || dictionary_part(d, bare, part);
}

static void
add(struct groups *g, const struct headings *h, struct dictionary *d, size_t column,
    struct group_column part, int unit)
{
	struct group *group = group_of(g, names_text(&d->items, part.item));
	const struct header *header = &h->header;

	if (group->cell[part.part] != NO_CELL) {
		str one = text_shown(header->names[group->cell[part.part]]);
		str other = text_shown(header->names[column]);

		die("%s:%lu: '%.*s' and '%.*s' say the same of %.*s", h->name,
		    header->last, STR_SHOWN(one), STR_SHOWN(other),
		    STR_SHOWN(group->item));
	}
	group->cell[part.part] = (int)column;
	group->unit[part.part] = unit;
}

/* The part that says a due's, or a receipt's, amount, and the one that says its day. */
static enum group_part
amount_part(const struct fields *fields)
{
	return fields->table == DUES ? PART_AMOUNT : PART_PAID;
}

static enum group_part
day_part(const struct fields *fields)
{
	return fields->table == DUES ? PART_DUE_ON : PART_PAID_ON;
}

/* Whether a map that names groups says their days by itself. */
static bool
map_says_day(const struct headings *h, const struct dictionary *d,
    const struct fields *fields)
{
	int day = groups_field(day_part(fields), fields);

	return d->map->n_parts && (h->views[0].of[day].cell != NO_CELL
	    || fields->list[day].constant.len);
}

/* Groups count if one has both amount and day, and the map doesn't say where amounts stand;
   those without an amount mean nothing. */
static void
choose(struct groups *g, const struct headings *h, const struct dictionary *d,
    const struct fields *fields)
{
	bool said = map_says_day(h, d, fields), whole = false;
	size_t n = 0;

	for (size_t i = 0; i < g->n; i++)
		whole |= g->list[i].cell[amount_part(fields)] != NO_CELL
		    && (said || g->list[i].cell[day_part(fields)] != NO_CELL);
	whole &= h->views[0].of[fields_find(fields, S("amount"))].cell == NO_CELL;
	for (size_t i = 0; whole && i < g->n; i++)
		if (g->list[i].cell[amount_part(fields)] != NO_CELL)
			g->list[n++] = g->list[i];
	g->n = n;
}

/* The first unused column whose whole heading means the field, or NO_CELL. */
static int
plain_column(const struct headings *h, struct dictionary *d, int field, const bool *used)
{
	char room[TEXT_MOST];

	for (size_t i = 0; i < h->header.n; i++) {
		str key = text_key(h->header.names[i], room), bare = key;

		(void)unit_of_heading(&bare);
		if (!used[i] && (dictionary_find(d, key) == field
		    || dictionary_find(d, bare) == field))
			return (int)i;
	}
	return NO_CELL;
}

/* A list with amounts and days of its own is no ledger because of a group beside them, nor
   are the groups nothing: nobody is to guess. */
static void
die_if_plain(const struct groups *g, const struct headings *h, struct dictionary *d,
    const struct fields *fields, const bool *used)
{
	const struct header *header = &h->header;
	int amount = plain_column(h, d, fields_find(fields, S("amount")), used);
	int day = plain_column(h, d, groups_field(day_part(fields), fields), used);

	if (g->n == 0 || d->map->n_parts || amount == NO_CELL || day == NO_CELL)
		return;
	str one = text_shown(header->names[amount]);
	str other = text_shown(header->names[day]);
	die("%s:%lu: amounts and days stand below '%.*s' and '%.*s' and in the group "
	    "%.*s; a map says which count, by columns or by groups", h->name,
	    header->last, STR_SHOWN(one), STR_SHOWN(other), STR_SHOWN(g->list[0].item));
}

static void
mark_used(const struct groups *g, const struct fields *fields, bool *used)
{
	for (size_t i = 0; i < g->n; i++)
		for (int part = 0; part < PARTS; part++)
			if (g->list[i].cell[part] != NO_CELL
			    && groups_field((enum group_part)part, fields) != NO_FIELD)
				used[g->list[i].cell[part]] = true;
}

void
groups_find(struct groups *g, const struct headings *h, struct dictionary *d,
    const struct fields *fields, bool *used, bool lenient)
{
	struct group_column part;
	int unit;

	if (fields->table != DUES && fields->table != RECEIPTS)
		return;
	for (size_t i = 0; i < h->header.n; i++)
		if (!used[i] && part_of(&h->header, d, i, &part, &unit))
			add(g, h, d, i, part, unit);
	choose(g, h, d, fields);
	if (!lenient)
		die_if_plain(g, h, d, fields, used);
	mark_used(g, fields, used);
}

void
groups_fix(const struct groups *g, const struct fields *fields, bool *fixed)
{
	for (int part = 0; g->n && part < PARTS; part++) {
		int field = groups_field((enum group_part)part, fields);

		if (field != NO_FIELD)
			fixed[field] = true;
	}
	if (g->n)
		fixed[fields_find(fields, S("item"))] = true;
}

static void
fill(struct view *v, const struct group *g, const struct fields *fields)
{
	v->item = g->item;
	v->of[fields_find(fields, S("item"))].constant = g->item;
	if (fields->table == RECEIPTS)
		v->of[fields_find(fields, S("precision"))].constant = S("aggregate");
	for (int part = 0; part < PARTS; part++) {
		int field = groups_field((enum group_part)part, fields);

		if (field == NO_FIELD || (g->cell[part] == NO_CELL
		    && (part == PART_DUE_ON || part == PART_PAID_ON)))
			continue;
		v->of[field].cell = g->cell[part];
		v->of[field].unit = g->unit[part];
	}
}

void
groups_spread(const struct groups *g, struct headings *h, const struct fields *fields)
{
	if (g->n == 0)
		return;
	headings_spread(h, g->n, fields->n);
	for (size_t i = 0; i < g->n; i++) {
		struct group copy = g->list[i];

		copy.item = arena_str(&h->texts, copy.item);
		fill(&h->views[i], &copy, fields);
	}
}

bool
groups_have(const struct headings *h, const struct map_part *part)
{
	struct arena a = { 0 };
	char room[TEXT_MOST];
	bool there = false;

	for (size_t i = 0; i < h->header.n && !there; i++) {
		str key = text_key(header_name(&h->header, i, &a), room), bare = key;

		(void)unit_of_heading(&bare);
		there = str_eq(key, part->key) || str_eq(bare, part->key);
	}
	arena_free(&a);
	return there;
}

void
groups_free(struct groups *g)
{
	free(g->list);
}
