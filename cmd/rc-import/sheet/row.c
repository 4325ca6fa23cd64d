#include "row.h"

#include <stdlib.h>

#include "decode.h"
#include "rc-import/cell/text.h"

bool
row_is_blank(const struct row *r)
{
	for (size_t i = 0; i < r->n; i++)
		if (r->cells[i].len)
			return false;
	return true;
}

str
row_cell(const struct row *r, int column)
{
	return column >= 0 && (size_t)column < r->n ? r->cells[column] : S("");
}

str
row_cell_down(const struct row *r, int column)
{
	str cell = row_cell(r, column);

	if (cell.len || !r->covers || column < 0 || (size_t)column >= r->n
	    || !r->covers[column].below)
		return cell;
	return r->covers[column].text;
}

void
row_start(struct row_maker *m, unsigned long number)
{
	m->row = (struct row){ .number = number };
	m->text = mem_grow(m->text, &m->room, 1, 1);
	m->len = m->cell = 0;
}

void
row_put(struct row_maker *m, str bytes)
{
	m->text = mem_grow(m->text, &m->room, m->len + bytes.len + 1, 1);
	if (bytes.len)
		memcpy(m->text + m->len, bytes.at, bytes.len);
	m->len += bytes.len;
}

void
row_break(struct row_maker *m)
{
	if (m->len > m->cell && m->text[m->len - 1] != ' ')
		row_put(m, S(" "));
}

void
row_end_cell(struct row_maker *m)
{
	GROW(m->ends, m->row.n, m->ends_room);
	m->ends[m->row.n++] = m->len;
	m->cell = m->len;
}

bool
row_is_too_large(const struct row_maker *m)
{
	return m->len > ROW_BYTES_MAX || m->row.n >= ROW_CELLS_MAX;
}

/* Some programs write ="0012" so that a spreadsheet takes it for a text. */
static str
without_formula(str cell)
{
	if (cell.len < 3 || !str_starts(cell, S("=\"")) || !str_ends(cell, S("\"")))
		return cell;
	return text_trim((str){ cell.at + 2, cell.len - 3 });
}

static bool
has_marks(const char *at, size_t len)
{
	return len && (memchr(at, MARK_UNDECODED, len) || memchr(at, MARK_CONTROL, len));
}

/* Takes the decoder's marks out; how much is left. */
static size_t
take_marks(char *at, size_t len, enum damage *damage)
{
	size_t to = 0;

	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)at[i];

		if (c != MARK_UNDECODED && c != MARK_CONTROL)
			at[to++] = at[i];
		else if (*damage == SOUND)
			*damage = c == MARK_CONTROL ? CONTROL : UNDECODED;
	}
	return to;
}

str
row_clean(char *at, size_t len, enum damage *damage)
{
	if (has_marks(at, len))
		len = take_marks(at, len, damage);
	return len ? without_formula(text_trim((str){ at, len })) : S("");
}

struct row
row_made(struct row_maker *m)
{
	size_t start = 0;

	m->cells = mem_grow(m->cells, &m->cells_room, m->row.n, sizeof(str));
	for (size_t i = 0; i < m->row.n; i++) {
		bool sound = m->row.damage == SOUND;

		m->cells[i] = m->ends[i] == start ? S("") : row_clean(
		    m->text + start, m->ends[i] - start, &m->row.damage);
		if (sound && m->row.damage != SOUND)
			m->row.damaged = i;
		start = m->ends[i];
	}
	m->row.cells = m->cells;
	return m->row;
}

void
row_free(struct row_maker *m)
{
	free(m->text);
	free(m->cells);
	free(m->ends);
}
