#include "rc-import/forms/xlsx/xlsx.h"

#include <stdlib.h>

#include "rc-import/forms/xlsx/package.h"
#include "rc-import/forms/xlsx/shared_strings.h"
#include "rc-import/forms/xlsx/worksheet_load.h"

struct xlsx {
	struct workbook workbook;
	struct package  package;
	struct styles  *styles;
	struct strings *strings;   /* NULL until they are needed */
};

/* Reads xl/styles.xml. */
struct style_parser {
	struct xml     xml;
	struct styles *styles;
	bool           in_formats, in_styles;   /* <numFmts>, <cellXfs> */
};

static unsigned
id_of(const char **attributes)
{
	const char *text = xml_attribute(attributes, "numFmtId");
	unsigned id = 0;

	for (; text && *text >= '0' && *text <= '9'; text++)
		id = id * 10 + (unsigned)(*text - '0');
	return id;
}

static void
start_style(struct xml *x, const char *name, const char **attributes)
{
	struct style_parser *p = (struct style_parser *)x;
	const char *code;

	if (x->depth == 2) {
		p->in_formats = strcmp(name, "numFmts") == 0;
		p->in_styles = strcmp(name, "cellXfs") == 0;
	} else if (x->depth != 3) {
		return;
	} else if (p->in_styles && strcmp(name, "xf") == 0) {
		styles_add(p->styles, id_of(attributes));
	} else if (p->in_formats && strcmp(name, "numFmt") == 0) {
		code = xml_attribute(attributes, "formatCode");
		if (code)
			styles_define(p->styles, id_of(attributes), str_of(code));
	}
}

static void
load_styles(struct xlsx *b, struct archive *a)
{
	static const struct xml_kind kind = { .start = start_style };
	struct style_parser p = { .xml = { .kind = &kind, .file = b->package.file,
	    .part = b->package.styles } };

	p.styles = b->styles = styles_open(b->package.file);
	if (b->package.styles)
		package_read_part(a, &p.xml);
}

static void
xlsx_read(struct workbook *workbook, size_t sheet, struct spool *to, unsigned long most)
{
	struct xlsx *b = (struct xlsx *)workbook;
	struct archive *a = archive_open(workbook->in);
	const char *part = b->package.parts[sheet];

	if (!b->strings)
		b->strings = shared_strings_load(a, &b->package);
	struct worksheet w = { .file = b->package.file, .part = part,
		.styles = b->styles, .strings = b->strings,
		.from_1904 = workbook->from_1904, .to = to, .most = most };
	worksheet_load(&w, a);
	workbook->hidden = w.hidden;
	archive_close(a);
}

static void
xlsx_close(struct workbook *workbook)
{
	struct xlsx *b = (struct xlsx *)workbook;

	styles_close(b->styles);
	if (b->strings)
		strings_close(b->strings);
	free(b);
}

static const struct workbook_kind xlsx = { xlsx_read, xlsx_close };

struct workbook *
xlsx_open(struct in *in)
{
	struct xlsx *b = mem_new(1, sizeof(*b));
	struct archive *a = archive_open(in);

	b->workbook = (struct workbook){ .kind = &xlsx, .in = in, .name = "XLSX" };
	b->package = package_load(a, in_name(in), &b->workbook.arena);
	load_styles(b, a);
	archive_close(a);
	b->workbook.sheets = b->package.sheets;
	b->workbook.n = b->package.n;
	b->workbook.from_1904 = b->package.from_1904;
	return &b->workbook;
}
