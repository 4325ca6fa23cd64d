#include "rc-import/forms/csv/csv.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "bytes/job.h"
#include "rc-import/forms/csv/cutter.h"
#include "rc-import/forms/csv/delimiter.h"
#include "rc-import/forms/text/decode.h"

enum {
	PIECE = 1 << 20,   /* bytes of text that are cut at once */
	ROWS  = 1 << 14,   /* of a batch at most; most have some thousands */
	CELLS = 1 << 18,
	APART = 128,       /* bytes that keep things out of each other's cache lines */
};

/* Rows that were cut at once, and the text that their cells stand in. */
struct csv_batch {
	char       *text;
	size_t      room;
	str        *cells;
	struct row *rows;
	size_t      n, n_cells;
	enum cut    end;       /* what came after the rows; CUT_ROW: there are more */
};

/*
 * While the rows of a batch are handed out, the next one is cut in a job.  That leaves what
 * it can't do, or may die of, to the main thread: it ends with CUT_MORE then.
 */
struct csv {
	struct input      sheet;
	struct arena      arena;
	const struct row *next, *end;     /* the rows at hand that were not handed out */
	char              apart[APART];   /* the job writes what follows, row by row */
	struct decoder   *decoder;
	struct cutter     cutter;
	struct csv_batch  batches[2];
	unsigned          at_hand;        /* the batch whose rows are handed out */
	bool              past_first;
	struct job        job;            /* cuts the other one */
	bool              started;
};

static void
cut_rows(struct csv *c, struct csv_batch *b)
{
	do {
		b->end = cut_row(&c->cutter, b->cells + b->n_cells, &b->rows[b->n]);
		if (b->end == CUT_ROW)
			b->n_cells += b->rows[b->n++].n;
	} while (b->end == CUT_ROW && b->n < ROWS && b->n_cells + ROW_CELLS_MAX <= CELLS);
}

/* Moves on what is left to a batch with room for it and another piece. */
static void
begin(struct csv *c, struct csv_batch *b)
{
	if (!b->cells) {
		b->cells = mem_new(CELLS, sizeof(*b->cells));
		b->rows = mem_new(ROWS, sizeof(*b->rows));
	}
	b->text = mem_grow(b->text, &b->room, cut_left(&c->cutter) + PIECE + CUT_SPARE, 1);
	b->n = b->n_cells = 0;
	cut_move(&c->cutter, b->text);
}

/* Cuts rows of another piece of text, or sees that none follows. */
static void
cut_piece(struct csv *c, struct csv_batch *b, size_t n)
{
	cut_add(&c->cutter, n, decode_marks(c->decoder));
	cut_rows(c, b);
}

static void
cut_ahead(void *with)
{
	struct csv *c = with;
	struct csv_batch *b = &c->batches[!c->at_hand];
	struct cutter *k = &c->cutter;

	cut_rows(c, b);
	if (b->end == CUT_MORE && b->n == 0)
		cut_piece(c, b, decode_ahead(c->decoder, k->text + k->end, PIECE));
}

/* Cuts on until there is a row, or the end. */
static void
cut_here(struct csv *c, struct csv_batch *b)
{
	struct cutter *k = &c->cutter;

	while (b->end == CUT_MORE && b->n == 0) {
		b->text = mem_grow(b->text, &b->room, k->end + PIECE + CUT_SPARE, 1);
		k->text = b->text;
		size_t n = decode_into(c->decoder, k->text + k->end, PIECE);
		if (n == 0)
			cut_last(k);
		cut_piece(c, b, n);
	}
}

static void
finish(struct csv *c)
{
	if (c->started)
		job_wait(&c->job);
	c->started = false;
}

/* Whether something may follow the rows of the batch. */
static bool
goes_on(const struct csv_batch *b)
{
	return b->end == CUT_MORE || b->end == CUT_ROW;
}

/* Takes up the next batch, and has the one behind it cut, but not for those who only look at
   the first rows. */
static void
next_batch(struct csv *c)
{
	struct csv_batch *b = &c->batches[!c->at_hand], *behind = &c->batches[c->at_hand];

	if (c->started) {
		finish(c);
	} else {
		begin(c, b);
		cut_rows(c, b);
	}
	cut_here(c, b);
	c->at_hand = !c->at_hand;
	c->next = b->rows;
	c->end = b->rows + b->n;
	c->started = c->past_first && goes_on(b);
	c->past_first = true;
	if (c->started) {
		begin(c, behind);
		job_start(&c->job, cut_ahead, c);
	}
}

static _Noreturn void
die_of_row(const struct csv *c)
{
	const struct cutter *k = &c->cutter;
	const char *name = input_name(&c->sheet);

	if (k->fault == CUT_OPEN)
		die("%s:%lu: a quote is opened here and never closed",
		    name, k->opened);
	if (k->fault == CUT_SWALLOWED)
		die("%s:%lu: a quote is opened here and closed only in line "
		    "%lu, before other text", name, k->opened, k->line);
	die("%s:%lu: a row of more than %d bytes or %d cells", name,
	    k->number, ROW_BYTES_MAX, ROW_CELLS_MAX);
}

static bool
csv_next(struct input *s, struct row *row)
{
	struct csv *c = (struct csv *)s;

	while (c->next == c->end) {
		switch (c->batches[c->at_hand].end) {
		case CUT_MORE:
		case CUT_ROW:
			next_batch(c);
			break;
		case CUT_END:
			return false;
		case CUT_FAULT:
			die_of_row(c);
		}
	}
	*row = *c->next++;
	return true;
}

static void
csv_again(struct input *s)
{
	struct csv *c = (struct csv *)s;

	finish(c);
	decode_again(c->decoder);
	cut_start(&c->cutter, c->cutter.delimiter);
	c->next = c->end = NULL;
	c->batches[c->at_hand].end = CUT_MORE;
	c->past_first = false;
}

static void
csv_close(struct input *s)
{
	struct csv *c = (struct csv *)s;

	finish(c);
	decode_close(c->decoder);
	cut_free(&c->cutter);
	for (int i = 0; i < 2; i++) {
		free(c->batches[i].text);
		free(c->batches[i].cells);
		free(c->batches[i].rows);
	}
	arena_free(&c->arena);
	free(c);
}

static const struct format csv = { csv_next, csv_again, NULL, csv_close };

/* The delimiter by the file's beginning, which must be read again then. */
static char
delimiter_of(struct csv *c)
{
	struct csv_batch *b = &c->batches[c->at_hand];

	begin(c, b);
	return delimiter_find((str){ b->text, decode_into(c->decoder, b->text, PIECE) });
}

struct input *
csv_open(struct in *in, struct encoding e)
{
	struct csv *c = mem_new(1, sizeof(*c));

	c->sheet = (struct input){ .format = &csv, .in = in };
	c->decoder = decode_open(in, e);
	c->cutter.delimiter = delimiter_of(c);
	c->sheet.about = arena_printf(&c->arena, "%s, %s", e.name,
	    delimiter_name(c->cutter.delimiter)).at;
	csv_again(&c->sheet);
	return &c->sheet;
}
