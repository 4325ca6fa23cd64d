#include "rc-import/forms/json/json.h"

#include <stdlib.h>
#include <yajl/yajl_parse.h>

#include "bytes/die.h"
#include "bytes/names.h"
#include "rc-import/forms/json/number.h"
#include "rc-import/forms/json/path.h"
#include "rc-import/forms/json/text.h"
#include "rc-import/forms/text/decode.h"

enum { RUN_MOST = 1 << 24 };   /* bytes of a text or a number */

struct json {
	struct workbook workbook;
	struct decoder *decoder;
	struct names    keys;
	bool            shared;    /* objects share a line */
};

/* One way through the file: with a spool, or without one to learn its keys. */
struct pass {
	struct json      *json;
	struct spool     *to;
	unsigned long     most;
	yajl_handle       parser;
	struct json_text  fit;
	str               text;          /* that is parsed */
	size_t            counted;       /* how much of it is in line and column */
	unsigned long     line, column;
	unsigned long     objects, last; /* how many there were, and the last one's line */
	bool              in_list;       /* the objects are elements of an array */
	struct json_path  path;          /* within the object */
};

/* Moves line and column to the character that was parsed last. */
static void
count_lines(struct pass *p, size_t to)
{
	for (; p->counted < to; p->counted++) {
		char c = p->text.at[p->counted];

		p->column += ((unsigned char)c & 0xC0) != 0x80;
		if (c == '\n') {
			p->line++;
			p->column = 0;
		}
	}
}

static _Noreturn void
die_here(struct pass *p, const char *fault)
{
	count_lines(p, yajl_get_bytes_consumed(p->parser));
	die("%s:%lu:%lu: %s", in_name(p->json->workbook.in), p->line, p->column, fault);
}

/* Begins a value, which must stand in an object. */
static void
begin_value(struct pass *p, const char *fault)
{
	if (p->path.depth == 0)
		die_here(p, fault);
	if (!json_path_value(&p->path))
		die_here(p, "a key of more than 1024 bytes");
}

/* The column of the key at hand. */
static uint32_t
column_of(struct pass *p)
{
	uint32_t column = names_add(&p->json->keys, (str){ p->path.text, p->path.len });

	if (column >= ROW_CELLS_MAX)
		die_here(p, "more than 16384 different keys");
	return column;
}

static int
put_value(struct pass *p, str text, const char *fault)
{
	begin_value(p, fault);
	uint32_t column = column_of(p);
	if (p->to) {
		spool_cell(p->to, column);
		spool_put(p->to, text);
	}
	return 1;
}

static int
on_null(void *pass)
{
	return put_value(pass, S(""), "a null where an object should be");
}

static int
on_boolean(void *pass, int yes)
{
	return put_value(pass, yes ? S("true") : S("false"),
	    "a boolean where an object should be");
}

static int
on_text(void *pass, const unsigned char *text, size_t len)
{
	return put_value(pass, (str){ (const char *)text, len },
	    "a text where an object should be");
}

static int
on_number(void *pass, const char *text, size_t len)
{
	char room[JSON_NUMBER_CHARS];

	return put_value(pass, json_number((str){ text, len }, room),
	    "a number where an object should be");
}

static int
begin_object(struct pass *p)
{
	if (p->to && p->most != ALL_ROWS && p->objects >= p->most)
		return 0;
	count_lines(p, yajl_get_bytes_consumed(p->parser));
	p->json->shared |= p->last == p->line;
	p->last = p->line;
	p->objects++;
	if (p->to)
		spool_row(p->to, p->json->shared ? p->objects : p->line);
	return 1;
}

static int
open_level(struct pass *p, bool list)
{
	if (!json_path_open(&p->path, list))
		die_here(p, "more than 64 levels");
	return 1;
}

static int
on_object(void *pass)
{
	struct pass *p = pass;

	if (p->path.depth == 0 && !begin_object(p))
		return 0;
	if (p->path.depth)
		begin_value(p, "");
	return open_level(p, false);
}

static int
on_key(void *pass, const unsigned char *key, size_t len)
{
	struct pass *p = pass;

	if (!json_path_key(&p->path, (str){ (const char *)key, len }))
		die_here(p, "a key of more than 1024 bytes");
	return 1;
}

static int
on_list(void *pass)
{
	struct pass *p = pass;

	if (p->path.depth == 0 && !p->in_list) {
		p->in_list = true;
		return 1;
	}
	begin_value(p, "an array where an object should be");
	return open_level(p, true);
}

static int
on_end(void *pass)
{
	struct pass *p = pass;

	if (p->path.depth)
		json_path_close(&p->path);
	else
		p->in_list = false;
	return 1;
}

static const yajl_callbacks callbacks = {
	.yajl_null        = on_null,
	.yajl_boolean     = on_boolean,
	.yajl_number      = on_number,
	.yajl_string      = on_text,
	.yajl_start_map   = on_object,
	.yajl_map_key     = on_key,
	.yajl_end_map     = on_end,
	.yajl_start_array = on_list,
	.yajl_end_array   = on_end,
};

/* What the parser says is `parse error: premature EOF` and a line break. */
static _Noreturn void
die_of_syntax(struct pass *p)
{
	unsigned char *said = yajl_get_error(p->parser, 0, NULL, 0);
	str fault = str_trim(str_of((const char *)said));
	char text[256];

	str_cut(&fault, ' ');
	str_cut(&fault, ' ');
	if (str_ends(fault, S(".")))
		fault.len--;
	snprintf(text, sizeof(text), "is no JSON: %.*s", STR_SHOWN(fault));
	yajl_free_error(p->parser, said);
	die_here(p, text);
}

/* False if the rest isn't wanted. */
static bool
parse(struct pass *p)
{
	yajl_status status = yajl_parse(p->parser, (const unsigned char *)p->text.at,
	    p->text.len);

	if (status == yajl_status_error)
		die_of_syntax(p);
	if (p->fit.run > RUN_MOST)
		die_here(p, "a text of more than 16 MiB");
	count_lines(p, p->text.len);
	return status == yajl_status_ok;
}

static void
go_through(struct pass *p)
{
	struct decoder *d = p->json->decoder;
	bool more = true;
	str piece;

	decode_again(d);
	while (more && decode_next(d, &piece)) {
		p->text = json_text_fit(&p->fit, piece);
		p->counted = 0;
		more = p->text.len == 0 || parse(p);
	}
	p->text = S(" ");
	p->counted = 0;
	if (more && yajl_complete_parse(p->parser) != yajl_status_ok)
		die_of_syntax(p);
}

static void
read_objects(struct json *j, struct spool *to, unsigned long most)
{
	struct pass *p = mem_new(1, sizeof(*p));

	p->json = j;
	p->to = to;
	p->most = most;
	p->line = 1;
	p->parser = yajl_alloc(&callbacks, NULL, p);
	yajl_config(p->parser, yajl_dont_validate_strings, 1);
	yajl_config(p->parser, yajl_allow_multiple_values, 1);
	go_through(p);
	yajl_free(p->parser);
	json_text_free(&p->fit);
	free(p);
}

static void
json_read(struct workbook *b, size_t sheet, struct spool *to, unsigned long most)
{
	struct json *j = (struct json *)b;

	(void)sheet;
	spool_row(to, 0);
	for (uint32_t i = 0; i < j->keys.n; i++) {
		spool_cell(to, i);
		spool_put(to, names_text(&j->keys, i));
	}
	read_objects(j, to, most);
}

static void
json_close(struct workbook *b)
{
	struct json *j = (struct json *)b;

	decode_close(j->decoder);
	names_free(&j->keys);
	free(j);
}

static const struct workbook_kind kind = { json_read, json_close };

struct workbook *
json_open(struct in *in, struct encoding e)
{
	static struct sheet sheet = { { "", 0 }, false };
	struct json *j = mem_new(1, sizeof(*j));

	j->workbook = (struct workbook){ .kind = &kind, .in = in, .sheets = &sheet, .n = 1 };
	j->decoder = decode_open(in, e);
	read_objects(j, NULL, ALL_ROWS);
	j->workbook.name = arena_printf(&j->workbook.arena, "%s, JSON%s", e.name,
	    j->shared ? "" : " lines").at;
	return &j->workbook;
}
