#include "rc-import/columns/header.h"

#include "rc-import/cell/text.h"
#include "records/column.h"

enum { LARGEST = 1 << 16 };   /* bytes of a row that may be headings */

bool
rows_read(str text, struct rows *rows)
{
	count from = 0, to = 0;
	str last = text;
	str first = str_cut(&last, '-');

	if (first.len == text.len)
		last = first;
	if (!value_parse(COUNT, first, &from) || !value_parse(COUNT, last, &to)
	    || from < 1 || to < from || to - from >= HEADER_ROWS)
		return false;
	*rows = (struct rows){ (unsigned long)from, (unsigned long)to };
	return true;
}

static size_t
bytes_of(const struct row *row)
{
	size_t n = 0;

	for (size_t i = 0; i < row->n; i++)
		n += row->cells[i].len;
	return n;
}

static void
copy_covers(struct arena *a, struct row *copy, const struct row *row)
{
	struct cover *covers = arena_new(a, row->n, sizeof(*covers));

	for (size_t i = 0; i < row->n; i++)
		covers[i] = (struct cover){ arena_str(a, row->covers[i].text),
			row->covers[i].below };
	copy->covers = covers;
}

static struct row
copy_of(struct arena *a, const struct row *row)
{
	struct row copy = { .number = row->number };

	if (bytes_of(row) > LARGEST)
		return copy;
	str *cells = arena_new(a, row->n, sizeof(*cells));
	for (size_t i = 0; i < row->n; i++)
		cells[i] = arena_str(a, row->cells[i]);
	copy.cells = cells;
	copy.n = row->n;
	if (row->covers)
		copy_covers(a, &copy, row);
	return copy;
}

void
header_push(struct header_rows *r, const struct row *row)
{
	struct arena oldest = r->arena[HEADER_ROWS - 1];

	arena_free(&oldest);
	memmove(r->arena + 1, r->arena, (HEADER_ROWS - 1) * sizeof(*r->arena));
	memmove(r->rows + 1, r->rows, (HEADER_ROWS - 1) * sizeof(*r->rows));
	r->arena[0] = (struct arena){ 0 };
	r->rows[0] = copy_of(&r->arena[0], row);
	r->n += r->n < HEADER_ROWS;
}

/* By column, the text that stands in a row of groups or reaches over it. */
static str *
groups_of(const struct row *row, size_t columns, struct arena *a)
{
	str *groups = arena_new(a, columns, sizeof(*groups));
	str last = S("");

	for (size_t i = 0; i < columns; i++) {
		str cell = row_cell(row, (int)i);

		if (row->covers)
			last = i < row->n ? row->covers[i].text : S("");
		if (cell.len)
			last = cell;
		groups[i] = last;
	}
	return groups;
}

/* Of a group without merged ranges counts only what has something below. */
static str
part_at(const struct row *row, const str *groups, size_t column, bool below)
{
	return below || row->covers ? groups[column] : row_cell(row, (int)column);
}

static void
name_column(struct header *h, str *const *groups, size_t column, struct arena *a)
{
	str name = S(""), lowest = S(""), top = S("");

	for (size_t row = 0; row < h->depth; row++) {
		str part = part_at(&h->rows[row], groups[row], column, lowest.len > 0);

		if (part.len == 0 || str_eq(part, top))
			continue;
		name = name.len ? arena_printf(a, "%.*s/%.*s", (int)part.len,
		    part.at, (int)name.len, name.at) : part;
		top = part;
		if (lowest.len == 0)
			lowest = part;
	}
	h->names[column] = name;
	h->lowest[column] = lowest;
	h->top[column] = top;
}

struct header
header_of(const struct header_rows *r, size_t depth, struct arena *a)
{
	struct header h = { .first = r->rows[depth - 1].number,
		.last = r->rows[0].number, .depth = depth };
	str *groups[HEADER_ROWS];

	for (size_t row = 0; row < depth; row++) {
		h.rows[row] = copy_of(a, &r->rows[row]);
		if (h.rows[row].n > h.n)
			h.n = h.rows[row].n;
	}
	for (size_t row = 0; row < depth; row++)
		groups[row] = groups_of(&h.rows[row], h.n, a);
	h.names = arena_new(a, h.n, sizeof(*h.names));
	h.lowest = arena_new(a, h.n, sizeof(*h.lowest));
	h.top = arena_new(a, h.n, sizeof(*h.top));
	for (size_t i = 0; i < h.n; i++)
		name_column(&h, groups, i, a);
	return h;
}

str
header_name(const struct header *h, size_t column, struct arena *a)
{
	char room[TEXT_MOST], other[TEXT_MOST];
	str key = text_key(h->names[column], room);
	size_t before = 0;

	for (size_t i = 0; i < column; i++)
		before += str_eq(text_key(h->names[i], other), key);
	return before ? arena_printf(a, "%.*s#%zu", (int)h->names[column].len,
	    h->names[column].at, before + 1) : h->names[column];
}

void
header_rows_free(struct header_rows *r)
{
	for (size_t i = 0; i < HEADER_ROWS; i++)
		arena_free(&r->arena[i]);
}
