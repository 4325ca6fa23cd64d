#include "records/layout.h"

#include <stdio.h>

#include "bytes/die.h"
#include "bytes/utf8.h"
#include "records/origin.h"

int
joined_find(const struct joined_columns *c, str name)
{
	for (int i = 0; i < c->width; i++)
		if (str_eq(c->names[i], name))
			return i;
	return NO_COLUMN;
}

static int
join(struct joined_columns *c, str name)
{
	GROW(c->names, (size_t)c->width, c->room);
	c->names[c->width] = name;
	return c->width++;
}

bool
layout_has(const struct layout *l, int column)
{
	for (int i = 0; i < l->width; i++)
		if (l->column[i] == column)
			return true;
	return false;
}

static int
count_cells(str line)
{
	int n = 1;

	for (size_t i = 0; i < line.len; i++)
		n += line.at[i] == '\t';
	return n;
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

/* The name of the file's column in which byte `at` of a line stands. */
static str
column_at(const struct layout *l, str line, size_t at)
{
	int tabs = count_cells(str_first(line, at)) - 1;

	return tabs < l->width ? l->names[tabs] : S("");
}

/* Dies of a line that is no text, in the column where it isn't; without a layout it is a
   header. */
static void
check_text(const struct layout *l, const char *place, str line)
{
	size_t control = first_control(line), valid = utf8_valid(line);
	const char *what = control <= valid ? "control character" : "not UTF-8: byte";
	size_t at = control <= valid ? control : valid;

	if (at == line.len)
		return;
	const char *hint = l && origin_is_gb18030(line)
	    ? "; it may be GB18030: run rc-import first" : "";
	str column = l ? column_at(l, line, at) : S("header");
	die("%s: %.*s: %s 0x%02X%s", place, STR_SHOWN(column), what,
	    (unsigned char)line.at[at], hint);
}

void
layout_die_of_line(const struct layout *l, const char *place, str line)
{
	check_text(l, place, line);
	die("%s: %d cells where the header has %d", place, count_cells(line), l->width);
}

static void
check_header(str header, const char *place)
{
	const char *form = origin_form(header);

	if (form)
		die("%s: this is %s: run rc-import first", place, form);
	check_text(NULL, place, header);
	if (count_cells(header) > TSV_WIDEST)
		die("%s: more than %d columns", place, TSV_WIDEST);
}

/* Adds the file's next column, which the table may have already, from another file. */
static void
add_column(struct layout *l, str name, const char *file, struct joined_columns *c)
{
	int at = joined_find(c, name);

	if (name.len == 0)
		die("%s:1: column %d has no name", file, l->width + 1);
	if (at != NO_COLUMN && layout_has(l, at))
		die("%s:1: column '%.*s' is there twice", file, STR_SHOWN(name));
	if (at == NO_COLUMN)
		at = join(c, name);
	l->plain = l->plain && at == l->width;
	l->names[l->width] = name;
	l->column[l->width++] = at;
}

struct layout
layout_read(str header, const char *file, struct joined_columns *c, struct arena *a)
{
	char place[4200];

	snprintf(place, sizeof(place), "%s:1", file);
	check_header(header, place);
	int n = count_cells(header);
	struct layout l = {
		.names = arena_new(a, (size_t)n, sizeof(*l.names)),
		.column = arena_new(a, (size_t)n, sizeof(*l.column)),
		.plain = true,
	};
	header = arena_str(a, header);
	while (l.width < n)
		add_column(&l, str_cut(&header, '\t'), file, c);
	return l;
}

void
layout_settle(struct layout *l, const struct joined_columns *c)
{
	l->table_width = c->width;
	l->plain = l->plain && l->width == c->width;
}
