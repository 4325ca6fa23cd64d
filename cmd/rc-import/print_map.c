#include "rc-import/print_map.h"

#include "rc-import/cell/amount.h"
#include "rc-import/cell/text.h"
#include "rc-import/columns/bind.h"
#include "rc-import/columns/groups.h"
#include "rc-import/survey.h"

/* Whether YAML takes the text for a plain word: no signs but those inside words. */
static bool
is_plain(str s)
{
	for (size_t i = 0; i < s.len; i++) {
		char c = s.at[i];
		bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
		    || (c & 0x80);

		if (!letter && (i == 0 || !strchr("0123456789_/()", c)))
			return false;
	}
	return s.len > 0 && !str_same_word(s, S("null")) && !str_same_word(s, S("true"))
	    && !str_same_word(s, S("false"));
}

static void
put_word(struct out *o, str s)
{
	bool plain = is_plain(s);

	if (!plain)
		out_char(o, '"');
	for (size_t i = 0; i < s.len; i++) {
		if (s.at[i] == '"' || s.at[i] == '\\')
			out_char(o, '\\');
		out_char(o, s.at[i]);
	}
	if (!plain)
		out_char(o, '"');
}

/* The fields that come from a column, in the view. */
static size_t
fields_of(const struct import *m, const struct view *v, size_t column, int *list)
{
	size_t n = 0;

	for (size_t i = 0; i < m->request.fields.n; i++)
		if (v->of[i].cell == (int)column)
			list[n++] = (int)i;
	return n;
}

static void
put_fields(struct out *o, const struct import *m, const int *list, size_t n)
{
	if (n != 1)
		out_str(o, n ? S("[") : S("'-'"));
	for (size_t i = 0; i < n; i++) {
		out_str(o, i ? S(", ") : S(""));
		out_str(o, m->request.fields.list[list[i]].name);
	}
	if (n > 1)
		out_char(o, ']');
}

static bool
is_of_group(const struct import *m, int field)
{
	for (int part = 0; part < PARTS; part++)
		if (groups_field((enum group_part)part, &m->request.fields) == field)
			return true;
	return false;
}

/* Whether the column belongs to a group, which names it then. */
static bool
is_grouped(const struct import *m, const struct source *s, size_t column)
{
	for (size_t v = 0; v < s->headings.n && s->headings.views[0].item.len; v++)
		for (size_t i = 0; i < m->request.fields.n; i++)
			if (s->headings.views[v].of[i].cell == (int)column
			    && is_of_group(m, (int)i))
				return true;
	return false;
}

static void
put_columns(struct out *o, const struct import *m, const struct source *s,
    struct arena *a)
{
	int *list = arena_new(a, m->request.fields.n, sizeof(*list));
	char room[TEXT_MOST];

	out_str(o, S("columns:\n"));
	for (size_t i = 0; i < s->headings.header.n; i++) {
		if (text_key(s->headings.header.names[i], room).len == 0 || is_grouped(m, s, i))
			continue;
		out_str(o, S("  "));
		put_word(o, header_name(&s->headings.header, i, a));
		out_str(o, S(": "));
		put_fields(o, m, list, fields_of(m, &s->headings.views[0], i, list));
		out_char(o, '\n');
	}
}

static void
put_group(struct out *o, const struct import *m, const struct source *s,
    const struct view *v, struct arena *a)
{
	const char *between = "";

	out_str(o, S("  "));
	put_word(o, v->item);
	out_str(o, S(": {"));
	for (int part = 0; part < PARTS; part++) {
		int field = groups_field((enum group_part)part, &m->request.fields);
		int cell = field == NO_FIELD ? NO_CELL : v->of[field].cell;

		if (cell == NO_CELL)
			continue;
		out_printf(o, "%s%s: ", between, part_names[part]);
		put_word(o, header_name(&s->headings.header, (size_t)cell, a));
		between = ", ";
	}
	out_str(o, S("}\n"));
}

static void
put_groups(struct out *o, const struct import *m, const struct source *s,
    struct arena *a)
{
	if (s->headings.views[0].item.len == 0)
		return;
	out_str(o, S("groups:\n"));
	for (size_t i = 0; i < s->headings.n; i++)
		put_group(o, m, s, &s->headings.views[i], a);
}

/* What the map says of fields besides, for all rows. */
static void
put_constants(struct out *o, const struct import *m)
{
	const char *head = "constants:\n";

	for (size_t i = 0; i < m->request.fields.n; i++) {
		const struct field *f = &m->request.fields.list[i];

		if (f->constant.len == 0)
			continue;
		out_printf(o, "%s  %.*s: ", head, STR(f->name));
		put_word(o, f->constant);
		out_char(o, '\n');
		head = "";
	}
}

static void
put_values_of(struct out *o, const struct synonym *word)
{
	out_str(o, S("    "));
	put_word(o, word->name);
	out_str(o, S(": ["));
	for (size_t i = 0; i < word->words.n; i++) {
		out_str(o, i ? S(", ") : S(""));
		put_word(o, word->words.list[i]);
	}
	out_str(o, S("]\n"));
}

static void
put_values(struct out *o, const struct import *m)
{
	const struct request *r = &m->request;
	const char *head = "values:\n";

	for (size_t i = 0; i < r->fields.n; i++) {
		const struct list *values = &r->fields.list[i].values;

		if (values->n == 0)
			continue;
		out_printf(o, "%s  %.*s:\n", head, STR(r->fields.list[i].name));
		for (size_t k = 0; k < values->n; k++)
			put_values_of(o, (const struct synonym *)values->list + k);
		head = "";
	}
}

static void
put_fill_down(struct out *o, const struct import *m)
{
	const struct request *r = &m->request;
	const char *between = "fill_down: [";

	for (size_t i = 0; i < r->fields.n; i++)
		if (r->fields.list[i].fills_down) {
			out_printf(o, "%s%.*s", between, STR(r->fields.list[i].name));
			between = ", ";
		}
	if (*between == ',')
		out_str(o, S("]\n"));
}

static void
put_missing(struct out *o, const struct import *m, const struct source *s)
{
	for (size_t i = 0; i < m->request.fields.n; i++) {
		const struct field *f = &m->request.fields.list[i];

		if (f->needed && !f->made && !f->constant.len && !headings_have(&s->headings, i))
			out_printf(o, "# needed, and no heading means it: %.*s\n",
			    STR(f->name));
	}
}

/* What the file proves of one field: ORDER_OPEN and a comment if that is not enough. */
static enum order
proved(struct out *o, str name, const struct proof *p)
{
	if (p->month_first && p->day_first)
		out_printf(o, "# %.*s: row %lu has the month first and row %lu the day\n",
		    STR(name), p->month_first, p->day_first);
	else if (p->open && !p->month_first && !p->day_first)
		out_printf(o, "# %.*s: '%s' in row %lu may have the month first or the day: "
		    "say date_order: mdy or dmy\n", STR(name), p->example, p->open);
	else
		return p->month_first ? MDY : p->day_first ? DMY : ORDER_OPEN;
	return ORDER_OPEN;
}

static void
put_order(struct out *o, const struct import *m, const struct source *s)
{
	const struct request *r = &m->request;
	enum order order = r->order;

	for (size_t i = 0; i < r->fields.n && r->order == ORDER_OPEN; i++) {
		enum order now = proved(o, r->fields.list[i].name, &s->dates[i].proof);

		if (now != ORDER_OPEN && order != ORDER_OPEN && now != order)
			out_printf(o, "# %.*s has another order of dates\n",
			    STR(r->fields.list[i].name));
		else if (now != ORDER_OPEN)
			order = now;
	}
	if (order != ORDER_OPEN)
		out_printf(o, "date_order: %s\n", order_names[order - 1]);
}

static void
put_sheet(struct out *o, const struct import *m, const struct source *s)
{
	const struct input *input = s->headings.input;
	str wanted = m->request.wanted.sheet;

	if (input->n < 2 || (s->is_part && wanted.len == 0))
		return;
	out_str(o, S("sheet: "));
	put_word(o, s->is_part ? wanted : input->sheets[s->headings.sheet].name);
	out_char(o, '\n');
}

/* Where the headings stand, as a key only if that was said. */
static void
put_rows(struct out *o, const struct import *m, const struct header *h)
{
	const struct rows *said = &m->request.wanted.rows;

	if (said->last)
		out_printf(o, "header_row: %lu-%lu\n", said->first, said->last);
	else if (h->last > 0)
		out_printf(o, "# the headings are looked for; here they are found in\n"
		    "# header_row: %lu-%lu\n", h->first, h->last);
}

void
print_map(struct import *m, struct out *o)
{
	struct request *r = &m->request;
	struct source *s = &m->sources[0];
	struct arena a = { 0 };

	survey_source(m, s);
	int unit = r->map.unit != NO_UNIT ? r->map.unit : s->unit;
	out_printf(o, "# What rc-import reads in %s as %s; for rc-import -m.\n",
	    source_name(s), tables[r->fields.table].name);
	put_missing(o, m, s);
	put_sheet(o, m, s);
	put_rows(o, m, &s->headings.header);
	put_order(o, m, s);
	if (unit != NO_UNIT)
		out_printf(o, "unit: %s\n", unit_name(unit));
	put_columns(o, m, s, &a);
	put_groups(o, m, s, &a);
	put_constants(o, m);
	put_values(o, m);
	put_fill_down(o, m);
	arena_free(&a);
}
