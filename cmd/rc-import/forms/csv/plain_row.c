#include "rc-import/forms/csv/plain_row.h"

#include "bytes/bytes64.h"

enum quotes { NONE, OPEN, CLOSED };   /* around a cell */

/* Which of the 64 bytes from there on may end a cell, or are quotes or tabs. */
static uint64_t
marks_at(str text, size_t at, char delimiter)
{
	const char of[] = { delimiter, '"', '\n', '\r', '\t' };
	uint64_t marks = bytes64_any(bytes64_at(text.at + at), of, sizeof(of));
	size_t left = text.len - at;

	return left < BYTES64 ? marks & (((uint64_t)1 << left) - 1) : marks;
}

static bool
ends_cell(char c, char delimiter)
{
	return c == delimiter || c == '\n' || c == '\r';
}

/* Takes the quote that stands there, in a cell that begins at `from`; false if it isn't one
   of just two around the cell, though it matters. */
static bool
take_quote(str text, char delimiter, size_t from, size_t at, enum quotes *quotes)
{
	if (*quotes == OPEN) {
		*quotes = CLOSED;
		return at + 1 < text.len && ends_cell(text.at[at + 1], delimiter);
	}
	if (at == from)
		*quotes = OPEN;
	return at == from || text.at[from] != ' ';
}

ptrdiff_t
plain_row_cut(str text, char delimiter, str *cells, size_t *n)
{
	enum quotes quotes = NONE;
	size_t from = 0, cell = 0;

	for (size_t at = 0; at < text.len; at += BYTES64)
		for (uint64_t marks = marks_at(text, at, delimiter); marks;
		    marks &= marks - 1) {
			size_t to = at + (size_t)__builtin_ctzll(marks);
			char c = text.at[to];

			if (c == '"' && take_quote(text, delimiter, from, to, &quotes))
				continue;
			if (quotes == OPEN && c == delimiter && c != '\t')
				continue;
			if (quotes == OPEN || !ends_cell(c, delimiter)
			    || cell + 1 == ROW_CELLS_MAX)
				return -1;
			size_t quote = quotes == CLOSED;
			cells[cell++] = row_clean_sound((str){ text.at + from + quote,
			    to - from - 2 * quote });
			from = to + 1;
			quotes = NONE;
			if (c == delimiter)
				continue;
			*n = cell;
			return (ptrdiff_t)to;
		}
	return -1;
}
