#include "rc-import/forms/json/text.h"

#include <stdlib.h>

#include "rc-import/forms/row.h"

enum { HIGH_HALF = 0xD800, LOW_HALF = 0xDC00, HALVES_END = 0xE000 };

/* What a piece may bring out of the one before; each of its bytes becomes two at most. */
enum { LONGEST_WAIT = 64 };

static void
put(struct json_text *t, str bytes)
{
	memcpy(t->text + t->len, bytes.at, bytes.len);
	t->len += bytes.len;
}

static void
put_char(struct json_text *t, char c)
{
	put(t, (str){ &c, 1 });
}

static void
put_hex(struct json_text *t, str before, const char *hex, size_t n)
{
	put(t, before);
	put(t, (str){ hex, n });
}

static void
put_lone(struct json_text *t, const char half[4])
{
	put_char(t, (char)MARK_UNDECODED);
	put_hex(t, S("\\\\u"), half, 4);
}

/* No other half came. */
static void
end_wait(struct json_text *t)
{
	if (t->waits)
		put_lone(t, t->half);
	t->waits = false;
}

/* A hexadecimal digit's value, or -1. */
static int
digit_of(char c)
{
	static const char digits[] = "0123456789abcdef";
	char low = c >= 'A' && c <= 'F' ? (char)(c + ('a' - 'A')) : c;
	const char *at = low ? strchr(digits, low) : NULL;

	return at ? (int)(at - digits) : -1;
}

static unsigned
value_of(const char hex[4])
{
	unsigned value = 0;

	for (int i = 0; i < 4; i++)
		value = value << 4 | (unsigned)digit_of(hex[i]);
	return value;
}

static void
end_hex(struct json_text *t)
{
	unsigned value = value_of(t->hex);

	if (value >= LOW_HALF && value < HALVES_END && t->waits) {
		put_hex(t, S("\\u"), t->half, 4);
		put_hex(t, S("\\u"), t->hex, 4);
		t->waits = false;
		return;
	}
	end_wait(t);
	t->waits = value >= HIGH_HALF && value < LOW_HALF;
	if (t->waits)
		memcpy(t->half, t->hex, sizeof(t->half));
	else if (value >= LOW_HALF && value < HALVES_END)
		put_lone(t, t->hex);
	else
		put_hex(t, S("\\u"), t->hex, 4);
}

static enum json_at
fit_hex(struct json_text *t, char c)
{
	if (digit_of(c) < 0) {
		end_wait(t);
		put_hex(t, S("\\u"), t->hex, t->n_hex);
		put_char(t, c);
		return c == '"' ? OUTSIDE : IN_QUOTES;
	}
	t->hex[t->n_hex++] = c;
	if (t->n_hex < sizeof(t->hex))
		return IN_HEX;
	end_hex(t);
	return IN_QUOTES;
}

static enum json_at
fit_escape(struct json_text *t, char c)
{
	t->n_hex = 0;
	if (c == 'u')
		return IN_HEX;
	end_wait(t);
	put_char(t, '\\');
	put_char(t, c);
	return IN_QUOTES;
}

static enum json_at
fit_quoted(struct json_text *t, char c)
{
	if (c == '\\')
		return BEHIND_SLASH;
	end_wait(t);
	put_char(t, c);
	if ((unsigned char)c == MARK_UNDECODED || (unsigned char)c == MARK_CONTROL)
		return BEHIND_MARK;
	return c == '"' ? OUTSIDE : IN_QUOTES;
}

static enum json_at
fit(struct json_text *t, char c)
{
	switch (t->at) {
	case OUTSIDE:
		put_char(t, c);
		t->run = c == '"' || memchr(" \t\r\n,:[]{}", c, 10) ? 0 : t->run;
		return c == '"' ? IN_QUOTES : OUTSIDE;
	case BEHIND_MARK:
		put(t, S("\\\\"));
		return IN_QUOTES;
	case BEHIND_SLASH:
		return fit_escape(t, c);
	case IN_HEX:
		return fit_hex(t, c);
	case IN_QUOTES:
		break;
	}
	return fit_quoted(t, c);
}

str
json_text_fit(struct json_text *t, str piece)
{
	t->len = 0;
	t->text = mem_grow(t->text, &t->room, 2 * piece.len + LONGEST_WAIT, 1);
	for (size_t i = 0; i < piece.len; i++) {
		t->run++;
		t->at = fit(t, piece.at[i]);
	}
	return (str){ t->text, t->len };
}

void
json_text_free(struct json_text *t)
{
	free(t->text);
}
