#include "rc-import/rows/drop.h"

#include "rc-import/cell/amount.h"
#include "rc-import/cell/text.h"

const char *
drop_name(enum drop drop)
{
	static const char *const names[DROPS] = {
		[KEPT]          = "kept",
		[DROP_TITLE]    = "title",
		[DROP_HEADING]  = "heading",
		[DROP_REPEATED] = "repeated heading",
		[DROP_BLANK]    = "blank",
		[DROP_SUBTOTAL] = "subtotal",
		[DROP_NOTE]     = "note",
		[DROP_GROUP]    = "group",
		[DROP_NOTHING]  = "without amounts",
		[DROP_VOUCHER]  = "voucher that doesn't count",
		[DROP_VOID]     = "void",
		[DROP_OUT]      = "money out",
		[DROP_NEITHER]  = "neither in nor out",
		[DROP_UNFILLED] = "not filled in",
	};

	return names[drop];
}

static bool
is_key(const struct field *f)
{
	return f->form == AS_IDENTIFIER && str_eq(f->name, S("contract_id"));
}

static void
find_needed(struct dropper *d)
{
	d->needed = arena_new(&d->arena, d->fields->n, sizeof(*d->needed));
	d->texts = arena_new(&d->arena, d->fields->n, sizeof(*d->texts));
	for (size_t i = 0; i < d->fields->n; i++) {
		const struct field *f = &d->fields->list[i];

		if (f->needed && !f->made && !f->constant.len && f->form != AS_AMOUNT)
			d->needed[d->n++] = (int)i;
		if (is_key(f) || (f->needed && !f->made && !f->constant.len
		    && (f->form == AS_TEXT || f->form == AS_IDENTIFIER)))
			d->texts[d->n_texts++] = (int)i;
	}
}

void
dropper_open(struct dropper *d, const struct importing *words,
    const struct fields *fields)
{
	*d = (struct dropper){
		.words     = words,
		.fields    = fields,
		.voucher   = fields_find(fields, S("voucher")),
		.status    = fields_find(fields, S("status")),
		.amount    = fields_find(fields, S("amount")),
		.paid      = fields->table == DUES
		    ? fields_find(fields, S("paid")) : NO_FIELD,
	};
	d->filled = filled_of(fields);
	d->labels = label_words_of(&d->arena, words);
	find_needed(d);
}

void
dropper_close(struct dropper *d)
{
	arena_free(&d->arena);
}

static bool
repeats(const struct row *heading, const struct row *row)
{
	size_t n = heading->n > row->n ? heading->n : row->n;

	for (size_t i = 0; i < n; i++)
		if (!str_eq(row_cell(row, (int)i), row_cell(heading, (int)i)))
			return false;
	return true;
}

static bool
repeats_headings(const struct source *s, const struct row *row)
{
	for (size_t i = 0; i < s->headings.header.depth; i++)
		if (repeats(&s->headings.header.rows[i], row))
			return true;
	return false;
}

/*
 * Whether a row has what makes it one of the table, in other cells than its label: so a
 * due of the Total Energy Company is not taken for a sum.  Sums have amounts too, so these
 * don't tell.
 */
static bool
is_complete_in(const struct dropper *d, const struct view *v, const struct row *row,
    int label)
{
	bool any = false;

	for (size_t i = 0; i < d->n; i++) {
		int cell = v->of[d->needed[i]].cell;

		if (cell == label)
			continue;
		if (row_cell(row, cell).len == 0)
			return false;
		any = true;
	}
	return any;
}

static bool
is_complete(const struct dropper *d, const struct source *s, const struct row *row,
    int label)
{
	for (size_t i = 0; i < s->headings.n; i++)
		if (is_complete_in(d, &s->headings.views[i], row, label))
			return true;
	return false;
}

/* Whether a cell beside its label has an id, or another needed text, as no sum has: so a
   receipt of the Total Energy Company without a day is set aside. */
static bool
has_text(const struct dropper *d, const struct source *s, const struct row *row, int label)
{
	for (size_t i = 0; i < s->headings.n; i++)
		for (size_t k = 0; k < d->n_texts; k++) {
			int cell = s->headings.views[i].of[d->texts[k]].cell;

			if (cell != label && row_cell(row, cell).len)
				return true;
		}
	return false;
}

static size_t
colon_in(str cell, size_t *len)
{
	ptrdiff_t full = str_find(cell, S("："));
	ptrdiff_t narrow = str_find(cell, S(":"));

	*len = narrow < 0 || (full >= 0 && full < narrow) ? S("：").len : 1;
	ptrdiff_t at = *len == 1 ? narrow : full;
	return at < 0 ? 0 : (size_t)at;
}

static bool
has_digit(str s)
{
	char room[TEXT_MOST];
	str folded = text_fold(s, room);

	for (size_t i = 0; i < folded.len; i++)
		if (folded.at[i] >= '0' && folded.at[i] <= '9')
			return true;
	return s.len > TEXT_MOST;
}

bool
drop_split(const struct row *row, str *heading, str *value)
{
	size_t first = (size_t)row_first(row);
	str cell = row->cells[first];
	size_t colon_len, more;

	for (size_t i = first + 1; i < row->n; i++)
		if (row->cells[i].len)
			return false;
	size_t colon = colon_in(cell, &colon_len);
	*heading = str_first(cell, colon);
	*value = text_trim(str_from(cell, colon ? colon + colon_len : 0));
	return colon > 0 && colon_in(*value, &more) == 0 && !has_digit(*heading);
}

static bool
is_group(const struct source *s, const struct row *row)
{
	str heading, value;

	return s->headings.header.n > 1 && drop_split(row, &heading, &value);
}

/* What the first cell of a row that is not blank says that the row is. */
static enum drop
by_label(const struct dropper *d, const struct source *s, const struct row *row)
{
	int cell = row_first(row);
	str label = row->cells[cell];
	bool complete = is_complete(d, s, row, cell);

	if (complete && !label_may_be_sum(&d->labels, label))
		return KEPT;
	switch (label_read(&d->labels, label)) {
	case LABEL_SUM:
		return has_text(d, s, row, cell) ? KEPT : DROP_SUBTOTAL;
	case LABEL_LIKE_SUM:
		return complete || has_text(d, s, row, cell) ? KEPT : DROP_SUBTOTAL;
	case LABEL_NOTE:
		return complete ? KEPT : DROP_NOTE;
	case LABEL_OTHER:
		break;
	}
	return !complete && is_group(s, row) ? DROP_GROUP : KEPT;
}

/* Whether the cell is one in which a row of the table has a digit. */
static bool
wants_digit(const struct field *f)
{
	return f->needed && (f->form == AS_DATE || f->form == AS_MONTH
	    || f->form == AS_AMOUNT || f->form == AS_IDENTIFIER);
}

/* Remarks below the headings: no digit where a row of the table has some. */
static bool
is_remarks(const struct dropper *d, const struct source *s, const struct row *row)
{
	bool any = false;

	for (size_t v = 0; v < s->headings.n; v++)
		for (size_t i = 0; i < d->fields->n; i++) {
			const struct field *f = &d->fields->list[i];
			int cell = s->headings.views[v].of[i].cell;

			if (!wants_digit(f) || cell == NO_CELL)
				continue;
			if (has_digit(row_cell(row, cell)))
				return false;
			any |= f->form != AS_IDENTIFIER;
		}
	return any;
}

enum drop
drop_row(const struct dropper *d, const struct source *s, const struct row *row,
    bool begun)
{
	if (row->number < s->headings.header.first)
		return DROP_TITLE;
	if (row->number <= s->headings.header.last)
		return DROP_HEADING;
	if (row_is_blank(row))
		return DROP_BLANK;
	if (repeats_headings(s, row))
		return DROP_REPEATED;
	enum drop drop = by_label(d, s, row);
	return drop == KEPT && !begun && is_remarks(d, s, row) ? DROP_NOTE : drop;
}

static bool
is_nothing(const str *texts, int field)
{
	struct amount a;

	return field == NO_FIELD || texts[field].len == 0
	    || (!amount_read(texts[field], 0, &a) && a.fen == 0);
}

enum drop
drop_entry(const struct dropper *d, const struct view *v, const str *texts)
{
	if (v->item.len && is_nothing(texts, d->amount) && is_nothing(texts, d->paid))
		return DROP_NOTHING;
	if (d->status != NO_FIELD
	    && words_have(&d->words->status_void, texts[d->status]))
		return DROP_VOID;
	if (d->voucher != NO_FIELD
	    && words_have(&d->words->skip, texts[d->voucher]))
		return DROP_VOUCHER;
	return is_unfilled(&d->filled, texts) ? DROP_UNFILLED : KEPT;
}
