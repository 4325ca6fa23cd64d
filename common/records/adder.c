#include "records/adder.h"

#include <stdlib.h>

#include "bytes/blocks.h"
#include "bytes/job.h"
#include "bytes/mem.h"
#include "records/tsv_ahead.h"

enum { PRINTINGS = ROW_BATCHES_KEPT };   /* at a time */

/* Rows while they are printed, into a buffer of their own. */
struct printing {
	const struct adder  *adder;
	const struct filler *filler;
	struct row_batch     rows;
	size_t               done;      /* how many of them are printed */
	void                *added;     /* to the row at hand */
	struct buffer        text;
	struct job           job;
};

struct adder {
	struct out           *out;
	struct tsv           *t;
	bool                  in_place;   /* some of the columns are there already */
	const struct column **of;         /* by the table's column: what is printed anew */
	const struct column **behind;     /* what is printed behind them, */
	size_t                n_behind;
	const struct column **texts;      /* those of them that are texts, */
	size_t                n_texts;
	size_t                most;       /* and the most bytes of the others */
	struct printing       printings[PRINTINGS];
};

static const struct column *
added(const struct column *adds, size_t n, str name)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq(str_of(adds[i].name), name))
			return &adds[i];
	return NULL;
}

static void
add_behind(struct adder *a, const struct column *c)
{
	a->behind[a->n_behind++] = c;
	a->most++;
	if (c->kind == TEXT)
		a->texts[a->n_texts++] = c;
	else
		a->most += value_most(c->kind, NULL);
}

struct adder *
adder_open(struct out *o, struct tsv *t, const struct column *adds, size_t n)
{
	size_t width = (size_t)tsv_width(t);
	struct adder *a = mem_new(1, sizeof(*a));

	a->out = o;
	a->t = t;
	a->of = mem_new(width, sizeof(*a->of));
	a->behind = mem_new(n, sizeof(*a->behind));
	a->texts = mem_new(n, sizeof(*a->texts));
	a->most = 1;
	for (size_t i = 0; i < width; i++) {
		a->of[i] = added(adds, n, tsv_name(t, (int)i));
		a->in_place |= a->of[i] != NULL;
		if (i)
			out_char(o, '\t');
		out_str(o, tsv_name(t, (int)i));
	}
	for (size_t i = 0; i < n; i++)
		if (tsv_find(t, str_of(adds[i].name)) == NO_COLUMN) {
			out_char(o, '\t');
			out_str(o, str_of(adds[i].name));
			add_behind(a, &adds[i]);
		}
	out_char(o, '\n');
	out_flush(o);
	return a;
}

/* The field of a struct that a column is tied to. */
static const void *
field(const void *row, const struct column *c)
{
	return (const char *)row + c->at;
}

/* The table's own part of a row, cell by cell. */
static void
put_cells(struct adder *a, struct tsv_row row, const void *fields)
{
	const str *cells = tsv_cells(a->t, row);
	int width = tsv_width(a->t);

	for (int i = 0; i < width; i++) {
		const struct column *c = a->of[i];

		if (i)
			out_char(a->out, '\t');
		if (c)
			value_put(a->out, c->kind, field(fields, c));
		else
			out_str(a->out, cells[i]);
	}
}

/* The most bytes that what stands behind a row takes. */
static size_t
most_behind(const struct adder *a, const void *fields)
{
	const struct column *const *end = a->texts + a->n_texts;
	size_t most = a->most;

	for (const struct column *const *c = a->texts; c < end; c++)
		most += value_most(TEXT, field(fields, *c));
	return most;
}

/* Writes what stands behind a row: how many bytes. */
static size_t
write_behind(const struct adder *a, const void *fields, char *to)
{
	const struct column *const *end = a->behind + a->n_behind;
	char *at = to;

	for (const struct column *const *c = a->behind; c < end; c++) {
		*at++ = '\t';
		at += value_write(at, (*c)->kind, field(fields, *c));
	}
	*at++ = '\n';
	return (size_t)(at - to);
}

void
adder_row(struct adder *a, struct tsv_row row, const void *fields)
{
	if (a->in_place || !tsv_plain(a->t, row.file))
		put_cells(a, row, fields);
	else
		out_str(a->out, row.text);
	out_used(a->out, write_behind(a, fields,
	    out_room(a->out, most_behind(a, fields))));
}

/* Prints rows as long as there is room. */
static void
print_on(void *with)
{
	struct printing *p = with;
	const struct filler *f = p->filler;
	struct buffer *b = &p->text;

	for (; p->done < p->rows.n; p->done++) {
		str text = p->rows.texts[p->done];

		f->fill(f->with, p->rows.first + p->done, p->added);
		if (b->room - b->used < text.len + most_behind(p->adder, p->added))
			break;
		memcpy(b->at + b->used, text.at, text.len);
		b->used += text.len;
		b->used += write_behind(p->adder, p->added, b->at + b->used);
	}
}

/* Waits for the rows, prints those that had no room, and puts all out. */
static void
finish(struct adder *a, struct printing *p)
{
	if (p->rows.n == 0)
		return;
	job_wait(&p->job);
	while (p->done < p->rows.n) {
		p->text.at = mem_grow(p->text.at, &p->text.room, p->text.room + 1
		    + p->rows.texts[p->done].len + most_behind(a, p->added), 1);
		print_on(p);
	}
	out_swap(a->out, &p->text);
	p->rows.n = p->done = 0;
}

static void
start(struct adder *a, struct printing *p, const struct filler *f)
{
	p->adder = a;
	p->filler = f;
	if (!p->added)
		p->added = mem_new(1, f->size);
	job_start(&p->job, print_on, p);
}

static void
finish_all(struct adder *a, unsigned turn)
{
	for (unsigned i = 0; i < PRINTINGS; i++)
		finish(a, &a->printings[(turn + i) % PRINTINGS]);
}

/* Rows that don't last, or that can't be printed as they are. */
static void
print_here(struct adder *a, const struct row_batch *rows, const struct filler *f,
    void *fields)
{
	for (size_t i = 0; i < rows->n; i++) {
		f->fill(f->with, rows->first + i, fields);
		adder_row(a, (struct tsv_row){ rows->texts[i], rows->file },
		    fields);
	}
}

void
adder_finish(struct adder *a, const struct filler *f)
{
	void *fields = mem_new(1, f->size);
	struct row_batch rows;
	unsigned turn = 0;

	while (tsv_batch(a->t, &rows)) {
		struct printing *p = &a->printings[turn % PRINTINGS];

		f->ready(f->with, rows.first + rows.n);
		if (!rows.lasting || a->in_place || !tsv_plain(a->t, rows.file)) {
			finish_all(a, turn);
			print_here(a, &rows, f, fields);
			continue;
		}
		finish(a, p);
		p->rows = rows;
		start(a, p, f);
		turn++;
	}
	finish_all(a, turn);
	free(fields);
}

void
adder_close(struct adder *a)
{
	for (unsigned i = 0; i < PRINTINGS; i++) {
		free(a->printings[i].added);
		free(a->printings[i].text.at);
	}
	free(a->of);
	free(a->behind);
	free(a->texts);
	free(a);
}
