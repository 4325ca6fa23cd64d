#include "rc-import/columns/sheets.h"

#include "bytes/die.h"
#include "rc-import/columns/bind.h"
#include "rc-import/columns/listing.h"
#include "records/column.h"

/* So many rows of a sheet are looked at to choose. */
enum { TOP = 256 };

struct candidate {
	size_t score;
	bool   complete, chosen;
};

struct sheet_choice {
	struct input        *input;
	struct dictionary   *dictionary;
	const struct fields *fields;
	const struct wanted *wanted;
	struct candidate    *of;     /* by sheet */
};

static bool
has_row_below(struct headings *h)
{
	struct row row;

	headings_begin(h);
	while (input_next(h->input, &row))
		if (row.number > h->header.last && !row_is_blank(&row))
			return true;
	return false;
}

static void
look_at(struct sheet_choice *c, size_t sheet)
{
	struct headings h = headings_of(c->input, sheet, c->fields);
	struct candidate *it = &c->of[sheet];

	input_choose(c->input, sheet, TOP);
	it->score = header_look(&h, c->dictionary, &c->wanted->rows);
	if (it->score) {
		bind_fields(&h, c->dictionary, c->fields, true, false);
		it->complete = bind_is_complete(&h, c->fields) && has_row_below(&h);
	}
	headings_free(&h, c->fields->n);
}

static void
choose_complete(struct sheet_choice *c)
{
	for (size_t i = 0; i < c->input->n; i++)
		c->of[i].chosen = c->of[i].complete && !c->input->sheets[i].hidden;
}

static size_t
best_of(const struct sheet_choice *c, bool hidden)
{
	size_t best = c->input->n, score = 0;

	for (size_t i = 0; i < c->input->n; i++)
		if (c->input->sheets[i].hidden == hidden && c->of[i].score > score) {
			best = i;
			score = c->of[i].score;
		}
	return best;
}

static size_t
count_chosen(const struct sheet_choice *c)
{
	size_t n = 0;

	for (size_t i = 0; i < c->input->n; i++)
		n += c->of[i].chosen;
	return n;
}

static void
choose_best(struct sheet_choice *c)
{
	size_t best = best_of(c, false);

	if (best == c->input->n)
		best = best_of(c, true);
	c->of[best == c->input->n ? 0 : best].chosen = true;
}

static bool
is_sheet(const struct input *input, str name, size_t *sheet)
{
	count number;

	for (size_t i = 0; i < input->n; i++)
		if (str_eq(input->sheets[i].name, name)) {
			*sheet = i;
			return true;
		}
	if (!value_parse(COUNT, name, &number) || number < 1 || (size_t)number > input->n)
		return false;
	*sheet = (size_t)number - 1;
	return true;
}

static _Noreturn void
die_of_none(const struct input *input, str name)
{
	struct arena a = { 0 };
	str list = S("");

	for (size_t i = 0; i < input->n; i++)
		listing_add(&a, &list, input->sheets[i].name);
	die("%s: no sheet '%.*s'; the sheets are: %.*s", input_name(input),
	    STR_SHOWN(name), (int)list.len, list.at);
}

static void
choose_each(struct sheet_choice *c, str names)
{
	for (bool more = true; more; ) {
		size_t sheet;

		more = memchr(names.at, ',', names.len) != NULL;
		str name = str_cut(&names, ',');
		if (!is_sheet(c->input, name, &sheet))
			die_of_none(c->input, name);
		c->of[sheet].chosen = true;
	}
}

static void
choose_wanted(struct sheet_choice *c, str wanted)
{
	size_t sheet;

	if (is_sheet(c->input, wanted, &sheet))
		c->of[sheet].chosen = true;
	else if (str_eq(wanted, S("all")))
		for (size_t i = 0; i < c->input->n; i++)
			c->of[i].chosen = true;
	else
		choose_each(c, wanted);
}

static void
choose(struct sheet_choice *c)
{
	if (c->wanted->sheet.len) {
		choose_wanted(c, c->wanted->sheet);
		return;
	}
	choose_complete(c);
	if (count_chosen(c) == 0)
		choose_best(c);
}

static struct sheets
sheets_chosen(struct arena *a, const struct sheet_choice *c)
{
	struct sheets s = { .chosen = arena_new(a, c->input->n, sizeof(*s.chosen)) };

	for (size_t i = 0; i < c->input->n; i++)
		if (c->of[i].chosen)
			s.chosen[s.n++] = i;
		else if (c->of[i].complete)
			listing_add(a, &s.left, c->input->sheets[i].name);
	return s;
}

/* A file without sheets, or with one, is not looked at before it is read. */
static struct sheets
the_one(struct arena *a, const struct input *input, str wanted)
{
	size_t sheet = 0;

	if (wanted.len && !input->sheets)
		die("%s: is no workbook, so it has no sheet '%.*s'", input_name(input),
		    STR_SHOWN(wanted));
	if (wanted.len && !str_eq(wanted, S("all")) && !is_sheet(input, wanted, &sheet))
		die_of_none(input, wanted);
	return (struct sheets){ arena_new(a, 1, sizeof(size_t)), 1, S("") };
}

struct sheets
sheets_of(struct arena *a, struct input *input, struct dictionary *d,
    const struct fields *fields, const struct wanted *wanted)
{
	struct sheet_choice c = { input, d, fields, wanted, NULL };

	if (input->n < 2)
		return the_one(a, input, wanted->sheet);
	c.of = arena_new(a, input->n, sizeof(*c.of));
	for (size_t i = 0; i < input->n; i++)
		look_at(&c, i);
	choose(&c);
	return sheets_chosen(a, &c);
}
