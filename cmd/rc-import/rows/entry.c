#include "rc-import/rows/entry.h"

/* The cell, or what stands above it. */
static str
filled_down(struct binding *b, str cell, bool keep)
{
	if (cell.len == 0)
		return b->above_len ? (str){ b->above, b->above_len } : cell;
	if (!keep)
		return cell;
	b->above = mem_grow(b->above, &b->above_room, cell.len, 1);
	memcpy(b->above, cell.at, cell.len);
	b->above_len = cell.len;
	return cell;
}

/* The word to write for what a cell says. */
static str
meant(const struct field *f, str cell, const struct word_filter *empty)
{
	const struct synonym *values = f->values.list;

	if (cell.len == 0)
		return cell;
	for (size_t i = 0; i < f->values.n; i++)
		if (words_have(&values[i].words, cell))
			return values[i].name;
	return word_filter_has(empty, cell) ? S("") : cell;
}

/* The cell with those of the other columns that mean the same, each text once. */
static str
joined(struct binding *b, const struct row *row, str cell)
{
	str all = cell;

	for (int i = 0; i < b->n_also; i++) {
		str more = row_cell(row, b->also[i]);

		if (more.len == 0 || str_find(all, more) >= 0)
			continue;
		b->joined = mem_grow(b->joined, &b->joined_room, all.len + more.len + 2, 1);
		if (all.len)
			memmove(b->joined, all.at, all.len);
		if (all.len)
			b->joined[all.len++] = ' ';
		memcpy(b->joined + all.len, more.at, more.len);
		all = (str){ b->joined, all.len + more.len };
	}
	return all;
}

/* Without the apostrophe by which a spreadsheet is told that digits are a text. */
static str
without_apostrophe(str text)
{
	return text.len > 1 && text.at[0] == '\'' && text.at[1] >= '0'
	    && text.at[1] <= '9' ? str_from(text, 1) : text;
}

static str
taken(struct binding *b, const struct field *f, const struct row *row,
    const struct word_filter *empty)
{
	if (f->form == AS_AMOUNT)
		return meant(f, row_cell(row, b->cell), empty);
	str cell = joined(b, row, row_cell_down(row, b->cell));
	if (f->fills_down || b->carried)
		cell = filled_down(b, cell, f->fills_down);
	if (f->form == AS_IDENTIFIER)
		cell = without_apostrophe(cell);
	return meant(f, cell, empty);
}

/* Whether a cell can be nothing but the text that it holds, as nearly all are. */
static bool
means_itself(const struct taking *t, str cell, const struct word_filter *empty)
{
	return t->plain && cell.len && cell.at[0] != '\''
	    && !word_filter_may_have(empty, cell);
}

void
entry_take(struct view *v, const struct row *row, const struct fields *fields,
    const struct word_filter *empty)
{
	for (size_t i = 0; i < v->n; i++) {
		const struct taking *t = &v->taken[i];
		str cell = row_cell(row, t->cell);

		v->texts[t->field] = means_itself(t, cell, empty) ? cell
		    : taken(&v->of[t->field], &fields->list[t->field], row, empty);
	}
}

str
entry_text(const struct view *v, const struct row *row, const struct field *f,
    int field, const struct word_filter *empty)
{
	return f->constant.len ? f->constant
	    : meant(f, row_cell(row, v->of[field].cell), empty);
}
