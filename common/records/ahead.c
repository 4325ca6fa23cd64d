#include "records/ahead.h"

#include <stdlib.h>

#include "bytes/job.h"

enum {
	BATCHES = 4 + ROW_BATCHES_KEPT,
	ROWS    = 1 << 12,   /* of a batch at most; a block has a thousand or so */
	WORTH   = 1 << 15,   /* bytes from which on it pays to hand them over */
};

struct batch {
	struct lines         lines;
	str                  rest;        /* of them, not split yet */
	const struct layout *layout;
	struct parser        parser;
	str                 *texts;       /* of the rows */
	size_t               n;
	char                *rows;        /* what was made of the first n_parsed */
	size_t               n_parsed;
	size_t               n_blank;     /* the rest of the rows were never used */
	str                 *cells;       /* of a row, to work with */
	struct job           job;
	bool                 started;     /* and not yet waited for */
};

struct ahead {
	struct parser parser;
	struct batch  batches[BATCHES];   /* a ring */
	unsigned      first, n;
};

struct ahead *
ahead_open(void)
{
	return mem_new(1, sizeof(struct ahead));
}

static struct batch *
batch_at(struct ahead *a, unsigned i)
{
	return &a->batches[(a->first + i) % BATCHES];
}

static void
finish(struct batch *b)
{
	if (b->started)
		job_wait(&b->job);
	b->started = false;
}

void
ahead_parse(struct ahead *a, struct parser parser)
{
	for (unsigned i = 0; i < BATCHES; i++) {
		struct batch *b = &a->batches[i];

		finish(b);
		b->parser.parse = NULL;
		b->n_parsed = b->n_blank = 0;
		free(b->rows);
		b->rows = NULL;
	}
	a->parser = parser;
}

/* Makes the next row of the cells. */
static bool
take_row(struct batch *b)
{
	const struct parser *p = &b->parser;
	char *row = b->rows + b->n * p->size;

	if (b->n == b->n_blank) {
		memcpy(row, p->blank, p->size);
		b->n_blank++;
	}
	return p->parse(p->with, b->cells, row);
}

/* Makes rows of the lines until something is odd. */
static void
take_rows(struct batch *b)
{
	struct splitter s = split_begin(b->rest);

	while (b->n < ROWS
	    && split_next(&s, b->layout, &b->texts[b->n], b->cells)
	    && take_row(b)) {
		b->rest = s.rest;
		b->n++;
	}
}

/* The same line by line, until one is at fault. */
static void
take_odd_rows(struct batch *b)
{
	while (b->n < ROWS && b->rest.len > 0) {
		struct splitter s = split_begin(b->rest);
		str *line = &b->texts[b->n];

		if (!split_off(&s, line) || !split_line(b->layout, *line, b->cells)
		    || !take_row(b))
			break;
		b->rest = s.rest;
		b->n++;
	}
}

static void
take_lines(struct batch *b)
{
	struct splitter s = split_begin(b->rest);

	while (b->n < ROWS && split_off(&s, &b->texts[b->n]))
		b->n++;
	b->rest = s.rest;
}

/* Makes rows of the lines, as many as there is room for. */
static void
work(void *with)
{
	struct batch *b = with;

	b->n = 0;
	if (b->parser.parse) {
		take_rows(b);
		take_odd_rows(b);
	}
	b->n_parsed = b->n;
	take_lines(b);
}

/* Gets the batch what it needs to work, for that can't fail then. */
static void
equip(struct batch *b, const struct parser *parser, const struct layout *l)
{
	if (!b->texts)
		b->texts = mem_new(ROWS, sizeof(*b->texts));
	if (!b->rows && parser->parse)
		b->rows = mem_new(ROWS, parser->size);
	if (b->layout != l) {
		free(b->cells);
		b->cells = mem_new(split_room(l->table_width),
		    sizeof(*b->cells));
	}
	b->parser = *parser;
	b->layout = l;
}

static void
start(struct batch *b)
{
	b->rest = b->lines.text;
	b->started = b->rest.len >= WORTH;
	if (b->started)
		job_start(&b->job, work, b);
	else
		work(b);
}

/* Fills the ring but for what is kept, without waiting once there is something in it. */
static void
read_ahead(struct ahead *a, struct in *in, const struct layout *l)
{
	while (a->n < BATCHES - ROW_BATCHES_KEPT && (a->n == 0 || in_ready(in))) {
		struct batch *b = batch_at(a, a->n);

		if (!in_lines(in, &b->lines))
			break;
		equip(b, &a->parser, l);
		start(b);
		a->n++;
	}
}

/* The batch that the next rows are in, or NULL. */
static struct batch *
next_batch(struct ahead *a, struct in *in, const struct layout *l)
{
	struct batch *b = batch_at(a, 0);

	if (a->n > 0) {
		in_took(in, b->n);
		work(b);   /* on its rest */
		if (b->n > 0)
			return b;
		a->first++;
		a->n--;
	}
	read_ahead(a, in, l);
	if (a->n == 0)
		return NULL;
	b = batch_at(a, 0);
	finish(b);
	return b;
}

bool
ahead_batch(struct ahead *a, struct in *in, const struct layout *l, struct row_batch *rows)
{
	struct batch *b = next_batch(a, in, l);

	if (!b)
		return false;
	*rows = (struct row_batch){ .texts = b->texts, .n = b->n, .parsed = b->rows,
		.n_parsed = b->n_parsed, .lasting = b->rest.len == 0 };
	return true;
}

void
ahead_drop(struct ahead *a)
{
	for (; a->n > 0; a->n--, a->first++)
		finish(batch_at(a, 0));
}

void
ahead_close(struct ahead *a)
{
	ahead_drop(a);
	for (unsigned i = 0; i < BATCHES; i++) {
		free(a->batches[i].lines.buf);
		free(a->batches[i].texts);
		free(a->batches[i].rows);
		free(a->batches[i].cells);
	}
	free(a);
}
