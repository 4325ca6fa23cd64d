#include "rc-import/columns/claim.h"

#include "bytes/die.h"
#include "rc-import/cell/amount.h"
#include "rc-import/cell/text.h"
#include "rc-import/columns/listing.h"

static _Noreturn void
die_of_two(struct binder *b, int field, size_t first, size_t second)
{
	const struct header *h = &b->headings->header;
	str one = text_shown(h->names[first]), other = text_shown(h->names[second]);
	str list = listing_of(&b->arena, h->names, h->n);
	str name = header_name(h, second, &b->arena);

	die("%s:%lu: '%.*s' and '%.*s' both mean %.*s; a map says which is not used, as in "
	    "columns: {%.*s: '-'}; the headings are: %.*s",
	    b->headings->name, h->last, STR_SHOWN(one), STR_SHOWN(other),
	    STR_SHOWN(b->fields->list[field].name), STR_SHOWN(name), (int)list.len, list.at);
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
unit_over(const struct header *h, size_t column)
{
	int unit = unit_of_part(h->lowest[column]);

	return unit != NO_UNIT ? unit : unit_of_part(h->top[column]);
}

/* Whether the heading of one column is that of the other with words before it (草签合同编号). */
static bool
gives_way(const struct binder *b, size_t column, size_t to)
{
	const struct header *h = &b->headings->header;
	char room[TEXT_MOST], other_room[TEXT_MOST];
	str key = text_key(h->lowest[column], room), other = text_key(h->lowest[to], other_room);

	return key.len > other.len && str_ends(key, other);
}

static void
say_taken(struct binder *b, int field, size_t taken, size_t left)
{
	const struct header *h = &b->headings->header;
	str one = text_shown(h->names[taken]), other = text_shown(h->names[left]);

	if (b->say)
		warn("%s: '%.*s' and '%.*s' both mean %.*s: '%.*s' is taken", b->headings->name,
		    STR_SHOWN(one), STR_SHOWN(other), STR_SHOWN(b->fields->list[field].name),
		    STR_SHOWN(one));
}

/* A second column for a field: joins the first, takes its place, or is left; of a needed field
   nobody is to guess. */
static void
claim_again(struct binder *b, int field, size_t column, int unit)
{
	struct binding *at = &b->headings->views[0].of[field];
	const struct field *f = &b->fields->list[field];
	size_t first = (size_t)at->cell;

	if (f->joins && at->n_also < ALSO_MOST) {
		at->also[at->n_also++] = (int)column;
		b->used[column] = true;
	} else if (gives_way(b, first, column)) {
		b->used[first] = false;
		at->cell = NO_CELL;
		claim(b, field, column, unit);
		say_taken(b, field, column, first);
	} else if (gives_way(b, column, first) || !f->needed) {
		say_taken(b, field, first, column);
	} else if (!b->lenient) {
		die_of_two(b, field, first, column);
	}
}

void
claim(struct binder *b, int field, size_t column, int unit)
{
	struct binding *at = &b->headings->views[0].of[field];

	if (at->cell != NO_CELL) {
		claim_again(b, field, column, unit);
		return;
	}
	at->cell = (int)column;
	at->unit = unit != NO_UNIT ? unit : unit_over(&b->headings->header, column);
	b->used[column] = true;
}
