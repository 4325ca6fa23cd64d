#include "rc-import/forms/html/entity.h"

#include "bytes/utf8.h"
#include "rc-import/forms/row.h"

enum { LAST_CHAR = 0x10FFFF };

static const struct {
	const char *name;
	uint32_t    c;
} entities[] = {
	{ "amp", '&' }, { "lt", '<' }, { "gt", '>' }, { "quot", '"' }, { "apos", '\'' },
	{ "nbsp", 0xA0 }, { "ensp", 0x2002 }, { "emsp", 0x2003 }, { "thinsp", 0x2009 },
	{ "AMP", '&' }, { "LT", '<' }, { "GT", '>' }, { "QUOT", '"' }, { "shy", 0xAD },
	{ "yen", 0xA5 }, { "cent", 0xA2 }, { "pound", 0xA3 }, { "euro", 0x20AC },
	{ "curren", 0xA4 }, { "copy", 0xA9 }, { "reg", 0xAE }, { "trade", 0x2122 },
	{ "sect", 0xA7 }, { "para", 0xB6 }, { "deg", 0xB0 }, { "plusmn", 0xB1 },
	{ "times", 0xD7 }, { "divide", 0xF7 }, { "middot", 0xB7 }, { "bull", 0x2022 },
	{ "sup2", 0xB2 }, { "sup3", 0xB3 }, { "frac12", 0xBD }, { "frac14", 0xBC },
	{ "hellip", 0x2026 }, { "ndash", 0x2013 }, { "mdash", 0x2014 },
	{ "minus", 0x2212 }, { "lsquo", 0x2018 }, { "rsquo", 0x2019 },
	{ "ldquo", 0x201C }, { "rdquo", 0x201D }, { "laquo", 0xAB }, { "raquo", 0xBB },
	{ "permil", 0x2030 }, { "zwnj", 0x200C }, { "zwj", 0x200D },
};

/* What browsers make of numbers that are no characters but bytes of Windows. */
static const uint16_t windows[] = {
	0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030,
	0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C,
	0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
	0x017E, 0x0178,
};

static int
digit_of(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return c >= 'A' && c <= 'F' ? c - 'A' + 10 : 16;
}

/* The number that `#165` or `#xA5` says; false if that is none. */
static bool
number_of(str s, uint32_t *number)
{
	bool hex = s.len > 1 && (s.at[1] == 'x' || s.at[1] == 'X');
	int base = hex ? 16 : 10;

	s = str_from(s, hex ? 2 : 1);
	*number = 0;
	for (size_t i = 0; i < s.len; i++) {
		int digit = digit_of(s.at[i]);

		if (digit >= base)
			return false;
		*number = *number > LAST_CHAR ? *number
		    : *number * (uint32_t)base + (uint32_t)digit;
	}
	return s.len > 0;
}

static bool
is_text(uint32_t c)
{
	return (c >= 0x20 || c == '\t' || c == '\n' || c == '\r') && c <= LAST_CHAR
	    && (c < 0xD800 || c > 0xDFFF) && c != 0x7F;
}

static size_t
put_number(str reference, uint32_t c, char to[ENTITY_MOST + 1])
{
	if (c >= 0x80 && c < 0xA0)
		c = windows[c - 0x80];
	if (is_text(c))
		return utf8_put(to, c);
	to[0] = (char)MARK_UNDECODED;
	memcpy(to + 1, reference.at, reference.len);
	return reference.len + 1;
}

size_t
entity_decode(str reference, char to[ENTITY_MOST + 1])
{
	str name = str_from(reference, 1);
	uint32_t number;

	if (reference.len > ENTITY_MOST || name.len == 0)
		return 0;
	if (name.at[0] == '#')
		return number_of(name, &number) ? put_number(reference, number, to) : 0;
	for (size_t i = 0; i < sizeof(entities) / sizeof(*entities); i++)
		if (str_eq(name, str_of(entities[i].name)))
			return utf8_put(to, entities[i].c);
	return 0;
}
