#include "rc-import/rows/source.h"

#include <stdlib.h>

#include "rc-import/cell/amount.h"

void
source_open(struct source *s, struct input *input, size_t sheet,
    const struct fields *fields, int zone)
{
	*s = (struct source){ .headings = headings_of(input, sheet, fields), .unit = NO_UNIT,
		.made_on = NO_DATE };
	s->dates = mem_new(fields->n, sizeof(*s->dates));
	check_open(&s->check, fields, zone);
}

const char *
source_name(const struct source *s)
{
	return s->headings.name;
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
		take(v, field, !f->fills_down && f->values.n == 0 && b->n_also == 0);
}

void
source_take(struct source *s, const struct fields *fields, const bool *wanted)
{
	for (size_t i = 0; i < s->headings.n; i++) {
		s->headings.views[i].n = 0;
		for (size_t k = 0; k < fields->n; k++)
			take_field(&s->headings.views[i], (int)k, &fields->list[k],
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
	for (size_t i = 0; i < s->headings.n; i++) {
		struct binding *b = &s->headings.views[i].of[field];

		b->above = mem_grow(b->above, &b->above_room, text.len + 1, 1);
		if (text.len)
			memcpy(b->above, text.at, text.len);
		b->above_len = text.len;
		b->carried = true;
		if (!b->taken && b->constant.len == 0)
			take(&s->headings.views[i], field, false);
	}
}

void
source_forget(struct source *s, size_t fields)
{
	for (size_t i = 0; i < s->headings.n; i++)
		for (size_t k = 0; k < fields; k++)
			s->headings.views[i].of[k].above_len = 0;
}

void
source_close(struct source *s, size_t fields)
{
	headings_free(&s->headings, fields);
	free(s->dates);
	free(s->drops);
	file_sums_free(&s->sums);
	free(s->early);
	arena_free(&s->early_texts);
	names_free(&s->unused_groups);
}
