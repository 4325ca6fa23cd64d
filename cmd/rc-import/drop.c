#include "drop.h"

#include "cell/text.h"

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
		[DROP_VOUCHER]  = "voucher that doesn't count",
		[DROP_VOID]     = "void",
	};

	return names[drop];
}

static struct words
as_keys(struct arena *a, const struct words *words)
{
	struct words keys = { arena_new(a, words->n, sizeof(str)), 0 };
	char room[TEXT_MOST];

	for (size_t i = 0; i < words->n; i++) {
		str key = text_key(words->list[i], room);

		if (key.len)
			keys.list[keys.n++] = arena_str(a, key);
	}
	return keys;
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
	};
	d->subtotals = as_keys(&d->keys, &words->subtotals);
	d->notes = as_keys(&d->keys, &words->notes);
}

void
dropper_close(struct dropper *d)
{
	arena_free(&d->keys);
}

static bool
repeats_headings(const struct source *s, const struct row *row)
{
	for (size_t i = 0; i < row->n; i++) {
		str heading = i < s->width ? s->headings[i] : S("");

		if (!str_eq(row->cells[i], heading))
			return false;
	}
	return row->n > 0;
}

static bool
begins_with_one(const struct words *words, str key)
{
	for (size_t i = 0; i < words->n; i++)
		if (str_starts(key, words->list[i]))
			return true;
	return false;
}

static bool
ends_with_one(const struct words *words, str key)
{
	for (size_t i = 0; i < words->n; i++)
		if (str_ends(key, words->list[i]))
			return true;
	return false;
}

/*
 * Whether a row has what makes it one of the table, in other cells than its label: so a
 * due of the Total Energy Company is not taken for a sum.  Sums have amounts too, so these
 * don't tell.
 */
static bool
is_complete(const struct dropper *d, const struct source *s, const struct row *row,
    int label)
{
	bool any = false;

	for (size_t i = 0; i < d->fields->n; i++) {
		const struct field *f = &d->fields->list[i];

		if (!f->needed || f->made || f->constant.len
		    || f->form == AS_AMOUNT || s->of[i].cell == label)
			continue;
		if (row_cell(row, s->of[i].cell).len == 0)
			return false;
		any = true;
	}
	return any;
}

static int
first_cell(const struct row *row)
{
	int i = 0;

	while (row->cells[i].len == 0)
		i++;
	return i;
}

/* What the first cell of a row that is not blank says that the row is. */
static enum drop
by_label(const struct dropper *d, const struct source *s, const struct row *row)
{
	char room[TEXT_MOST];
	int label = first_cell(row);
	str key = text_key(row->cells[label], room);

	if (words_have(&d->subtotals, key))
		return DROP_SUBTOTAL;
	bool sum = begins_with_one(&d->subtotals, key)
	    || ends_with_one(&d->subtotals, key);
	bool note = begins_with_one(&d->notes, key);
	if ((!sum && !note) || is_complete(d, s, row, label))
		return KEPT;
	return sum ? DROP_SUBTOTAL : DROP_NOTE;
}

enum drop
drop_row(const struct dropper *d, const struct source *s, const struct row *row)
{
	if (row->number < s->heading)
		return DROP_TITLE;
	if (row->number == s->heading)
		return DROP_HEADING;
	if (row_is_blank(row))
		return DROP_BLANK;
	if (repeats_headings(s, row))
		return DROP_REPEATED;
	return by_label(d, s, row);
}

enum drop
drop_voucher(const struct dropper *d, const str *texts)
{
	if (d->status != NO_FIELD
	    && words_have(&d->words->status_void, texts[d->status]))
		return DROP_VOID;
	if (d->voucher != NO_FIELD
	    && words_have(&d->words->skip, texts[d->voucher]))
		return DROP_VOUCHER;
	return KEPT;
}
