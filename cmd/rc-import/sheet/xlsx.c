#include "rc-import/sheet/xlsx.h"

#include <stdlib.h>

#include "rc-import/sheet/shared_strings.h"
#include "rc-import/sheet/workbook.h"
#include "rc-import/sheet/worksheet_parts.h"

struct xlsx {
	struct book     book;
	struct workbook workbook;
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
	struct style_parser p = { .xml = { .kind = &kind, .file = b->workbook.file,
	    .part = b->workbook.styles } };

	p.styles = b->styles = styles_open(b->workbook.file);
	if (b->workbook.styles)
		workbook_read_part(a, &p.xml);
}

static void
xlsx_read(struct book *book, size_t leaf, struct spool *to, unsigned long most)
{
	struct xlsx *b = (struct xlsx *)book;
	struct archive *a = archive_open(book->in);
	const char *part = b->workbook.parts[leaf];

	if (!b->strings)
		b->strings = shared_strings_load(a, &b->workbook);
	struct worksheet w = { .file = b->workbook.file, .part = part,
		.styles = b->styles, .strings = b->strings,
		.from_1904 = book->from_1904, .to = to, .most = most };
	worksheet_load(&w, a);
	book->hidden = w.hidden;
	archive_close(a);
}

static void
xlsx_close(struct book *book)
{
	struct xlsx *b = (struct xlsx *)book;

	styles_close(b->styles);
	if (b->strings)
		strings_close(b->strings);
	free(b);
}

static const struct book_kind xlsx = { xlsx_read, xlsx_close };

struct book *
xlsx_open(struct in *in)
{
	struct xlsx *b = mem_new(1, sizeof(*b));
	struct archive *a = archive_open(in);

	b->book = (struct book){ .kind = &xlsx, .in = in, .name = "XLSX" };
	b->workbook = workbook_load(a, in_name(in), &b->book.arena);
	load_styles(b, a);
	archive_close(a);
	b->book.leaves = b->workbook.leaves;
	b->book.n = b->workbook.n;
	b->book.from_1904 = b->workbook.from_1904;
	return &b->book;
}
