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
	str           text;       /* of the row at hand, */
	const void   *parsed;     /* and what was made of it, or NULL */
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

/* The next row of the file at hand; false at its end. */
static bool
next_of_file(struct tsv *t)
{
	struct file *f = &t->files[t->now];

	t->parsed = NULL;
	return ahead_next(t->ahead, f->in, &f->layout, &t->text, &t->parsed)
	    || in_line(f->in, &t->text);
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

bool
tsv_next(struct tsv *t)
{
	while (!next_of_file(t))
		if (!next_file(t))
			return false;
	t->count++;
	return true;
}

/* The next rows of the file at hand; false at its end. */
static bool
batch_of_file(struct tsv *t, struct row_batch *rows)
{
	struct file *f = &t->files[t->now];

	if (ahead_batch(t->ahead, f->in, &f->layout, rows))
		return true;
	*rows = (struct row_batch){ .texts = &t->text, .n = 1 };
	return in_line(f->in, &t->text);
}

bool
tsv_batch(struct tsv *t, struct row_batch *rows)
{
	while (!batch_of_file(t, rows))
		if (!next_file(t))
			return false;
	rows->file = t->now;
	rows->first = t->count;
	t->count += rows->n;
	return true;
}

struct tsv_row
tsv_row(const struct tsv *t)
{
	return (struct tsv_row){ t->text, t->now };
}

void
tsv_parse(struct tsv *t, struct parser parser)
{
	t->parser = parser;
	t->parsed = NULL;
	ahead_parse(t->ahead, parser);
}

const void *
tsv_parsed(const struct tsv *t, const struct parser *parser)
{
	return t->parser.with == parser->with ? t->parsed : NULL;
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
