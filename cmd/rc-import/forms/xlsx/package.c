#include "rc-import/forms/xlsx/package.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "bytes/utf8.h"
#include "rc-import/forms/xml/rich_text.h"

enum { SHEETS_MAX = 4096, NAME_BYTES_MAX = 1024 };

/* What else a zip archive may be, by an entry that it has. */
static const struct {
	const char *entry, *advice;
} others[] = {
	{ "xl/workbook.bin", "is a binary workbook (XLSB); save it as XLSX" },
	{ "word/document.xml", "is a text document (DOCX); export the table as a "
	    "workbook or as CSV" },
	{ "ppt/presentation.xml", "is a presentation (PPTX); export the table as a "
	    "workbook or as CSV" },
	{ "Index/Document.iwa", "is a document of Apple Numbers; save it as XLSX" },
	{ "content.xml", "is an OpenDocument spreadsheet; save it as XLSX" },
};

/* Types of sheets that are no tables. */
static const char *const no_tables[] =
	{ "chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet" };

struct package_parser {
	struct xml       xml;
	struct package  *package;
	struct relations relations;
	struct arena    *arena;
	size_t           sheets_room, parts_room;
	struct rich      name;
};

static _Noreturn void
die_no_workbook(struct archive *a, const char *file)
{
	const char *name = NULL;

	for (unsigned i = 0; (name = archive_name(a, i)); i++)
		if (*name && !str_ends(str_of(name), S("/")))
			break;
	if (!name)
		die("%s: is an empty zip archive", file);
	if (utf8_valid(str_of(name)) < strlen(name))
		die("%s: is a zip archive that holds other files; unpack it", file);
	die("%s: is a zip archive that holds '%.200s'; unpack it", file, name);
}

/* The workbook's own part. */
static const char *
part_of_kind(struct archive *a, const char *file, struct arena *arena)
{
	static const char usual[] = "xl/workbook.xml";
	struct relations r = relations_load(a, file, "", arena);
	const char *part = relations_part(&r, "officeDocument");

	if (archive_has(a, usual))
		return part && archive_has(a, part) ? part : usual;
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (archive_has(a, others[i].entry))
			die("%s: %s", file, others[i].advice);
	if (!part || !archive_has(a, part))
		die_no_workbook(a, file);
	return part;
}

void
package_read_part(struct archive *a, struct xml *x)
{
	archive_enter(a, x->part);
	xml_read(x, (struct xml_source){ archive_next, a });
}

static bool
is_table(const struct relation *r)
{
	for (size_t i = 0; i < sizeof(no_tables) / sizeof(*no_tables); i++)
		if (strcmp(r->type, no_tables[i]) == 0)
			return false;
	return true;
}

static str
name_of(struct package_parser *p, const char *name)
{
	rich_clear(&p->name);
	rich_add(&p->name, &p->xml, str_of(name));
	return arena_str(p->arena, rich_all(&p->name));
}

static void
add_sheet(struct package_parser *p, const char **attributes)
{
	struct package *w = p->package;
	const char *name = xml_attribute(attributes, "name");
	const char *state = xml_attribute(attributes, "state");
	const char *id = xml_attribute(attributes, "id");
	const struct relation *r = id ? relations_find(&p->relations, id) : NULL;

	if (!name || strlen(name) > NAME_BYTES_MAX)
		xml_die(&p->xml, "a sheet without a name, or with one too long");
	if (!r)
		warn("%s: the sheet '%.40s' is named, but nothing says where it is; it is not "
		    "read", w->file, name);
	if (!r || !is_table(r))
		return;
	if (w->n == SHEETS_MAX)
		xml_die(&p->xml, "more than %d sheets", SHEETS_MAX);
	GROW(w->sheets, w->n, p->sheets_room);
	GROW(w->parts, w->n, p->parts_room);
	w->sheets[w->n] = (struct sheet){ name_of(p, name),
		state && strcmp(state, "visible") != 0 };
	w->parts[w->n++] = r->part;
}

static void
on_start(struct xml *x, const char *name, const char **attributes)
{
	struct package_parser *p = (struct package_parser *)x;

	if (strcmp(name, "workbookPr") == 0 && x->depth == 2)
		p->package->from_1904 = xml_flag(attributes, "date1904");
	else if (strcmp(name, "sheet") == 0 && x->depth == 3)
		add_sheet(p, attributes);
}

static const struct xml_kind kind = { .start = on_start };

/* What is said to be there and isn't is done without: numbers stay numbers then, and a cell
   that wants a shared string dies. */
static const char *
part_if_there(struct archive *a, const struct relations *r, const char *type)
{
	const char *part = relations_part(r, type);

	return part && archive_has(a, part) ? part : NULL;
}

static void *
to_arena(struct arena *arena, void *list, size_t n, size_t size)
{
	void *kept = arena_new(arena, n, size);

	memcpy(kept, list, n * size);
	free(list);
	return kept;
}

struct package
package_load(struct archive *a, const char *file, struct arena *arena)
{
	struct package w = { .file = file };
	const char *part = part_of_kind(a, file, arena);
	struct package_parser p = { .package = &w, .arena = arena,
		.relations = relations_load(a, file, part, arena) };

	p.xml = (struct xml){ .kind = &kind, .file = file, .part = part };
	package_read_part(a, &p.xml);
	rich_free(&p.name);
	if (w.n == 0)
		die("%s: has no worksheet", file);
	w.sheets = to_arena(arena, w.sheets, w.n, sizeof(*w.sheets));
	w.parts = to_arena(arena, w.parts, w.n, sizeof(*w.parts));
	w.styles = part_if_there(a, &p.relations, "styles");
	w.strings = part_if_there(a, &p.relations, "sharedStrings");
	return w;
}
