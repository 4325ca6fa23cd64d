#include "records/split.h"

#include "bytes/bytes64.h"
#include "bytes/utf8.h"

/* What was seen of a line so far. */
struct seen {
	bool     controls;   /* other than tabs */
	bool     rare;       /* characters that take a closer look, or no UTF-8 */
	uint64_t wanted;     /* where the next bytes go on with a character */
};

/*
 * Characters of two and three bytes, by where their first bytes and the others stand.  What
 * begins with E0, ED or F0 and more leaves the second byte not any value (utf8.h knows).
 */
static void
look_at_characters(bytes64 b, uint64_t beyond_ascii, struct seen *seen)
{
	uint64_t first = bytes64_from(b, 0xC0), first_of_3 = bytes64_from(b, 0xE0);
	uint64_t rare = bytes64_any(b, "\xC0\xC1\xE0\xED", 4) | bytes64_from(b, 0xF0);
	uint64_t wanted = first << 1 | first_of_3 << 2 | seen->wanted;

	seen->rare |= rare || (beyond_ascii & ~first) != wanted;
	seen->wanted = first >> 63 | first_of_3 >> 62;
}

/* Where the tabs are in 64 bytes. */
static uint64_t
look_at(bytes64 b, struct seen *seen)
{
	uint64_t tabs = bytes64_any(b, "\t", 1), beyond_ascii = bytes64_from(b, 0x80);
	uint64_t controls = ~bytes64_from(b, 0x20) | bytes64_any(b, "\x7F", 1);

	seen->controls |= controls != tabs;
	if (beyond_ascii | seen->wanted)
		look_at_characters(b, beyond_ascii, seen);
	return tabs;
}

/*
 * Splits a line into at most n cells; how many there are.  *text tells whether it is
 * text: no control characters but its tabs, and UTF-8.  This is where most of the
 * reading goes.
 */
static int
split(str line, str *cells, int n, bool *text)
{
	struct seen seen = { 0 };
	size_t from = 0;
	int got = 0;

	for (size_t i = 0; i < line.len; i += BYTES64) {
		char last[BYTES64];
		const char *at = line.at + i;

		if (line.len - i < BYTES64) {
			memset(last, 'x', BYTES64);
			at = memcpy(last, at, line.len - i);
		}
		for (uint64_t tabs = look_at(bytes64_at(at), &seen); tabs;
		    tabs &= tabs - 1) {
			size_t to = i + (size_t)__builtin_ctzll(tabs);

			if (got < n)
				cells[got] = (str){ line.at + from, to - from };
			got++;
			from = to + 1;
		}
	}
	if (got < n)
		cells[got] = (str){ line.at + from, line.len - from };
	*text = !seen.controls && ((!seen.rare && !seen.wanted)
	    || utf8_valid(line) == line.len);
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
