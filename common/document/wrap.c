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
piece_length(str text, bool codes)
{
	size_t n = one(text);

	if (!is_wide(text))
		while (n < text.len && text.at[n] != ' ' && !is_wide(str_from(text, n))
		    && text.at[n - 1] != '/' && !(codes && text.at[n - 1] == '_'))
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

/* The bytes of the first piece, with the blanks before it. */
static size_t
first_length(str text, bool codes)
{
	size_t gap = blanks_before(text);

	return gap < text.len ? gap + piece_length(str_from(text, gap), codes) : gap;
}

str
wrap_line(str *text, size_t width, bool codes)
{
	size_t n = 0, at = 0;
	str line;

	while (n < text->len) {
		str rest = str_from(*text, n);
		size_t length = first_length(rest, codes);

		at += utf8_width(str_first(rest, length));
		if (n && at > width)
			break;
		n += length;
	}
	line = str_first(*text, n);
	*text = str_from(*text, n);
	*text = str_from(*text, blanks_before(*text));
	return line;
}

size_t
wrap_least(str text, bool codes)
{
	size_t least = 0;

	while (text.len) {
		size_t width = utf8_width(wrap_line(&text, 0, codes));

		least = width > least ? width : least;
	}
	return least;
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
	if (width == 0 || utf8_width(text) <= width) {
		out_str(o, text);
		text = S("");
	} else {
		out_str(o, wrap_line(&text, width, false));
	}
	while (text.len) {
		out_char(o, '\n');
		put_blanks(o, INDENT);
		out_str(o, wrap_line(&text, width > INDENT ? width - INDENT : 0, false));
	}
	out_char(o, '\n');
}
