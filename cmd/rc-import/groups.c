#include "groups.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "cell/amount.h"
#include "cell/text.h"

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

/* Whether a column belongs to a group; what the map and the words for a whole heading say
   comes first.  `unit` is the one in its heading. */
static bool
part_of(const struct band *b, struct dictionary *d, size_t column, struct part *part,
    int *unit)
{
	char room[TEXT_MOST];
	str key = text_key(b->names[column], room);

	*unit = NO_UNIT;
	if (key.len == 0)
		return false;
	if (map_part(d->map, key))
		return dictionary_part(d, key, part);
	if (dictionary_find(d, key) == NO_FIELD && dictionary_part(d, key, part))
		return true;
	*unit = unit_of_heading(&key);
	return dictionary_find(d, key) == NO_FIELD && dictionary_part(d, key, part);
}

static void
add(struct groups *g, const struct source *s, struct dictionary *d, size_t column,
    struct part part, int unit)
{
	struct group *group = group_of(g, names_text(&d->items, part.item));
	const struct band *b = &s->band;

	if (group->cell[part.part] != NO_CELL) {
		str one = text_shown(b->names[group->cell[part.part]]);
		str other = text_shown(b->names[column]);

		die("%s:%lu: '%.*s' and '%.*s' say the same of %.*s", source_name(s),
		    b->last, STR(one), STR(other), STR(group->item));
	}
	group->cell[part.part] = (int)column;
	group->unit[part.part] = unit;
}

/* The parts that make a due, or a receipt. */
static bool
is_whole(const struct group *g, const struct fields *fields)
{
	return fields->table == DUES
	    ? g->cell[PART_AMOUNT] != NO_CELL && g->cell[PART_DUE_ON] != NO_CELL
	    : g->cell[PART_PAID] != NO_CELL && g->cell[PART_PAID_ON] != NO_CELL;
}

static bool
says_amount(const struct group *g, const struct fields *fields)
{
	return g->cell[fields->table == DUES ? PART_AMOUNT : PART_PAID] != NO_CELL;
}

/* Groups count if one is whole and the map doesn't say where amounts stand; those without
   an amount mean nothing. */
static void
choose(struct groups *g, const struct source *s, const struct fields *fields)
{
	bool whole = false;
	size_t n = 0;

	for (size_t i = 0; i < g->n; i++)
		whole |= is_whole(&g->list[i], fields);
	whole &= s->views[0].of[fields_find(fields, S("amount"))].cell == NO_CELL;
	for (size_t i = 0; whole && i < g->n; i++)
		if (says_amount(&g->list[i], fields))
			g->list[n++] = g->list[i];
	g->n = n;
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
groups_find(struct groups *g, const struct source *s, struct dictionary *d,
    const struct fields *fields, bool *used)
{
	struct part part;
	int unit;

	if (fields->table != DUES && fields->table != RECEIPTS)
		return;
	for (size_t i = 0; i < s->band.n; i++)
		if (!used[i] && part_of(&s->band, d, i, &part, &unit))
			add(g, s, d, i, part, unit);
	choose(g, s, fields);
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

		if (field == NO_FIELD)
			continue;
		v->of[field].cell = g->cell[part];
		v->of[field].unit = g->unit[part];
	}
}

void
groups_spread(const struct groups *g, struct source *s, const struct fields *fields)
{
	if (g->n == 0)
		return;
	source_spread(s, g->n, fields->n);
	for (size_t i = 0; i < g->n; i++) {
		struct group copy = g->list[i];

		copy.item = arena_str(&s->texts, copy.item);
		fill(&s->views[i], &copy, fields);
	}
}

bool
groups_have(const struct source *s, const struct map_part *part)
{
	char room[TEXT_MOST];

	for (size_t i = 0; i < s->band.n; i++)
		if (str_eq(text_key(s->band.names[i], room), part->key))
			return true;
	return false;
}

void
groups_free(struct groups *g)
{
	free(g->list);
}
