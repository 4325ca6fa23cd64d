#include "rc-import/forms/xml2003/outline.h"

#include <stdlib.h>

#include "bytes/die.h"

enum { SHEETS_MAX = 4096, STYLES_MAX = 4096, NAME_BYTES_MAX = 1024 };

/* Formats that have names here; others are codes. */
static const struct {
	const char *name, *code;
} named[] = {
	{ "General Date", "m/d/yyyy h:mm" }, { "Short Date", "m/d/yyyy" },
	{ "Medium Date", "d-mmm-yy" }, { "Long Date", "d-mmmm-yyyy" },
	{ "Short Time", "h:mm" }, { "Medium Time", "h:mm AM/PM" },
	{ "Long Time", "h:mm:ss" }, { "Percent", "0.00%" },
	{ "General Number", "General" }, { "Currency", "0.00" },
	{ "Euro Currency", "0.00" }, { "Fixed", "0.00" }, { "Standard", "#,##0.00" },
	{ "Scientific", "0.00E+00" }, { "Yes/No", "General" },
	{ "True/False", "General" }, { "On/Off", "General" },
};

struct outline_parser {
	struct xml      xml;
	struct outline *outline;
	struct arena   *arena;
	size_t          sheets_room, formats_room;
	uint32_t        style;       /* the one that is read */
	bool            in_visible;
};

static str
code_of(const char *format)
{
	for (size_t i = 0; i < sizeof(named) / sizeof(*named); i++)
		if (strcmp(named[i].name, format) == 0)
			return str_of(named[i].code);
	return str_of(format);
}

const struct number_format *
outline_format(struct outline *o, const char *style)
{
	uint32_t number = names_find(&o->styles, str_of(style));

	return number == NO_NAME ? NULL : o->formats[number];
}

static void
start_sheet(struct outline_parser *p, const char **attributes)
{
	struct outline *o = p->outline;
	const char *name = xml_attribute(attributes, "Name");

	if (!name || strlen(name) > NAME_BYTES_MAX)
		xml_die(&p->xml, "a sheet without a name, or with one too long");
	if (o->n == SHEETS_MAX)
		xml_die(&p->xml, "more than %d sheets", SHEETS_MAX);
	GROW(o->sheets, o->n, p->sheets_room);
	o->sheets[o->n++] = (struct sheet){ arena_str(p->arena, str_of(name)), false };
}

/* A style shows numbers as its parent does, or as the default style. */
static void
start_style(struct outline_parser *p, const char **attributes)
{
	struct outline *o = p->outline;
	const char *id = xml_attribute(attributes, "ID");
	const char *parent = xml_attribute(attributes, "Parent");

	if (!id || strlen(id) > NAME_BYTES_MAX)
		xml_die(&p->xml, "a style without an ID, or with one too long");
	if (o->styles.n == STYLES_MAX)
		xml_die(&p->xml, "more than %d styles", STYLES_MAX);
	const struct number_format *f = outline_format(o, parent ? parent : "Default");
	GROW(o->formats, o->styles.n, p->formats_room);
	p->style = names_add(&o->styles, str_of(id));
	o->formats[p->style] = f;
}

static void
start_format(struct outline_parser *p, const char **attributes)
{
	const char *format = xml_attribute(attributes, "Format");
	struct number_format f = number_format_of(format ? code_of(format) : S("General"));
	struct number_format *kept = NULL;

	if (!f.plain) {
		kept = arena_new(p->arena, 1, sizeof(f));
		*kept = f;
	}
	if (p->style != NO_NAME)
		p->outline->formats[p->style] = kept;
}

static void
on_start(struct xml *x, const char *name, const char **attributes)
{
	struct outline_parser *p = (struct outline_parser *)x;

	p->in_visible = false;
	if (x->depth == 2 && strcmp(name, "Worksheet") == 0)
		start_sheet(p, attributes);
	else if (x->depth == 3 && strcmp(name, "Style") == 0)
		start_style(p, attributes);
	else if (x->depth == 4 && strcmp(name, "NumberFormat") == 0)
		start_format(p, attributes);
	else if (x->depth == 3 && strcmp(name, "Date1904") == 0)
		p->outline->from_1904 = true;
	else if (x->depth == 4 && strcmp(name, "Visible") == 0)
		p->in_visible = p->outline->n > 0;
}

static void
on_text(struct xml *x, str text)
{
	struct outline_parser *p = (struct outline_parser *)x;

	if (p->in_visible && str_starts(str_trim(text), S("Sheet")))
		p->outline->sheets[p->outline->n - 1].hidden =
		    !str_eq(str_trim(text), S("SheetVisible"));
}

static const struct xml_kind kind = { .start = on_start, .text = on_text };

struct outline
outline_read(const char *file, struct xml_source text, struct arena *arena)
{
	struct outline o = { .file = file };
	struct outline_parser p = { .xml = { .kind = &kind, .file = file, .encoding = "UTF-8" },
		.outline = &o, .arena = arena, .style = NO_NAME };

	xml_read(&p.xml, text);
	if (o.n == 0)
		die("%s: has no worksheet", file);
	struct sheet *sheets = arena_new(arena, o.n, sizeof(*sheets));
	memcpy(sheets, o.sheets, o.n * sizeof(*sheets));
	free(o.sheets);
	o.sheets = sheets;
	return o;
}

void
outline_free(struct outline *o)
{
	names_free(&o->styles);
	free(o->formats);
}
