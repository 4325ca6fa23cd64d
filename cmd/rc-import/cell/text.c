#include "rc-import/cell/text.h"

#include "bytes/utf8.h"

enum { SHOWN = 120 };

/* Characters without ink: blanks, joiners, marks of direction, byte-order marks. */
static bool
is_inkless(uint32_t c)
{
	return c == ' ' || c == '\t' || c == 0xA0 || c == 0xAD
	    || (c >= 0x2000 && c <= 0x200F) || (c >= 0x2028 && c <= 0x202F)
	    || (c >= 0x205F && c <= 0x2064) || c == 0x3000 || c == 0xFEFF;
}

/* The bytes of an inkless character that s begins with, or 0. */
static size_t
inkless_first(str s)
{
	size_t n = utf8_length(s);

	return n && is_inkless(utf8_char(s, n)) ? n : 0;
}

static size_t
inkless_last(str s)
{
	for (size_t n = 1; n <= 3 && n <= s.len; n++) {
		str end = str_from(s, s.len - n);

		if ((end.at[0] & 0xC0) != 0x80)
			return inkless_first(end) == n ? n : 0;
	}
	return 0;
}

str
text_trim(str s)
{
	for (size_t n; (n = inkless_first(s)) > 0; )
		s = str_from(s, n);
	for (size_t n; (n = inkless_last(s)) > 0; )
		s.len -= n;
	return s;
}

/* The ASCII that a full-width or typographic form stands for, or 0. */
static char
ascii_of(uint32_t c)
{
	if (c >= 0xFF01 && c <= 0xFF5E)
		return (char)(c - 0xFF01 + '!');
	if (c == 0x2212)
		return '-';
	return is_inkless(c) ? ' ' : '\0';
}

static str
fold_char(str s, size_t n)
{
	static char ascii[1];
	uint32_t c = utf8_char(s, n);

	if (c == 0xFFE5)
		return S("\xC2\xA5");
	ascii[0] = ascii_of(c);
	return ascii[0] ? (str){ ascii, 1 } : str_first(s, n);
}

/* Whether a character that begins with this byte may be folded; no CJK ideograph is. */
static bool
may_fold(char c)
{
	return c == '\xC2' || c == '\xE2' || c == '\xE3' || c == '\xEF';
}

str
text_fold(str s, char to[TEXT_MOST])
{
	size_t len = 0;

	if (s.len > TEXT_MOST)
		s.len = 0;
	while (s.len) {
		size_t n = may_fold(s.at[0]) ? utf8_length(s) : 1;
		str c = n > 1 ? fold_char(s, n) : str_first(s, 1);

		for (size_t i = 0; i < c.len; i++)
			to[len++] = c.at[i];
		s = str_from(s, n > 1 ? n : 1);
	}
	return (str){ to, len };
}

static char
small(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool
is_left_out(char c)
{
	return c == ' ' || c == '*' || c == '/' || c == '|' || c == '\0';
}

str
text_key(str s, char to[TEXT_MOST])
{
	str folded = text_fold(s, to);
	size_t len = 0;

	for (size_t i = 0; i < folded.len; i++)
		if (!is_left_out(to[i]))
			to[len++] = small(to[i]);
	if (len && to[len - 1] == ':')
		len--;
	return (str){ to, len };
}

str
text_shown(str s)
{
	if (s.len <= SHOWN)
		return s;
	size_t n = SHOWN;
	while (n && (s.at[n] & 0xC0) == 0x80)
		n--;
	return str_first(s, n);
}
