#include "rc-import/forms/row.h"

#include "rc-import/cell/text.h"

bool
row_is_blank(const struct row *r)
{
	for (size_t i = 0; i < r->n; i++)
		if (r->cells[i].len)
			return false;
	return true;
}

int
row_first(const struct row *r)
{
	int i = 0;

	while (r->cells[i].len == 0)
		i++;
	return i;
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

/* Whether no blank begins with that byte, as most Chinese characters do. */
static bool
is_common(unsigned char c)
{
	return c >= 0xE4 && c <= 0xEE;
}

/* Whether there is no blank at either end, beyond doubt. */
static bool
is_trim(str cell)
{
	unsigned char first = (unsigned char)cell.at[0];
	unsigned char last = (unsigned char)cell.at[cell.len - 1];

	return (first < 0x80 ? first > ' ' : is_common(first))
	    && (last < 0x80 ? last > ' ' : cell.len >= 3
	    && is_common((unsigned char)cell.at[cell.len - 3]));
}

str
row_clean_sound(str cell)
{
	if (cell.len == 0 || (cell.at[0] != '=' && is_trim(cell)))
		return cell;
	return without_formula(text_trim(cell));
}

str
row_clean(char *at, size_t len, enum damage *damage)
{
	if (has_marks(at, len))
		len = take_marks(at, len, damage);
	return len ? row_clean_sound((str){ at, len }) : S("");
}
