#include "records/tsv.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "bytes/die.h"
#include "bytes/in.h"
#include "bytes/mem.h"
#include "bytes/near.h"
#include "bytes/utf8.h"
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
	str          *names;
	size_t        room;
	int           width;
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

int
tsv_find(const struct tsv *t, str name)
{
	for (int i = 0; i < t->width; i++)
		if (str_eq(t->names[i], name))
			return i;
	return NO_COLUMN;
}

static bool
file_has(const struct file *f, int column)
{
	for (int i = 0; i < f->layout.width; i++)
		if (f->layout.column[i] == column)
			return true;
	return false;
}

/* The offset of the first control character other than a tab; s.len if there is none. */
static size_t
first_control(str s)
{
	size_t i = 0;

	while (i < s.len && ((unsigned char)s.at[i] >= 0x20 ? s.at[i] != 0x7f
	    : s.at[i] == '\t'))
		i++;
	return i;
}

/* The name of the column, of the file's own, in which byte `at` of a line stands. */
static str
column_at(const struct tsv *t, const struct file *f, str line, size_t at)
{
	int tabs = 0;

	for (size_t i = 0; i < at; i++)
		tabs += line.at[i] == '\t';
	return tabs < f->layout.width ? t->names[f->layout.column[tabs]] : S("");
}

/* Dies of a row that is no text, in the column where it isn't. */
static void
check_text(const struct tsv *t, const struct file *f, const char *place, str line)
{
	size_t control = first_control(line);
	size_t valid = utf8_valid(line);
	const char *what = control <= valid ? "control character" : "not UTF-8: byte";
	size_t at = control <= valid ? control : valid;

	if (at == line.len)
		return;
	const char *hint = origin_is_gb18030(line)
	    ? "; it may be GB18030: run rc-import first" : "";
	if (f->layout.column)
		die("%s: %.*s: %s 0x%02X%s", place,
		    STR_SHOWN(column_at(t, f, line, at)), what,
		    (unsigned char)line.at[at], hint);
	die("%s: header: %s 0x%02X", place, what, (unsigned char)line.at[at]);
}

static int
count_cells(str line)
{
	int n = 1;

	for (size_t i = 0; i < line.len; i++)
		n += line.at[i] == '\t';
	return n;
}

static int
add_name(struct tsv *t, str name)
{
	GROW(t->names, (size_t)t->width, t->room);
	t->names[t->width] = name;
	return t->width++;
}

/* Reads a file's header and joins its columns to the table's. */
static void
read_header(struct tsv *t, struct file *f)
{
	struct layout *l = &f->layout;
	str line;
	bool first = t->width == 0;

	if (!in_line(f->in, &line))
		die("%s: is empty; a table begins with its header",
		    in_name(f->in));
	const char *form = origin_form(line);
	if (form)
		die("%s: this is %s: run rc-import first", place_of(f, 1), form);
	check_text(t, f, place_of(f, 1), line);
	if (count_cells(line) > TSV_WIDEST)
		die("%s: more than %d columns", place_of(f, 1), TSV_WIDEST);
	line = f->header = arena_str(&t->arena, line);
	l->column = arena_new(&t->arena, (size_t)count_cells(line),
	    sizeof(*l->column));
	l->plain = true;
	for (int n = count_cells(line); l->width < n; ) {
		str name = str_cut(&line, '\t');
		int at = first ? NO_COLUMN : tsv_find(t, name);

		if (name.len == 0)
			die("%s:1: column %d has no name", in_name(f->in),
			    l->width + 1);
		if (tsv_find(t, name) != NO_COLUMN && (first || file_has(f, at)))
			die("%s:1: column '%.*s' is there twice",
			    in_name(f->in), STR_SHOWN(name));
		if (at == NO_COLUMN)
			at = add_name(t, name);
		l->plain = l->plain && at == l->width;
		l->column[l->width++] = at;
	}
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
	for (unsigned i = 0; i < t->n; i++) {
		struct layout *l = &t->files[i].layout;

		l->table_width = t->width;
		l->plain = l->plain && l->width == t->width;
	}
	t->cells = arena_new(&t->arena, split_room(t->width), sizeof(str));
	t->ahead = ahead_open();
	return t;
}

int
tsv_width(const struct tsv *t)
{
	return t->width;
}

str
tsv_name(const struct tsv *t, int column)
{
	return t->names[column];
}

/* The first file without the column, or NULL. */
static const struct file *
file_without(const struct tsv *t, int column)
{
	for (unsigned i = 0; i < t->n; i++)
		if (column == NO_COLUMN || !file_has(&t->files[i], column))
			return &t->files[i];
	return NULL;
}

/* The names of a file's own columns, in its order. */
static str *
names_of(const struct tsv *t, const struct file *f)
{
	str *names = mem_new((size_t)f->layout.width, sizeof(*names));

	for (int i = 0; i < f->layout.width; i++)
		names[i] = t->names[f->layout.column[i]];
	return names;
}

/* Whether a file that lacks a column of an adder's has been through that tool. */
static bool
has_been_through(const char *adder, const char *table, const str *names, int n)
{
	for (int i = 0; i < n; i++)
		if (origin_adder(table, names[i]) == adder)
			return true;
	return false;
}

/* "; nearest is 'amout'", of the names that are not right themselves. */
static const char *
nearest(str name, const char *table, const str *names, int n)
{
	struct near near = { .word = name };

	for (int i = 0; i < n; i++)
		if (!table || !origin_adder(table, names[i]))
			near_offer(&near, names[i]);
	return near_hint(&near);
}

static _Noreturn void
die_without(const struct tsv *t, const struct file *f, str name, const char *table)
{
	const str *names = names_of(t, f);
	int n = f->layout.width;
	const char *given = origin_table(names, (size_t)n);
	const char *adder = table ? origin_adder(table, name) : NULL;
	const char *tool = adder ? adder : table && !given ? origin_maker(table) : NULL;
	const char *hint = "";

	if (given && table && strcmp(given, table) != 0)
		die("%s:1: this is a table of %s; wanted %s", in_name(f->in), given, table);
	if (!adder || has_been_through(adder, table, names, n))
		hint = nearest(name, table, names, n);
	if (tool && !*hint)
		die("%s:1: no column '%.*s': run %s first", in_name(f->in),
		    STR_SHOWN(name), tool);
	die("%s:1: no column '%.*s'%s", in_name(f->in), STR_SHOWN(name), hint);
}

int
tsv_need_of(const struct tsv *t, str name, const char *table)
{
	int column = tsv_find(t, name);
	const struct file *f = file_without(t, column);

	if (f)
		die_without(t, f, name, table);
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

/* Dies of a row that can't be split. */
static _Noreturn void
die_of_row(const struct tsv *t, struct tsv_row row)
{
	const struct file *f = &t->files[row.file];
	const char *place = tsv_place(t, t->count - 1);

	check_text(t, f, place, row.text);
	die("%s: %d cells where the header has %d", place,
	    count_cells(row.text), f->layout.width);
}

const str *
tsv_cells(struct tsv *t, struct tsv_row row)
{
	if (!split_line(&t->files[row.file].layout, row.text, t->cells))
		die_of_row(t, row);
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
	    STR_SHOWN(t->names[column]), what);
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
	free(t->names);
	arena_free(&t->arena);
	free(t);
}
