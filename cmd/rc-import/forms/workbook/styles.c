#include "rc-import/forms/workbook/styles.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "bytes/mem.h"

enum { FORMATS_MAX = 1 << 12, STYLES_MAX = 1 << 17 };

/* A format in use, by its number. */
struct format_id {
	unsigned             id;
	struct number_format format;
};

struct styles {
	const char        *name;
	struct format_id **formats;   /* in the order in which they were met */
	size_t             n, room;
	struct number_format const **of;   /* by style; NULL: plain */
	size_t             styles, styles_room;
};

struct styles *
styles_open(const char *name)
{
	struct styles *s = mem_new(1, sizeof(*s));

	s->name = name;
	return s;
}

static struct format_id *
find(const struct styles *s, unsigned id)
{
	for (size_t i = s->n; i-- > 0; )
		if (s->formats[i]->id == id)
			return s->formats[i];
	return NULL;
}

void
styles_define(struct styles *s, unsigned id, str code)
{
	struct format_id *f = find(s, id);

	if (!f && s->n == FORMATS_MAX)
		die("%s: more than %d number formats", s->name, FORMATS_MAX);
	if (!f) {
		f = mem_new(1, sizeof(*f));
		GROW(s->formats, s->n, s->room);
		s->formats[s->n++] = f;
	}
	f->id = id;
	f->format = number_format_of(code);
}

void
styles_add(struct styles *s, unsigned id)
{
	const char *code = number_format_builtin(id);

	if (code && !find(s, id))
		styles_define(s, id, str_of(code));
	const struct format_id *f = find(s, id);
	if (s->styles == STYLES_MAX)
		die("%s: more than %d styles", s->name, STYLES_MAX);
	GROW(s->of, s->styles, s->styles_room);
	s->of[s->styles++] = f && !f->format.plain ? &f->format : NULL;
}

const struct number_format *
styles_format(const struct styles *s, size_t style)
{
	return style < s->styles ? s->of[style] : NULL;
}

void
styles_close(struct styles *s)
{
	for (size_t i = 0; i < s->n; i++)
		free(s->formats[i]);
	free(s->formats);
	free(s->of);
	free(s);
}
