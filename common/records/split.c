#include "records/split.h"

#include "bytes/utf8.h"
#include "bytes/utf8_64.h"

static bool
is_text(str line)
{
	for (size_t i = 0; i < line.len; i++) {
		unsigned char c = (unsigned char)line.at[i];

		if ((c < 0x20 && c != '\t') || c == 0x7F)
			return false;
	}
	return utf8_valid(line) == line.len;
}

/* Where the file's own cells are put first. */
static str *
own_cells(const struct layout *l, str *cells)
{
	return l->plain ? cells : cells + l->table_width;
}

/* Puts them where the table has them. */
static void
lay_out(const struct layout *l, const str *own, str *cells)
{
	if (l->plain)
		return;
	for (int i = 0; i < l->table_width; i++)
		cells[i] = S("");
	for (int i = 0; i < l->width; i++)
		cells[l->column[i]] = own[i];
}

bool
split_line(const struct layout *l, str line, str *cells)
{
	str *own = own_cells(l, cells);
	const char *from = line.at, *end = line.at + line.len;
	int n = 0;

	for (const char *at = from; ; at++) {
		if (at < end && *at != '\t')
			continue;
		if (n == l->width)
			return false;
		own[n++] = (str){ from, (size_t)(at - from) };
		from = at + 1;
		if (at == end)
			break;
	}
	lay_out(l, own, cells);
	return n == l->width && is_text(line);
}

size_t
split_room(int table_width)
{
	return 2 * (size_t)table_width;
}

struct splitter
split_begin(str text)
{
	return (struct splitter){ .rest = text, .at = text.at,
		.end = text.at + text.len };
}

/* Looks at the next bytes; at the end at those that don't fill 64, with others behind. */
static void
look_on(struct splitter *s)
{
	size_t left = (size_t)(s->end - s->at);
	char last[BYTES64];

	s->next = 0;
	s->n = left / BYTES64 < SPLIT_STEP ? (unsigned)(left / BYTES64) : SPLIT_STEP;
	s->base = s->at;
	if (s->n > 0) {
		marks_find(s->at, s->n, s->coming, &s->seen);
		s->at += s->n * BYTES64;
	} else if (left > 0) {
		memset(last, ' ', sizeof(last));
		marks_find(memcpy(last, s->at, left), s->n = 1, s->coming, &s->seen);
		s->at = s->end;
	}
}

/* The next mark, or NULL at the end. */
static inline const char *
next_mark(struct splitter *s, struct marked *now)
{
	while (!now->marks) {
		if (s->next == s->n)
			look_on(s);
		if (s->n == 0)
			return NULL;
		*now = (struct marked){ s->base + s->next * BYTES64, s->coming[s->next] };
		s->next++;
	}
	const char *at = now->at + __builtin_ctzll(now->marks);
	now->marks &= now->marks - 1;
	return at;
}

/* Takes the text up to an LF. */
static inline str
take_line(struct splitter *s, const char *lf)
{
	str line = { s->rest.at, (size_t)(lf - s->rest.at) };

	s->rest = str_from(s->rest, line.len + 1);
	return line;
}

bool
split_next(struct splitter *s, const struct layout *l, str *line, str *cells)
{
	str *own = own_cells(l, cells), *cell = own, *end = own + l->width;
	const char *from = s->rest.at, *mark;
	struct marked now = s->now;   /* in registers */

	do {
		mark = next_mark(s, &now);
		if (!mark)
			break;
		*cell++ = (str){ from, (size_t)(mark - from) };
		from = mark + 1;
	} while (*mark == '\t' && cell < end);
	s->now = now;
	if (!mark || *mark != '\n' || cell < end || s->seen.odd)
		return false;
	*line = take_line(s, mark);
	lay_out(l, own, cells);
	return true;
}

bool
split_off(struct splitter *s, str *line)
{
	const char *lf = s->rest.len ? memchr(s->rest.at, '\n', s->rest.len) : NULL;

	if (!lf)
		return false;
	*line = take_line(s, lf);
	line->len -= line->len > 0 && line->at[line->len - 1] == '\r';
	return true;
}
