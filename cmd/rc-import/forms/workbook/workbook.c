#include "rc-import/forms/workbook/workbook.h"

#include <limits.h>
#include <stdlib.h>

struct workbook_reader {
	struct input     input;
	struct workbook *workbook;
	struct spool    *spool;
};

static bool
workbook_next(struct input *s, struct row *row)
{
	return spool_next(((struct workbook_reader *)s)->spool, row);
}

static void
workbook_again(struct input *s)
{
	spool_again(((struct workbook_reader *)s)->spool);
}

static void
workbook_choose(struct input *s, size_t sheet, unsigned long most)
{
	struct workbook_reader *r = (struct workbook_reader *)s;

	spool_empty(r->spool);
	r->workbook->hidden = 0;
	in_again(s->in);
	r->workbook->kind->read(r->workbook, sheet, r->spool, most);
	spool_again(r->spool);
	s->chosen = sheet;
	s->hidden = r->workbook->hidden;
	s->from_1904 = r->workbook->from_1904;
}

static void
workbook_close(struct input *s)
{
	struct workbook_reader *r = (struct workbook_reader *)s;

	spool_close(r->spool);
	arena_free(&r->workbook->arena);
	r->workbook->kind->close(r->workbook);
	free(r);
}

static const struct format workbook_format = {
	workbook_next, workbook_again, workbook_choose, workbook_close,
};

struct input *
workbook_input(struct workbook *b)
{
	struct workbook_reader *r = mem_new(1, sizeof(*r));

	r->input = (struct input){ .format = &workbook_format, .in = b->in, .about = b->name,
		.sheets = b->sheets, .n = b->n, .chosen = b->n };
	r->workbook = b;
	r->spool = spool_open(in_name(b->in));
	return &r->input;
}
