#include "rc-match/fold.h"

#include <stdlib.h>

#include "bytes/utf8.h"

enum { BLANK = ' ', DASH = '-', DOT = 0xB7 };

struct char_range {
	uint32_t from, to;
};

static bool
is_in(uint32_t c, const struct char_range *ranges, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (c >= ranges[i].from && c <= ranges[i].to)
			return true;
	return false;
}

#define IS_IN(c, ranges) is_in((c), (ranges), sizeof(ranges) / sizeof(*(ranges)))

static const struct char_range blanks[] = {
	{ ' ', ' ' }, { 0xA0, 0xA0 }, { 0x2000, 0x200D }, { 0x202F, 0x202F },
	{ 0x3000, 0x3000 }, { 0xFEFF, 0xFEFF },
};
static const struct char_range dashes[] = {
	{ 0x2010, 0x2015 }, { 0x2212, 0x2212 }, { 0x2500, 0x2500 }, { 0xFE58, 0xFE58 },
	{ 0xFE63, 0xFE63 },
};
static const struct char_range dots[] = {
	{ '.', '.' }, { 0x2022, 0x2022 }, { 0x2027, 0x2027 }, { 0x22C5, 0x22C5 },
	{ 0x30FB, 0x30FB }, { 0xFF65, 0xFF65 },
};

/* The rare ones; with kana and private characters, in which rare names are written. */
static const struct char_range hans[] = {
	{ 0x3005, 0x3007 }, { 0x3040, 0x30FA }, { 0x3400, 0x4DBF }, { 0xAC00, 0xD7AF },
	{ 0xE000, 0xFAFF }, { 0x20000, 0x3FFFF }, { 0xF0000, 0x10FFFF },
};

/* What most characters are; they need no search. */
static bool
is_common_han(uint32_t c)
{
	return c >= 0x4E00 && c <= 0x9FFF;
}

static uint32_t
folded_char(uint32_t c)
{
	if (is_common_han(c))
		return c;
	if (c >= 0xFF01 && c <= 0xFF5E)
		c -= 0xFEE0;
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 'A';
	if (c < 0x80 && c != '.')
		return c;
	if (IS_IN(c, blanks))
		return BLANK;
	if (IS_IN(c, dashes))
		return DASH;
	return IS_IN(c, dots) ? DOT : c;
}

static enum glyph
glyph_of(uint32_t c)
{
	if (is_common_han(c))
		return HAN;
	if (c >= '0' && c <= '9')
		return DIGIT;
	if (c >= 'A' && c <= 'Z')
		return LETTER;
	if (c < 0xC0)
		return SIGN;
	if (c < 0x2000)
		return c == 0xD7 || c == 0xF7 ? SIGN : LETTER;
	return IS_IN(c, hans) ? HAN : SIGN;
}

static void
make_room(struct folded *f, size_t chars)
{
	f->at = mem_grow(f->at, &f->room, chars + 1, sizeof(*f->at));
	f->c = mem_grow(f->c, &f->c_room, chars + 1, sizeof(*f->c));
	f->glyph = mem_grow(f->glyph, &f->glyph_room, chars + 1, sizeof(*f->glyph));
	f->gap = mem_grow(f->gap, &f->gap_room, chars + 1, sizeof(*f->gap));
	f->bytes = mem_grow(f->bytes, &f->bytes_room, chars * UTF8_BYTES + 1, 1);
}

void
fold(struct folded *f, str text)
{
	size_t used = 0;
	bool gap = false;

	make_room(f, text.len);
	f->n = f->whole = 0;
	for (text = str_trim(text); text.len; ) {
		size_t len = utf8_length(text);
		uint32_t c = folded_char(utf8_char(text, len));

		text = str_from(text, len);
		f->whole++;
		if (c == BLANK) {
			gap = true;
			continue;
		}
		f->at[f->n] = (uint32_t)used;
		f->c[f->n] = c;
		f->glyph[f->n] = (uint8_t)glyph_of(c);
		f->gap[f->n++] = gap;
		gap = false;
		used += utf8_put(f->bytes + used, c);
	}
	f->at[f->n] = (uint32_t)used;
	f->gap[f->n] = true;
}

bool
is_run_start(const struct folded *f, size_t i)
{
	if (i == 0 || f->gap[i])
		return true;
	if (f->c[i - 1] == DASH && !f->gap[i - 1])
		return i == 1 || !is_alnum_at(f, i - 2);
	return !is_alnum_at(f, i - 1);
}

bool
is_run_end(const struct folded *f, size_t i)
{
	if (i == f->n || f->gap[i])
		return true;
	if (f->c[i] == DASH && !f->gap[i + 1])
		return !is_alnum_at(f, i + 1);
	return !is_alnum_at(f, i);
}

void
folded_free(struct folded *f)
{
	free(f->bytes);
	free(f->at);
	free(f->c);
	free(f->glyph);
	free(f->gap);
	*f = (struct folded){ 0 };
}
