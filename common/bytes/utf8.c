#include "bytes/utf8.h"

#include "bytes/utf8_64.h"

size_t
utf8_length(str s)
{
	const unsigned char *b = (const unsigned char *)s.at;

	if (s.len == 0)
		return 0;
	if (b[0] < 0x80)
		return 1;
	size_t n = b[0] < 0xC2 ? 0 : b[0] < 0xE0 ? 2 : b[0] < 0xF0 ? 3
	    : b[0] < 0xF5 ? 4 : 0;
	if (n == 0 || s.len < n)
		return 0;
	/* the second byte's range excludes overlong forms, surrogates and the rest */
	unsigned char low = b[0] == 0xE0 ? 0xA0 : b[0] == 0xF0 ? 0x90 : 0x80;
	unsigned char high = b[0] == 0xED ? 0x9F : b[0] == 0xF4 ? 0x8F : 0xBF;
	if (b[1] < low || b[1] > high)
		return 0;
	for (size_t i = 2; i < n; i++)
		if ((b[i] & 0xC0) != 0x80)
			return 0;
	return n;
}

uint32_t
utf8_char(str s, size_t n)
{
	static const unsigned char head[] = { 0, 0x7F, 0x1F, 0x0F, 0x07 };
	uint32_t c = (unsigned char)s.at[0] & head[n];

	for (size_t i = 1; i < n; i++)
		c = c << 6 | ((unsigned char)s.at[i] & 0x3F);
	return c;
}

/* Whether these are three bytes of the kind that most Chinese characters have. */
static bool
is_common_three(const unsigned char *b)
{
	return b[0] > 0xE0 && b[0] < 0xED && (b[1] & 0xC0) == 0x80
	    && (b[2] & 0xC0) == 0x80;
}

/* How many bytes from the first on are ASCII. */
static size_t
ascii_length(const unsigned char *b, size_t n)
{
	size_t i = 0;
	uint64_t word;

	for (; n - i >= sizeof(word); i += sizeof(word)) {
		memcpy(&word, b + i, sizeof(word));
		if (word & 0x8080808080808080u)
			break;
	}
	while (i < n && b[i] < 0x80)
		i++;
	return i;
}

size_t
utf8_put(char to[UTF8_BYTES], uint32_t c)
{
	static const unsigned char leads[] = { 0, 0, 0xC0, 0xE0, 0xF0 };
	size_t n = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;

	for (size_t i = n; i-- > 1; c >>= 6)
		to[i] = (char)(0x80 | (c & 0x3F));
	to[0] = (char)(leads[n] | c);
	return n;
}

/* How many of 64 bytes are whole characters; 0 if that takes a closer look.  `text` wants
   no control characters. */
static inline size_t
whole_of_64(const char *at, bool text)
{
	bytes64 b = bytes64_at(at);
	uint64_t open = 0;

	if (text && (bytes64_has(b, "\x7F", 1)
	    || ~(bytes64_from(b, 0x20) | bytes64_any(b, "\t\n\r", 3))))
		return 0;
	if (!utf8_64_common(b, &open))
		return 0;
	bool begins_last = (unsigned char)at[BYTES64 - 1] >= 0xC0;
	return BYTES64 - (open == 0 ? 0 : begins_last ? 1 : 2);
}

/* The end of what is right from i on, which goes beyond `to` for half a character only. */
static inline size_t
end_by_character(str s, size_t i, size_t to, bool text)
{
	const unsigned char *b = (const unsigned char *)s.at;

	while (i < to) {
		size_t n = 3;

		if (b[i] < 0x80)
			n = text ? !utf8_is_control(b[i]) : ascii_length(b + i, s.len - i);
		else if (s.len - i < 3 || !is_common_three(b + i))
			n = utf8_length(str_from(s, i));
		if (n == 0)
			break;
		i += n;
	}
	return i;
}

static inline size_t
end_of_valid(str s, bool text)
{
	size_t i = 0;

	for (;;) {
		size_t n = 1;

		while (s.len - i >= BYTES64 && n)
			i += n = whole_of_64(s.at + i, text);
		size_t to = s.len - i < BYTES64 ? s.len : i + BYTES64;
		i = end_by_character(s, i, to, text);
		if (i < to || i == s.len)
			return i;
	}
}

size_t
utf8_valid(str s)
{
	return end_of_valid(s, false);
}

size_t
utf8_text(str s)
{
	return end_of_valid(s, true);
}

struct range {
	uint32_t from, to;
};

static bool
in_ranges(uint32_t c, const struct range *r, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (c <= r[i].to)
			return c >= r[i].from;
	return false;
}

/* Unicode 15, EastAsianWidth.txt, W and F, joined where only unassigned lie between. */
static const struct range wide[] = {
	{ 0x1100, 0x115F }, { 0x231A, 0x231B }, { 0x2329, 0x232A },
	{ 0x23E9, 0x23EC }, { 0x23F0, 0x23F0 }, { 0x23F3, 0x23F3 },
	{ 0x25FD, 0x25FE }, { 0x2614, 0x2615 }, { 0x2648, 0x2653 },
	{ 0x267F, 0x267F }, { 0x2693, 0x2693 }, { 0x26A1, 0x26A1 },
	{ 0x26AA, 0x26AB }, { 0x26BD, 0x26BE }, { 0x26C4, 0x26C5 },
	{ 0x26CE, 0x26CE }, { 0x26D4, 0x26D4 }, { 0x26EA, 0x26EA },
	{ 0x26F2, 0x26F3 }, { 0x26F5, 0x26F5 }, { 0x26FA, 0x26FA },
	{ 0x26FD, 0x26FD }, { 0x2705, 0x2705 }, { 0x270A, 0x270B },
	{ 0x2728, 0x2728 }, { 0x274C, 0x274C }, { 0x274E, 0x274E },
	{ 0x2753, 0x2755 }, { 0x2757, 0x2757 }, { 0x2795, 0x2797 },
	{ 0x27B0, 0x27B0 }, { 0x27BF, 0x27BF }, { 0x2B1B, 0x2B1C },
	{ 0x2B50, 0x2B50 }, { 0x2B55, 0x2B55 }, { 0x2E80, 0x303E },
	{ 0x3041, 0x4DBF }, { 0x4E00, 0xA4CF }, { 0xA960, 0xA97F },
	{ 0xAC00, 0xD7A3 }, { 0xF900, 0xFAFF }, { 0xFE10, 0xFE19 },
	{ 0xFE30, 0xFE6F }, { 0xFF01, 0xFF60 }, { 0xFFE0, 0xFFE6 },
	{ 0x16FE0, 0x18DFF }, { 0x1AFF0, 0x1B2FF }, { 0x1F004, 0x1F004 },
	{ 0x1F0CF, 0x1F0CF }, { 0x1F18E, 0x1F18E }, { 0x1F191, 0x1F19A },
	{ 0x1F200, 0x1F320 }, { 0x1F32D, 0x1F335 }, { 0x1F337, 0x1F37C },
	{ 0x1F37E, 0x1F393 }, { 0x1F3A0, 0x1F3CA }, { 0x1F3CF, 0x1F3D3 },
	{ 0x1F3E0, 0x1F3F0 }, { 0x1F3F4, 0x1F3F4 }, { 0x1F3F8, 0x1F43E },
	{ 0x1F440, 0x1F440 }, { 0x1F442, 0x1F4FC }, { 0x1F4FF, 0x1F53D },
	{ 0x1F54B, 0x1F567 }, { 0x1F57A, 0x1F57A }, { 0x1F595, 0x1F596 },
	{ 0x1F5A4, 0x1F5A4 }, { 0x1F5FB, 0x1F64F }, { 0x1F680, 0x1F6C5 },
	{ 0x1F6CC, 0x1F6CC }, { 0x1F6D0, 0x1F6DF }, { 0x1F6EB, 0x1F6FC },
	{ 0x1F7E0, 0x1F7F0 }, { 0x1F90C, 0x1F93A }, { 0x1F93C, 0x1F945 },
	{ 0x1F947, 0x1F9FF }, { 0x1FA70, 0x1FAFF }, { 0x20000, 0x3FFFD },
};

/* Marks that stand on the character before them, and joiners. */
static const struct range zero_wide[] = {
	{ 0x0300, 0x036F }, { 0x0483, 0x0489 }, { 0x0591, 0x05BD },
	{ 0x0610, 0x061A }, { 0x064B, 0x065F }, { 0x0E31, 0x0E31 },
	{ 0x0E34, 0x0E3A }, { 0x0E47, 0x0E4E }, { 0x1AB0, 0x1ACE },
	{ 0x1DC0, 0x1DFF }, { 0x200B, 0x200F }, { 0x202A, 0x202E },
	{ 0x2060, 0x2064 }, { 0x20D0, 0x20F0 }, { 0x302A, 0x302D },
	{ 0x3099, 0x309A }, { 0xFE00, 0xFE0F }, { 0xFE20, 0xFE2F },
	{ 0xFEFF, 0xFEFF }, { 0xE0100, 0xE01EF },
};

static size_t
char_width(uint32_t c)
{
	if (c < 0x300)
		return 1;
	if (c >= 0x4E00 && c <= 0xA4CF)   /* as most are here: one of the wide ranges */
		return 2;
	if (in_ranges(c, zero_wide, sizeof(zero_wide) / sizeof(*zero_wide)))
		return 0;
	return in_ranges(c, wide, sizeof(wide) / sizeof(*wide)) ? 2 : 1;
}

size_t
utf8_width(str s)
{
	size_t width = 0;

	while (s.len) {
		size_t n = (unsigned char)*s.at < 0x80 ? 1 : utf8_length(s);

		width += n > 1 ? char_width(utf8_char(s, n)) : 1;
		s = str_from(s, n ? n : 1);
	}
	return width;
}
