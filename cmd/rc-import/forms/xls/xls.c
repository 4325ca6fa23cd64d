#include "rc-import/forms/xls/xls.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "rc-import/forms/xls/sheet.h"

struct xls {
	struct workbook workbook;
	uint64_t       *offsets;   /* by sheet, in the stream */
	size_t          offsets_room, sheets_room;
	bool            listed;

	/* while it is read */
	struct biff    *biff;
	struct strings *strings;
	struct styles  *styles;
};

/* What else may be in a compound file. */
static const struct {
	const char *stream, *fault;
} others[] = {
	{ "EncryptedPackage", "is protected by a password; save it without one" },
	{ "WordDocument", "is a text document (DOC); save its table as a workbook" },
	{ "PowerPoint Document", "is a presentation; save its table as a workbook" },
};

static void
find_stream(struct xls *x)
{
	struct ole *o = x->biff->ole;
	const char *name = in_name(x->workbook.in);

	if (ole_find(o, "Workbook") || ole_find(o, "Book"))
		return;
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (ole_find(o, others[i].stream))
			die("%s: %s", name, others[i].fault);
	die("%s: holds no workbook; it is a document of another kind", name);
}

/* Before Excel 5 the record that begins a workbook had other numbers. */
static void
check_age(struct xls *x)
{
	enum { BEGIN = 0x09, OF_EXCEL_5 = 0x08 };
	unsigned char type[2];

	if (ole_read(x->biff->ole, 0, type, sizeof(type)) && type[0] == BEGIN
	    && type[1] < OF_EXCEL_5)
		die("%s: is a workbook of before Excel 5; save it in a newer form",
		    in_name(x->workbook.in));
}

static void
read_shared_texts(struct xls *x)
{
	uint32_t n = biff_u32(x->biff, 4);

	x->biff->at = 8;
	/* the count is wrong in some workbooks; a cell that wants what isn't there dies */
	while (n-- > 0 && biff_has_shared(x->biff))
		strings_add(x->strings, biff_shared(x->biff));
}

static void
read_format(struct xls *x)
{
	unsigned id = biff_u16(x->biff, 0);

	styles_define(x->styles, id, biff_text_within(x->biff, 2,
	    x->biff->version == BIFF5 ? COUNT_U8 : COUNT_U16));
}

static void
add_sheet(struct xls *x, uint64_t offset, struct sheet sheet)
{
	struct workbook *b = &x->workbook;

	GROW(b->sheets, b->n, x->sheets_room);
	x->offsets = mem_grow(x->offsets, &x->offsets_room, b->n + 1,
	    sizeof(*x->offsets));
	x->offsets[b->n] = offset;
	b->sheets[b->n++] = sheet;
}

/* Notes a sheet, unless it is a chart or a macro. */
static void
read_sheet(struct xls *x)
{
	unsigned state = biff_u16(x->biff, 4);
	enum { HIDDEN = 3, KIND = 0xFF00 };

	if (x->listed || state & KIND)
		return;
	str name = biff_text(x->biff, 6, COUNT_U8);
	add_sheet(x, biff_u32(x->biff, 0),
	    (struct sheet){ arena_str(&x->workbook.arena, name), state & HIDDEN });
}

static void
read_global(struct xls *x)
{
	switch (x->biff->type) {
	case BIFF_PASSWORD:
		die("%s: is protected by a password; save it without one",
		    in_name(x->workbook.in));
	case BIFF_CODE_PAGE:
		if (x->biff->version == BIFF5)
			biff_decode(x->biff, biff_u16(x->biff, 0));
		break;
	case BIFF_DATE_MODE:
		x->workbook.from_1904 = biff_u16(x->biff, 0) == 1;
		break;
	case BIFF_SHEET:
		read_sheet(x);
		break;
	case BIFF_FORMAT:
		read_format(x);
		break;
	case BIFF_STYLE:
		styles_add(x->styles, biff_u16(x->biff, 2));
		break;
	case BIFF_SHARED_TEXTS:
		read_shared_texts(x);
		break;
	}
}

/* Reads what all sheets share. */
static void
begin(struct xls *x)
{
	x->biff = mem_new(1, sizeof(*x->biff));
	x->biff->ole = ole_open(x->workbook.in);
	find_stream(x);
	check_age(x);
	x->strings = strings_open(in_name(x->workbook.in));
	x->styles = styles_open(in_name(x->workbook.in));
	if (biff_enter(x->biff, 0, BIFF_GLOBALS))
		while (biff_next(x->biff))
			read_global(x);
	else if (!x->listed)   /* of simple programs: a sheet, without a workbook */
		add_sheet(x, 0, (struct sheet){ .name = S("") });
}

static void
end(struct xls *x)
{
	strings_close(x->strings);
	styles_close(x->styles);
	ole_close(x->biff->ole);
	biff_free(x->biff);
	free(x->biff);
}

static void
xls_read(struct workbook *b, size_t sheet, struct spool *to, unsigned long most)
{
	struct xls *x = (struct xls *)b;
	struct xls_rows *s = mem_new(1, sizeof(*s));

	begin(x);
	*s = (struct xls_rows){ .biff = x->biff, .strings = x->strings,
		.styles = x->styles, .from_1904 = b->from_1904, .to = to,
		.most = most };
	if (biff_enter(x->biff, x->offsets[sheet], BIFF_WORKSHEET))
		xls_sheet_read(s);
	b->hidden = s->n_hidden;
	free(s);
	end(x);
}

static void
xls_close(struct workbook *b)
{
	struct xls *x = (struct xls *)b;

	free(b->sheets);
	free(x->offsets);
	free(x);
}

static const struct workbook_kind kind = { xls_read, xls_close };

struct workbook *
xls_open(struct in *in)
{
	struct xls *x = mem_new(1, sizeof(*x));

	x->workbook = (struct workbook){ .kind = &kind, .in = in, .name = "XLS" };
	begin(x);
	end(x);
	x->listed = true;
	if (x->workbook.n == 0)
		die("%s: has no worksheets", in_name(in));
	return &x->workbook;
}
