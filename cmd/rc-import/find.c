#include "rc-import/find.h"

#include "bytes/die.h"
#include "rc-import/cell/amount.h"
#include "rc-import/listing.h"
#include "records/column.h"

enum {
	ROWS  = 64,    /* among so many are the headings */
	DEPTH = 3,     /* of so many rows at most, unless they are said */
	TOP   = 256,   /* so many of a sheet are looked at to choose one */
};

static _Noreturn void
die_unknown(const struct source *s, const struct fields *fields)
{
	struct arena a = { 0 };
	struct row row;

	input_again(s->input);
	while (input_next(s->input, &row))
		if (!row_is_blank(&row)) {
			str list = listing_of(&a, row.cells, row.n);

			die("%s: no row looks like headings of %s; the first "
			    "is: %.*s", source_name(s),
			    tables[fields->table].name, (int)list.len, list.at);
		}
	die("%s: no row looks like headings of %s; all are empty",
	    source_name(s), tables[fields->table].name);
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
widest_header(struct source *s, const struct fields *fields)
{
	struct header_rows rows = { 0 };
	size_t most = 0;
	struct row row;

	input_again(s->input);
	for (int n = 0; n < ROWS && input_next(s->input, &row); n++)
		if (texts_in(&row) > most && !has_values(&row)) {
			most = texts_in(&row);
			header_push(&rows, &row);
		}
	if (most == 0)
		die_unknown(s, fields);
	s->header = header_of(&rows, 1, &s->texts);
	header_rows_free(&rows);
}

static void
take_header(struct source *s, struct rows wanted)
{
	struct header_rows rows = { 0 };
	size_t depth = 0;
	struct row row;

	input_again(s->input);
	while (input_next(s->input, &row) && row.number <= wanted.last)
		if (row.number >= wanted.first && depth < HEADER_ROWS
		    && !row_is_blank(&row)) {
			header_push(&rows, &row);
			depth++;
		}
	if (depth == 0)
		die("%s: no row begins in line %lu", source_name(s), wanted.first);
	s->header = header_of(&rows, depth, &s->texts);
	header_rows_free(&rows);
}

static void
find_header(struct source *s, struct dictionary *d, const struct fields *fields,
    bool lenient)
{
	struct rows best;

	if (best_header(s->input, d, &best) > 0)
		take_header(s, best);
	else if (lenient)
		widest_header(s, fields);
	else
		die_unknown(s, fields);
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
named_sheet(const struct source *s, str name)
{
	const struct input *input = s->input;
	struct arena a = { 0 };
	count number;

	for (size_t i = 0; i < input->n; i++)
		if (str_eq(input->sheets[i].name, name))
			return i;
	if (value_parse(COUNT, name, &number) && number >= 1
	    && (size_t)number <= input->n)
		return (size_t)number - 1;
	str list = sheet_names(&a, input);
	die("%s: no sheet '%.*s'; the sheets are: %.*s", source_name(s), STR_SHOWN(name),
	    (int)list.len, list.at);
}

static size_t
score_of(struct source *s, struct dictionary *d, size_t sheet)
{
	struct rows best;

	input_choose(s->input, sheet, TOP);
	return best_header(s->input, d, &best);
}

/* The sheet with the best headings; hidden ones only if no other has any. */
static size_t
best_sheet(struct source *s, struct dictionary *d)
{
	size_t best = 0, best_score = 0;

	for (int hidden = 0; hidden < 2 && best_score == 0; hidden++)
		for (size_t i = 0; i < s->input->n; i++) {
			if (s->input->sheets[i].hidden != hidden)
				continue;
			size_t score = score_of(s, d, i);
			if (score > best_score) {
				best = i;
				best_score = score;
			}
		}
	return best;
}

static void
choose_sheet(struct source *s, struct dictionary *d, str wanted)
{
	if (!s->input->sheets) {
		if (wanted.len)
			die("%s: is no workbook, so it has no sheet '%.*s'",
			    source_name(s), STR_SHOWN(wanted));
		return;
	}
	size_t sheet = wanted.len ? named_sheet(s, wanted)
	    : s->input->n > 1 ? best_sheet(s, d) : 0;
	input_choose(s->input, sheet, ALL_ROWS);
}

void
header_find(struct source *s, struct dictionary *d, const struct fields *fields,
    const struct wanted *wanted, bool lenient)
{
	choose_sheet(s, d, wanted->sheet);
	if (wanted->rows.last)
		take_header(s, wanted->rows);
	else
		find_header(s, d, fields, lenient);
	input_again(s->input);
}
