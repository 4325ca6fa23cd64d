#include "rc-import/source.h"

#include <stdlib.h>

#include "rc-import/cell/amount.h"
#include "rc-import/forms/open.h"

static struct binding *
new_bindings(size_t fields)
{
	struct binding *of = mem_new(fields, sizeof(*of));

	for (size_t i = 0; i < fields; i++)
		of[i] = (struct binding){ .cell = NO_CELL, .unit = NO_UNIT };
	return of;
}

static struct view
new_view(size_t fields)
{
	return (struct view){ .of = new_bindings(fields),
		.taken = mem_new(fields, sizeof(struct taking)),
		.texts = mem_new(fields, sizeof(str)) };
}

void
source_open(struct source *s, const char *path, const char *encoding,
    const struct fields *fields)
{
	*s = (struct source){ .input = input_open(path, encoding), .unit = NO_UNIT,
		.made_on = NO_DATE, .n = 1 };
	s->header.first = s->header.last = NO_ROW;
	s->views = mem_new(1, sizeof(*s->views));
	s->views[0] = new_view(fields->n);
	s->dates = mem_new(fields->n, sizeof(*s->dates));
	check_open(&s->check, fields);
	input_release(s->input);
}

const char *
source_name(const struct source *s)
{
	return input_name(s->input);
}

void
source_spread(struct source *s, size_t n, size_t fields)
{
	size_t room = s->n;

	s->views = mem_grow(s->views, &room, n, sizeof(*s->views));
	for (; s->n < n; s->n++) {
		s->views[s->n] = new_view(fields);
		memcpy(s->views[s->n].of, s->views[0].of,
		    fields * sizeof(struct binding));
	}
}

static void
take(struct view *v, int field, bool plain)
{
	v->of[field].taken = true;
	v->taken[v->n++] = (struct taking){ field, v->of[field].cell, plain };
}

/* What the map says for all rows counts more than a cell, or a ledger's group. */
static void
take_field(struct view *v, int field, const struct field *f, bool wanted)
{
	struct binding *b = &v->of[field];

	if (f->constant.len)
		b->constant = f->constant;
	b->taken = false;
	v->texts[field] = b->constant;
	if (wanted && b->constant.len == 0 && (b->cell != NO_CELL || b->carried))
		take(v, field, !f->fills_down && f->values.n == 0);
}

void
source_take(struct source *s, const struct fields *fields, const bool *wanted)
{
	for (size_t i = 0; i < s->n; i++) {
		s->views[i].n = 0;
		for (size_t k = 0; k < fields->n; k++)
			take_field(&s->views[i], (int)k, &fields->list[k],
			    !wanted || wanted[k]);
	}
}

int
source_unit(const struct source *s, const struct view *v, const struct map *m,
    int field)
{
	int heading = v->of[field].unit;
	int file = m->unit != NO_UNIT ? m->unit : s->unit;

	return heading != NO_UNIT ? heading : file != NO_UNIT ? file : 0;
}

void
source_carry(struct source *s, int field, str text)
{
	for (size_t i = 0; i < s->n; i++) {
		struct binding *b = &s->views[i].of[field];

		b->above = mem_grow(b->above, &b->above_room, text.len + 1, 1);
		if (text.len)
			memcpy(b->above, text.at, text.len);
		b->above_len = text.len;
		b->carried = true;
		if (!b->taken && b->constant.len == 0)
			take(&s->views[i], field, false);
	}
}

void
source_forget(struct source *s, size_t fields)
{
	for (size_t i = 0; i < s->n; i++)
		for (size_t k = 0; k < fields; k++)
			s->views[i].of[k].above_len = 0;
}

bool
source_has(const struct source *s, size_t field)
{
	for (size_t i = 0; i < s->n; i++) {
		const struct binding *b = &s->views[i].of[field];

		if (b->cell != NO_CELL || b->constant.len || b->carried)
			return true;
	}
	return false;
}

void
source_close(struct source *s, size_t fields)
{
	for (size_t i = 0; i < s->n; i++) {
		for (size_t k = 0; k < fields; k++)
			free(s->views[i].of[k].above);
		free(s->views[i].of);
		free(s->views[i].taken);
		free(s->views[i].texts);
	}
	free(s->views);
	free(s->dates);
	names_free(&s->unused_groups);
	arena_free(&s->texts);
	input_close(s->input);
}
