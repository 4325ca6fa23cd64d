#include "records/tsv.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "bytes/die.h"
#include "bytes/in.h"
#include "bytes/mem.h"
#include "records/origin.h"
#include "records/tsv_ahead.h"

struct file {
	struct in    *in;
	str           header;
	struct layout layout;
	unsigned long rows;       /* of the files before it, once they are read */
};

struct tsv {
	struct arena  arena;
	struct file  *files;
	unsigned      n, now;
	struct joined_columns columns;
	bool          again;
	unsigned long count;
	struct ahead *ahead;
	struct parser parser;
	struct row_batch rows;    /* that were read, */
	size_t        next;       /* and the next of them to hand out */
	str           line;       /* one that came by itself */
	str          *cells;
};

static const char *
place_of(const struct file *f, unsigned long line)
{
	static char place[4200];

	snprintf(place, sizeof(place), "%s:%lu", in_name(f->in), line);
	return place;
}

static void
read_header(struct tsv *t, struct file *f)
{
	str header;

	if (!in_line(f->in, &header))
		die("%s: is empty; a table begins with its header", in_name(f->in));
	f->header = arena_str(&t->arena, header);
	f->layout = layout_read(f->header, in_name(f->in), &t->columns, &t->arena);
}

struct tsv *
tsv_open(char *const *paths, bool again)
{
	static char dash[] = "-";
	static char *const standard[] = { dash, NULL };
	struct tsv *t = mem_new(1, sizeof(*t));

	if (!*paths)
		paths = standard;
	while (paths[t->n])
		t->n++;
	t->again = again;
	t->files = arena_new(&t->arena, t->n, sizeof(*t->files));
	for (unsigned i = 0; i < t->n; i++) {
		t->files[i].in = in_open(paths[i], again);
		read_header(t, &t->files[i]);
		if (i > 0)
			in_release(t->files[i].in);
	}
	for (unsigned i = 0; i < t->n; i++)
		layout_settle(&t->files[i].layout, &t->columns);
	t->cells = arena_new(&t->arena, split_room(t->columns.width), sizeof(str));
	t->ahead = ahead_open();
	return t;
}

int
tsv_width(const struct tsv *t)
{
	return t->columns.width;
}

str
tsv_name(const struct tsv *t, int column)
{
	return t->columns.names[column];
}

int
tsv_find(const struct tsv *t, str name)
{
	return joined_find(&t->columns, name);
}

/* The first file without the column, or NULL. */
static const struct file *
file_without(const struct tsv *t, int column)
{
	for (unsigned i = 0; i < t->n; i++)
		if (column == NO_COLUMN || !layout_has(&t->files[i].layout, column))
			return &t->files[i];
	return NULL;
}

int
tsv_need_of(const struct tsv *t, str name, const char *table)
{
	int column = tsv_find(t, name);
	const struct file *f = file_without(t, column);

	if (f)
		origin_die_without(name, table, in_name(f->in), f->layout.names,
		    (size_t)f->layout.width);
	return column;
}

int
tsv_need(const struct tsv *t, str name)
{
	return tsv_need_of(t, name, NULL);
}

/* Reads the next rows of the file at hand; false at its end. */
static bool
read_rows(struct tsv *t)
{
	struct file *f = &t->files[t->now];

	t->next = 0;
	if (ahead_batch(t->ahead, f->in, &f->layout, &t->rows))
		return true;
	t->rows = (struct row_batch){ .texts = &t->line, .n = in_line(f->in, &t->line) };
	return t->rows.n > 0;
}

/* Goes on to the next file; false if there is none. */
static bool
next_file(struct tsv *t)
{
	if (t->again)
		in_release(t->files[t->now].in);
	if (t->now + 1 == t->n)
		return false;
	t->files[++t->now].rows = t->count;
	return true;
}

/* Whether there is a row to hand out. */
static bool
has_rows(struct tsv *t)
{
	while (t->next == t->rows.n)
		if (!read_rows(t) && !next_file(t))
			return false;
	return true;
}

bool
tsv_next(struct tsv *t)
{
	if (!has_rows(t))
		return false;
	t->next++;
	t->count++;
	return true;
}

bool
tsv_batch(struct tsv *t, struct row_batch *rows)
{
	if (!has_rows(t))
		return false;
	*rows = t->rows;
	rows->texts += t->next;
	rows->n -= t->next;
	rows->n_parsed = 0;
	rows->file = t->now;
	rows->first = t->count;
	t->next = t->rows.n;
	t->count += rows->n;
	return true;
}

struct tsv_row
tsv_row(const struct tsv *t)
{
	return (struct tsv_row){ t->rows.texts[t->next - 1], t->now };
}

void
tsv_parse(struct tsv *t, struct parser parser)
{
	t->parser = parser;
	t->rows.n_parsed = 0;
	ahead_parse(t->ahead, parser);
}

const void *
tsv_parsed(const struct tsv *t, const struct parser *parser)
{
	return t->parser.with == parser->with && t->next <= t->rows.n_parsed
	    ? t->rows.parsed + (t->next - 1) * parser->size : NULL;
}

const str *
tsv_cells(struct tsv *t, struct tsv_row row)
{
	const struct layout *l = &t->files[row.file].layout;

	if (!split_line(l, row.text, t->cells))
		layout_die_of_line(l, tsv_place(t, t->count - 1), row.text);
	return t->cells;
}

bool
tsv_plain(const struct tsv *t, unsigned file)
{
	return t->files[file].layout.plain;
}

unsigned long
tsv_count(const struct tsv *t)
{
	return t->count;
}

bool
tsv_is_cut(const struct tsv *t)
{
	return in_is_cut(t->files[t->now].in);
}

const char *
tsv_place(const struct tsv *t, unsigned long n)
{
	unsigned i = t->now;

	while (t->files[i].rows > n)
		i--;
	return place_of(&t->files[i], n - t->files[i].rows + 2);
}

void
tsv_die(const struct tsv *t, int column, const char *fmt, ...)
{
	char what[2048];
	va_list args;

	va_start(args, fmt);
	vsnprintf(what, sizeof(what), fmt, args);
	va_end(args);
	if (column == NO_COLUMN)
		die("%s: %s", tsv_place(t, t->count - 1), what);
	die("%s: %.*s: %s", tsv_place(t, t->count - 1),
	    STR_SHOWN(t->columns.names[column]), what);
}

void
tsv_again(struct tsv *t)
{
	str header;

	ahead_drop(t->ahead);
	t->rows.n = t->next = 0;
	for (unsigned i = 0; i < t->n; i++) {
		in_again(t->files[i].in);
		if (!in_line(t->files[i].in, &header)
		    || !str_eq(header, t->files[i].header))
			die("%s: changed while it was read",
			    in_name(t->files[i].in));
		if (i > 0)
			in_release(t->files[i].in);
	}
	t->now = 0;
	t->count = 0;
}

void
tsv_close(struct tsv *t)
{
	ahead_close(t->ahead);
	for (unsigned i = 0; i < t->n; i++)
		in_close(t->files[i].in);
	free(t->columns.names);
	arena_free(&t->arena);
	free(t);
}
