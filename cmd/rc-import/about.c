#include "rc-import/about.h"

#include "bytes/die.h"
#include "rc-import/cell/amount.h"
#include "rc-import/cell/text.h"
#include "rc-import/columns/listing.h"

static bool
is_read(const struct import *m, const struct input *input, size_t sheet)
{
	for (size_t i = 0; i < m->n; i++)
		if (m->sources[i].headings.input == input
		    && m->sources[i].headings.sheet == sheet)
			return true;
	return false;
}

/* " (not read: A, B)", told once a workbook, or nothing. */
static str
about_others(struct arena *a, const struct import *m, const struct source *s)
{
	const struct input *input = s->headings.input;
	str others = S("");

	for (size_t i = 0; s->is_first && i < input->n; i++)
		if (!is_read(m, input, i))
			listing_add(a, &others, input->sheets[i].name);
	return others.len ? arena_printf(a, " (not read: %.*s)", STR(others)) : others;
}

/* ", sheet 台账 (not read: A, B)" of a workbook with several. */
static str
about_sheet(struct arena *a, const struct import *m, const struct source *s)
{
	const struct input *input = s->headings.input;
	str others = about_others(a, m, s);

	if (input->n < 2 || s->is_part)
		return others;
	str name = text_shown(input->sheets[s->headings.sheet].name);
	return arena_printf(a, ", sheet %.*s%.*s", STR(name), STR(others));
}

/* ", headings in rows 3 to 4"; JSON lines have theirs in every row. */
static str
about_headings(struct arena *a, const struct header *h)
{
	if (h->last == 0)
		return S("");
	if (h->depth > 1)
		return arena_printf(a, ", headings in rows %lu to %lu", h->first,
		    h->last);
	return arena_printf(a, ", headings in row %lu", h->last);
}

static void
say_form(const struct import *m, const struct source *s)
{
	const struct request *r = &m->request;
	int unit = r->amount == NO_FIELD ? 0 : import_unit(m, s);
	struct arena a = { 0 };
	str sheet = about_sheet(&a, m, s);
	str headings = about_headings(&a, &s->headings.header);

	warn("%s: %s%.*s%.*s%s%s", source_name(s), s->headings.input->about,
	    (int)sheet.len, sheet.at, STR_SHOWN(headings),
	    unit ? ", amounts in " : "", unit ? unit_name(unit) : "");
	arena_free(&a);
}

/* What was read in another way than it looks. */
static void
say_oddities(const struct source *s)
{
	struct arena a = { 0 };
	str groups = S("");

	if (s->headings.input->hidden)
		warn("%s: %lu hidden rows are read like the others", source_name(s),
		    s->headings.input->hidden);
	for (uint32_t i = 0; i < s->unused_groups.n; i++)
		listing_add(&a, &groups, names_text(&s->unused_groups, i));
	if (groups.len)
		warn("%s: group rows not used: %.*s", source_name(s),
		    (int)groups.len, groups.at);
	arena_free(&a);
}

void
about_say(const struct import *m, const struct source *s)
{
	say_form(m, s);
	say_oddities(s);
	file_sums_say(&s->sums, source_name(s));
}
