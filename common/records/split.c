#include "records/split.h"

#include "bytes/utf8.h"

#define EACH(byte) (UINT64_MAX / 0xff * (byte))   /* the byte, eight times */

/* Eight bytes, the first one lowest; fewer, if the line ends, and then letters. */
static uint64_t
load(str line, size_t at)
{
	uint64_t word = EACH('x');
	size_t left = line.len - at;

	memcpy(&word, line.at + at, left < sizeof(word) ? left : sizeof(word));
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	word = __builtin_bswap64(word);
#endif
	return word;
}

/* The high bit of each byte that is below 0x20; no byte's sum carries into the next. */
static uint64_t
below_blank(uint64_t word)
{
	return ~(((word & EACH(0x7f)) + EACH(0x60)) | word) & EACH(0x80);
}

/* The high bit of each byte that is 0x7f. */
static uint64_t
deletes(uint64_t word)
{
	word ^= EACH(0x7f);
	return ~(((word & EACH(0x7f)) + EACH(0x7f)) | word) & EACH(0x80);
}

/*
 * Splits a line into at most n cells; how many there are.  *text tells whether it is
 * text: no control characters but its tabs, and UTF-8.  This is where most of the
 * reading goes, so it looks at eight bytes a step.
 */
static int
split(str line, str *cells, int n, bool *text)
{
	uint64_t controls = 0, beyond_ascii = 0;
	size_t from = 0;
	int got = 0;

	for (size_t i = 0; i < line.len; i += sizeof(uint64_t)) {
		uint64_t word = load(line, i);
		uint64_t low = below_blank(word);

		beyond_ascii |= word & EACH(0x80);
		controls |= deletes(word);
		for (; low; low &= low - 1) {
			size_t at = i + (size_t)__builtin_ctzll(low) / 8;

			controls |= line.at[at] != '\t';
			if (got < n)
				cells[got] = (str){ line.at + from, at - from };
			got++;
			from = at + 1;
		}
	}
	if (got < n)
		cells[got] = (str){ line.at + from, line.len - from };
	*text = !controls && (!beyond_ascii || utf8_valid(line) == line.len);
	return got + 1;
}

bool
split_line(const struct layout *l, str line, str *cells)
{
	str *own = l->plain ? cells : cells + l->table_width;
	bool text;

	if (split(line, own, l->width, &text) != l->width || !text)
		return false;
	if (l->plain)
		return true;
	for (int i = 0; i < l->table_width; i++)
		cells[i] = S("");
	for (int i = 0; i < l->width; i++)
		cells[l->column[i]] = own[i];
	return true;
}
