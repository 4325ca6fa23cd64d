#include "records/split.h"

#include "bytes/utf8.h"
#include "bytes/word.h"

enum { STEP = 64 };

/* What was seen of a line so far: high bits of bytes that are DEL, or no ASCII. */
struct seen {
	uint64_t deletes, beyond_ascii;
};

/* A bit for each of eight bytes, the first one lowest: whether it is below 0x20. */
static uint64_t
controls_of(uint64_t word, struct seen *seen)
{
	uint64_t low = word & EACH(0x7f);   /* no byte's sum carries into the next */
	uint64_t below = ~((low + EACH(0x60)) | word) & EACH(0x80);

	seen->deletes |= (low + EACH(0x01)) & ~word;
	seen->beyond_ascii |= word;
	return (below >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

static uint64_t
controls_in_step(const char *at, struct seen *seen)
{
	uint64_t controls = 0;

	for (unsigned i = 0; i < STEP; i += 8)
		controls |= controls_of(word_at(at + i), seen) << i;
	return controls;
}

/*
 * Splits a line into at most n cells; how many there are.  *text tells whether it is
 * text: no control characters but its tabs, and UTF-8.  This is where most of the
 * reading goes: it looks for tabs in eight bytes at once, but goes from tab to tab by
 * 64, for the processor guesses better how many these have.
 */
static int
split(str line, str *cells, int n, bool *text)
{
	struct seen seen = { 0, 0 };
	bool tabs = true;
	size_t from = 0;
	int got = 0;

	for (size_t i = 0; i < line.len; i += STEP) {
		char last[STEP];
		const char *at = line.at + i;

		if (line.len - i < STEP) {
			memset(last, 'x', STEP);
			at = memcpy(last, at, line.len - i);
		}
		for (uint64_t controls = controls_in_step(at, &seen); controls;
		    controls &= controls - 1) {
			size_t to = i + (size_t)__builtin_ctzll(controls);

			tabs &= line.at[to] == '\t';
			if (got < n)
				cells[got] = (str){ line.at + from, to - from };
			got++;
			from = to + 1;
		}
	}
	if (got < n)
		cells[got] = (str){ line.at + from, line.len - from };
	*text = tabs && !(seen.deletes & EACH(0x80))
	    && (!(seen.beyond_ascii & EACH(0x80)) || utf8_valid(line) == line.len);
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
