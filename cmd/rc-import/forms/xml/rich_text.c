#include "rc-import/forms/xml/rich_text.h"

#include <stdio.h>
#include <stdlib.h>

#include "bytes/mem.h"
#include "rc-import/forms/row.h"

enum { ESCAPE = 7 };   /* characters of _xHHHH_ */

void
rich_clear(struct rich *r)
{
	r->len = 0;
	r->wanted = r->phonetic = false;
}

void
rich_start(struct rich *r, const char *name)
{
	if (strcmp(name, "t") == 0)
		r->wanted = !r->phonetic;
	else if (strcmp(name, "rPh") == 0)
		r->phonetic = true;
}

void
rich_end(struct rich *r, const char *name)
{
	if (strcmp(name, "t") == 0)
		r->wanted = false;
	else if (strcmp(name, "rPh") == 0)
		r->phonetic = false;
}

void
rich_add(struct rich *r, const struct xml *x, str text)
{
	if (text.len > TEXT_BYTES_MAX - r->len)
		xml_die(x, "a cell of more than %d bytes", TEXT_BYTES_MAX);
	r->text = mem_grow(r->text, &r->room, r->len + text.len + 1, 1);
	if (text.len)
		memcpy(r->text + r->len, text.at, text.len);
	r->len += text.len;
}

void
rich_text(struct rich *r, const struct xml *x, str text)
{
	if (r->wanted)
		rich_add(r, x, text);
}

static int
hex_value(char c)
{
	static const char digits[] = "0123456789ABCDEFabcdef";
	const char *at = c ? strchr(digits, c) : NULL;
	int value = at ? (int)(at - digits) : -1;

	return value > 15 ? value - 6 : value;
}

/* The part of UTF-16 that an escape stands for, or -1 if s doesn't begin with one. */
static long
unit_at(str s)
{
	long unit = 0;

	if (s.len < ESCAPE || s.at[0] != '_' || s.at[1] != 'x' || s.at[ESCAPE - 1] != '_')
		return -1;
	for (int i = 2; i < ESCAPE - 1; i++) {
		int value = hex_value(s.at[i]);

		if (value < 0)
			return -1;
		unit = unit * 16 + value;
	}
	return unit;
}

static size_t
put_character(char *to, long c)
{
	if (c < 0x80) {
		to[0] = (char)c;
		return 1;
	}
	size_t more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
	static const int heads[] = { 0, 0xC0, 0xE0, 0xF0 };
	to[0] = (char)(heads[more] | (int)(c >> (6 * more)));
	for (size_t i = 1; i <= more; i++)
		to[i] = (char)(0x80 | (int)(c >> (6 * (more - i)) & 0x3F));
	return more + 1;
}

/* Decodes the escape that s begins with; how much of s it is, 0 if none is there.  What it
   writes is never longer than the escape. */
static size_t
decode(char *to, size_t *written, str s)
{
	long unit = unit_at(s);

	if (unit < 0)
		return 0;
	if (unit < 0xD800 || unit > 0xDFFF) {
		*written = put_character(to, unit);
		return ESCAPE;
	}
	long low = unit_at(str_from(s, ESCAPE));
	if (unit < 0xDC00 && low >= 0xDC00 && low <= 0xDFFF) {
		*written = put_character(to,
		    0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
		return (size_t)2 * ESCAPE;
	}
	char shown[ESCAPE + 1];
	*written = (size_t)snprintf(shown, sizeof(shown), "%c\\u%04lX",
	    MARK_UNDECODED, (unsigned long)unit);
	memcpy(to, shown, *written);
	return ESCAPE;
}

str
rich_all(struct rich *r)
{
	size_t from = 0, to = 0;

	if (!r->len || !memchr(r->text, '_', r->len))
		return (str){ r->text, r->len };
	while (from < r->len) {
		size_t written = 1;
		size_t taken = decode(r->text + to, &written,
		    (str){ r->text + from, r->len - from });

		if (taken == 0)
			r->text[to] = r->text[from];
		from += taken ? taken : 1;
		to += written;
	}
	r->len = to;
	return (str){ r->text, to };
}

void
rich_free(struct rich *r)
{
	free(r->text);
}
