#include "csv.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "decode.h"
#include "delimiter.h"

enum { SAMPLE = 1 << 17 };   /* bytes of text to find the delimiter in */

struct csv {
	struct sheet    sheet;
	struct arena    arena;
	struct decoder *decoder;
	struct cutter   cutter;
};

/* More text for the cutter; false at the end. */
static bool
more(struct csv *c)
{
	return decode_next(c->decoder, &c->cutter.text);
}

static _Noreturn void
die_of_row(const struct csv *c)
{
	const struct cutter *k = &c->cutter;
	const char *name = sheet_name(&c->sheet);

	if (k->fault == CUT_OPEN)
		die("%s:%lu: a quote is opened here and never closed",
		    name, k->opened);
	if (k->fault == CUT_SWALLOWED)
		die("%s:%lu: a quote is opened here and closed only in line "
		    "%lu, before other text", name, k->opened, k->line);
	die("%s:%lu: a row of more than %d bytes or %d cells", name,
	    k->maker.row.number, ROW_BYTES_MAX, ROW_CELLS_MAX);
}

static bool
csv_next(struct sheet *s, struct row *row)
{
	struct csv *c = (struct csv *)s;

	for (;;) {
		switch (cut_row(&c->cutter)) {
		case CUT_MORE:
			if (more(c))
				break;
			cut_last(&c->cutter);
			break;
		case CUT_ROW:
			*row = row_made(&c->cutter.maker);
			return true;
		case CUT_END:
			return false;
		case CUT_FAULT:
			die_of_row(c);
		}
	}
}

static void
csv_again(struct sheet *s)
{
	struct csv *c = (struct csv *)s;

	decode_again(c->decoder);
	cut_start(&c->cutter, c->cutter.delimiter);
}

static void
csv_close(struct sheet *s)
{
	struct csv *c = (struct csv *)s;

	decode_close(c->decoder);
	row_free(&c->cutter.maker);
	arena_free(&c->arena);
	free(c);
}

static const struct format csv = { csv_next, csv_again, NULL, csv_close };

/* The delimiter by the file's beginning, which must be read again then. */
static char
delimiter_of(struct csv *c)
{
	char *sample = NULL;
	size_t len = 0, room = 0;
	str text;

	while (len < SAMPLE && decode_next(c->decoder, &text)) {
		sample = mem_grow(sample, &room, len + text.len, 1);
		memcpy(sample + len, text.at, text.len);
		len += text.len;
	}
	char delimiter = delimiter_find((str){ sample, len });
	free(sample);
	return delimiter;
}

struct sheet *
csv_open(struct in *in, struct encoding e)
{
	struct csv *c = mem_new(1, sizeof(*c));

	c->sheet = (struct sheet){ .format = &csv, .in = in };
	c->decoder = decode_open(in, e);
	c->cutter.delimiter = delimiter_of(c);
	c->sheet.about = arena_printf(&c->arena, "%s, %s", e.name,
	    delimiter_name(c->cutter.delimiter)).at;
	csv_again(&c->sheet);
	return &c->sheet;
}
