#include "rc-import/columns/find.h"

#include "bytes/die.h"
#include "rc-import/cell/amount.h"
#include "rc-import/columns/listing.h"
#include "records/column.h"

enum {
	ROWS  = 64,    /* among so many are the headings */
	DEPTH = 3,     /* of so many rows at most, unless they are said */
	TOP   = 256,   /* so many of a sheet are looked at to choose one */
};

static _Noreturn void
die_unknown(const struct headings *h, const struct fields *fields)
{
	struct arena a = { 0 };
	struct row row;

	input_again(h->input);
	while (input_next(h->input, &row))
		if (!row_is_blank(&row)) {
			str list = listing_of(&a, row.cells, row.n);

			die("%s: no row looks like headings of %s; the first "
			    "is: %.*s", input_name(h->input),
			    tables[fields->table].name, (int)list.len, list.at);
		}
	die("%s: no row looks like headings of %s; all are empty",
	    input_name(h->input), tables[fields->table].name);
}

/* Whether the row has a number or a date in it, as rows below headings have. */
static bool
has_values(const struct row *row)
{
	const struct dating mdy = { MDY, false }, dmy = { DMY, false };
	struct amount amount;
	date day;

	for (size_t i = 0; i < row->n; i++)
		if (row->cells[i].len && (!amount_read(row->cells[i], 0, &amount)
		    || !day_read(row->cells[i], mdy, &day)
		    || !day_read(row->cells[i], dmy, &day)))
			return true;
	return false;
}

/* The best of the headers that end with the newest row, if it is better than that score. */
static size_t
better_header(const struct header_rows *rows, struct dictionary *d, struct arena *a,
    size_t score, struct rows *best)
{
	for (size_t depth = 1; depth <= DEPTH && depth <= rows->n; depth++) {
		if (depth > 1 && (has_values(&rows->rows[0])
		    || has_values(&rows->rows[depth - 1])))
			break;
		struct header header = header_of(rows, depth, a);
		size_t now = dictionary_score(d, &header);

		if (now > score) {
			score = now;
			*best = (struct rows){ header.first, header.last };
		}
	}
	return score;
}

/* The rows of the sheet's best header, and its score: 0 if there is none. */
static size_t
best_header(struct input *input, struct dictionary *d, struct rows *best)
{
	struct header_rows rows = { 0 };
	struct arena a = { 0 };
	size_t score = 0;
	struct row row;

	input_again(input);
	for (int n = 0; n < ROWS && input_next(input, &row); ) {
		if (row_is_blank(&row))
			continue;
		n++;
		header_push(&rows, &row);
		score = better_header(&rows, d, &a, score, best);
	}
	header_rows_free(&rows);
	arena_free(&a);
	return score;
}

static size_t
texts_in(const struct row *row)
{
	size_t n = 0;

	for (size_t i = 0; i < row->n; i++)
		n += row->cells[i].len > 0;
	return n;
}

/* The first row with the most texts and no number or date, for want of known headings. */
static void
widest_header(struct headings *h, const struct fields *fields)
{
	struct header_rows rows = { 0 };
	size_t most = 0;
	struct row row;

	input_again(h->input);
	for (int n = 0; n < ROWS && input_next(h->input, &row); n++)
		if (texts_in(&row) > most && !has_values(&row)) {
			most = texts_in(&row);
			header_push(&rows, &row);
		}
	if (most == 0)
		die_unknown(h, fields);
	h->header = header_of(&rows, 1, &h->texts);
	header_rows_free(&rows);
}

static void
take_header(struct headings *h, struct rows wanted)
{
	struct header_rows rows = { 0 };
	size_t depth = 0;
	struct row row;

	input_again(h->input);
	while (input_next(h->input, &row) && row.number <= wanted.last)
		if (row.number >= wanted.first && depth < HEADER_ROWS
		    && !row_is_blank(&row)) {
			header_push(&rows, &row);
			depth++;
		}
	if (depth == 0)
		die("%s: no row begins in line %lu", input_name(h->input), wanted.first);
	h->header = header_of(&rows, depth, &h->texts);
	header_rows_free(&rows);
}

static void
find_header(struct headings *h, struct dictionary *d, const struct fields *fields,
    bool lenient)
{
	struct rows best;

	if (best_header(h->input, d, &best) > 0)
		take_header(h, best);
	else if (lenient)
		widest_header(h, fields);
	else
		die_unknown(h, fields);
}

static str
sheet_names(struct arena *a, const struct input *s)
{
	str list = S("");

	for (size_t i = 0; i < s->n; i++)
		listing_add(a, &list, s->sheets[i].name);
	return list;
}

/* The sheet of that name, or of that number. */
static size_t
named_sheet(const struct headings *h, str name)
{
	const struct input *input = h->input;
	struct arena a = { 0 };
	count number;

	for (size_t i = 0; i < input->n; i++)
		if (str_eq(input->sheets[i].name, name))
			return i;
	if (value_parse(COUNT, name, &number) && number >= 1
	    && (size_t)number <= input->n)
		return (size_t)number - 1;
	str list = sheet_names(&a, input);
	die("%s: no sheet '%.*s'; the sheets are: %.*s", input_name(input),
	    STR_SHOWN(name), (int)list.len, list.at);
}

static size_t
score_of(struct headings *h, struct dictionary *d, size_t sheet)
{
	struct rows best;

	input_choose(h->input, sheet, TOP);
	return best_header(h->input, d, &best);
}

/* The sheet with the best headings; hidden ones only if no other has any. */
static size_t
best_sheet(struct headings *h, struct dictionary *d)
{
	size_t best = 0, best_score = 0;

	for (int hidden = 0; hidden < 2 && best_score == 0; hidden++)
		for (size_t i = 0; i < h->input->n; i++) {
			if (h->input->sheets[i].hidden != hidden)
				continue;
			size_t score = score_of(h, d, i);
			if (score > best_score) {
				best = i;
				best_score = score;
			}
		}
	return best;
}

static void
choose_sheet(struct headings *h, struct dictionary *d, str wanted)
{
	if (!h->input->sheets) {
		if (wanted.len)
			die("%s: is no workbook, so it has no sheet '%.*s'",
			    input_name(h->input), STR_SHOWN(wanted));
		return;
	}
	size_t sheet = wanted.len ? named_sheet(h, wanted)
	    : h->input->n > 1 ? best_sheet(h, d) : 0;
	input_choose(h->input, sheet, ALL_ROWS);
}

void
header_find(struct headings *h, struct dictionary *d, const struct fields *fields,
    const struct wanted *wanted, bool lenient)
{
	choose_sheet(h, d, wanted->sheet);
	if (wanted->rows.last)
		take_header(h, wanted->rows);
	else
		find_header(h, d, fields, lenient);
	input_again(h->input);
}
