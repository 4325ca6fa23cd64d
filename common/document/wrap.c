#include "document/wrap.h"

#include "bytes/utf8.h"

enum { INDENT = 2 };

static size_t
one(str text)
{
	size_t n = utf8_length(text);

	return n ? n : 1;
}

static bool
is_wide(str text)
{
	return text.len && utf8_width(str_first(text, one(text))) == 2;
}

/* Marks that don't begin a line. */
static bool
is_closing(str text)
{
	static const char *const marks[] = { "、", "，", "。", "；", "：", "）", "》", "”" };

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (str_starts(text, str_of(marks[i])))
			return true;
	return false;
}

/* The bytes that stay together: a wide character, or a word; and the marks behind it. */
static size_t
piece_length(str text)
{
	size_t n = one(text);

	if (!is_wide(text))
		while (n < text.len && text.at[n] != ' ' && !is_wide(str_from(text, n)))
			n += one(str_from(text, n));
	while (n < text.len && is_closing(str_from(text, n)))
		n += one(str_from(text, n));
	return n;
}

static size_t
blanks_before(str text)
{
	size_t n = 0;

	while (n < text.len && text.at[n] == ' ')
		n++;
	return n;
}

static void
put_blanks(struct out *o, size_t n)
{
	while (n-- > 0)
		out_char(o, ' ');
}

void
wrap_write(struct out *o, str text, size_t width)
{
	size_t at = 0;
	bool begun = false;    /* a piece stands in the line */

	if (width == 0 || utf8_width(text) <= width) {
		out_str(o, text);
		text = S("");
	}
	while (text.len) {
		size_t gap = blanks_before(text);
		str rest = str_from(text, gap);
		size_t n = rest.len ? piece_length(rest) : 0;
		str piece = str_first(rest, n);

		if (begun && at + gap + utf8_width(piece) > width) {
			out_char(o, '\n');
			gap = INDENT;
			at = 0;
		}
		put_blanks(o, gap);
		at += gap;
		out_str(o, piece);
		at += utf8_width(piece);
		begun = true;
		text = str_from(rest, n);
	}
	out_char(o, '\n');
}
