#include "entry.h"

static str
filled_down(struct binding *b, str cell)
{
	if (cell.len == 0)
		return b->above_len ? (str){ b->above, b->above_len } : cell;
	b->above = mem_grow(b->above, &b->above_room, cell.len, 1);
	memcpy(b->above, cell.at, cell.len);
	b->above_len = cell.len;
	return cell;
}

/* The word to write for what a cell says. */
static str
meant(const struct field *f, str cell, const struct importing *words)
{
	const struct synonym *values = f->values.list;

	for (size_t i = 0; i < f->values.n; i++)
		if (words_have(&values[i].words, cell))
			return values[i].name;
	return words_have(&words->empty, cell) ? S("") : cell;
}

void
entry_take(struct source *s, const struct row *row, const struct fields *fields,
    const struct importing *words, str *texts)
{
	for (size_t i = 0; i < fields->n; i++) {
		const struct field *f = &fields->list[i];
		struct binding *b = &s->of[i];
		str cell = row_cell(row, b->cell);

		if (f->fills_down)
			cell = filled_down(b, cell);
		texts[i] = f->constant.len ? f->constant : meant(f, cell, words);
	}
}

str
entry_text(const struct source *s, const struct row *row, const struct field *f,
    int field, const struct importing *words)
{
	return f->constant.len ? f->constant
	    : meant(f, row_cell(row, s->of[field].cell), words);
}
