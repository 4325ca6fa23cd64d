#include "rc-import/columns/find.h"

#include "bytes/die.h"
#include "rc-import/cell/amount.h"
#include "rc-import/columns/listing.h"
#include "records/column.h"

enum {
	ROWS  = 64,    /* among so many are the headings */
	DEPTH = 3,     /* of so many rows at most, unless they are said */
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
			    "is: %.*s", h->name,
			    tables[fields->table].name, (int)list.len, list.at);
		}
	die("%s: no row looks like headings of %s; all are empty",
	    h->name, tables[fields->table].name);
}

/* Whether the row has a number or a date in it, as rows below headings have. */
static bool
has_values(const struct row *row)
{
	const struct dating mdy = { MDY, false, 0 }, dmy = { DMY, false, 0 };
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

/* False if no row begins there. */
static bool
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
	if (depth > 0)
		h->header = header_of(&rows, depth, &h->texts);
	header_rows_free(&rows);
	return depth > 0;
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

size_t
header_look(struct headings *h, struct dictionary *d, const struct rows *wanted)
{
	struct rows best = *wanted;

	if (wanted->last == 0 && best_header(h->input, d, &best) == 0)
		return 0;
	return take_header(h, best) ? dictionary_score(d, &h->header) : 0;
}

void
header_find(struct headings *h, struct dictionary *d, const struct fields *fields,
    const struct wanted *wanted, bool lenient)
{
	if (h->input->sheets)
		input_choose(h->input, h->sheet, ALL_ROWS);
	if (wanted->rows.last == 0)
		find_header(h, d, fields, lenient);
	else if (!take_header(h, wanted->rows))
		die("%s: no row begins in line %lu", h->name, wanted->rows.first);
	input_again(h->input);
}
