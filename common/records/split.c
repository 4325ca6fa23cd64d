#include "records/split.h"

#include "bytes/utf8.h"
#include "bytes/utf8_64.h"

/* What was seen of a line so far. */
struct seen {
	bool     controls;   /* other than tabs */
	bool     rare;       /* characters that take a closer look, or no UTF-8 */
	uint64_t open;       /* the last character (utf8_64.h) */
};

/* Where the tabs are in 64 bytes, without the first ones. */
static uint64_t
look_at(bytes64 b, unsigned skip, struct seen *seen)
{
	uint64_t tabs = bytes64_any(b, "\t", 1) >> skip;
	uint64_t controls = (~bytes64_from(b, 0x20) | bytes64_any(b, "\x7F", 1)) >> skip;

	seen->controls |= controls != tabs;
	seen->rare |= !utf8_64_common(b, skip, &seen->open);
	return tabs;
}

/* 64 bytes that end with the line, the first `skip` of them before i, if it isn't longer;
   a line of less than 64 is filled up, in `few`. */
static const char *
bytes_from(str line, size_t i, char few[BYTES64], unsigned *skip)
{
	size_t left = line.len - i;

	*skip = 0;
	if (left >= BYTES64)
		return line.at + i;
	if (line.len < BYTES64) {
		memset(few, 'x', BYTES64);
		return memcpy(few, line.at, line.len);
	}
	*skip = (unsigned)(BYTES64 - left);
	return line.at + line.len - BYTES64;
}

/*
 * Splits a line into n cells; false if they are more or less, or no text: control
 * characters, or no UTF-8.  This is where most of the reading goes.
 */
static bool
split(str line, str *cells, size_t n)
{
	struct seen seen = { 0 };
	str *cell = cells, *last = cells + n - 1;
	const char *from = line.at;

	for (size_t i = 0; i < line.len && cell <= last; i += BYTES64) {
		char few[BYTES64];
		unsigned skip;
		const char *at = bytes_from(line, i, few, &skip);

		for (uint64_t tabs = look_at(bytes64_at(at), skip, &seen); tabs;
		    tabs &= tabs - 1) {
			const char *to = line.at + i + __builtin_ctzll(tabs);

			*cell++ = (str){ from, (size_t)(to - from) };
			from = to + 1;
		}
	}
	*cell = (str){ from, (size_t)(line.at + line.len - from) };
	return cell == last && !seen.controls && ((!seen.rare && !seen.open)
	    || utf8_valid(line) == line.len);
}

bool
split_line(const struct layout *l, str line, str *cells)
{
	str *own = l->plain ? cells : cells + l->table_width;

	if (!split(line, own, (size_t)l->width))
		return false;
	if (l->plain)
		return true;
	for (int i = 0; i < l->table_width; i++)
		cells[i] = S("");
	for (int i = 0; i < l->width; i++)
		cells[l->column[i]] = own[i];
	return true;
}

size_t
split_room(int table_width)
{
	return 2 * (size_t)table_width + BYTES64 + 1;
}
