#include "rc-import/forms/xlsx/shared_strings.h"

#include <stdlib.h>

#include "rc-import/forms/xlsx/parts.h"
#include "rc-import/forms/xml/rich_text.h"

struct string_parser {
	struct xml      xml;
	struct strings *strings;
	struct rich     text;
};

static void
on_start(struct xml *x, const char *name, const char **attributes)
{
	struct string_parser *p = (struct string_parser *)x;

	(void)attributes;
	if (x->depth == 2)
		rich_clear(&p->text);
	else
		rich_start(&p->text, name);
}

static void
on_end(struct xml *x, const char *name)
{
	struct string_parser *p = (struct string_parser *)x;

	if (x->depth != 2)
		rich_end(&p->text, name);
	else if (strcmp(name, "si") == 0)
		strings_add(p->strings, rich_all(&p->text));
}

static void
on_text(struct xml *x, str text)
{
	rich_text(&((struct string_parser *)x)->text, x, text);
}

static const struct xml_kind kind = { on_start, on_end, on_text };

static struct string_parser
parser_of(struct strings *to, const struct package *w)
{
	return (struct string_parser){ .xml = { .kind = &kind, .file = w->file,
		.part = w->strings }, .strings = to };
}

static void
read_strings(struct strings *to, const struct package *w, struct xml_source source)
{
	struct string_parser p = parser_of(to, w);

	xml_read(&p.xml, source);
	rich_free(&p.text);
}

/* Who reads parts. */
struct string_reader {
	const struct package *package;
	struct strings       *strings;
};

static void *
open_part(const void *package)
{
	struct string_reader *r = mem_new(1, sizeof(*r));

	r->package = package;
	r->strings = strings_part(r->package->file);
	return r;
}

static void
read_part(void *reader, str document)
{
	struct string_reader *r = reader;
	struct string_parser p = parser_of(r->strings, r->package);

	xml_read_all(&p.xml, document);
	rich_free(&p.text);
}

static void
close_part(void *reader)
{
	struct string_reader *r = reader;

	strings_close(r->strings);
	free(r);
}

static const struct parts_kind parts_kind =
	{ "<si>", "</sst>", open_part, read_part, close_part };

struct strings_reading {
	struct string_reader whole;
	struct parts *parts;
};

static void
read_parts(void *reading)
{
	struct strings_reading *r = reading;
	struct string_reader *part;

	while ((part = parts_next(r->parts)))
		strings_take(r->whole.strings, part->strings);
	read_strings(r->whole.strings, r->whole.package, parts_rest(r->parts));
}

static bool
read_in_parts(struct strings *to, struct archive *a, const struct package *w)
{
	struct strings_reading r = { { w, to }, parts_open(&parts_kind, a, w) };
	bool whole = xml_attempt(read_parts, &r);

	parts_close(r.parts);
	return whole;
}

struct strings *
shared_strings_load(struct archive *a, const struct package *w)
{
	struct strings *s = strings_open(w->file);

	if (!w->strings)
		return s;
	archive_enter(a, w->strings);
	if (parts_pay(a)) {
		if (read_in_parts(s, a, w))
			return s;
		strings_close(s);
		s = strings_open(w->file);
		archive_enter(a, w->strings);
	}
	read_strings(s, w, (struct xml_source){ archive_next, a });
	return s;
}
