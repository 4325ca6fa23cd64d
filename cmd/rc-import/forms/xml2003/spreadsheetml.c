#include "rc-import/forms/xml2003/spreadsheetml.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "rc-import/forms/workbook/ref.h"
#include "rc-import/forms/xml/iso.h"
#include "rc-import/forms/xml/rich_text.h"
#include "rc-import/forms/xml2003/marked.h"
#include "rc-import/forms/xml2003/outline.h"

struct spreadsheetml {
	struct workbook workbook;
	struct encoding encoding;
	struct outline  outline;
};

/* Where in the document the parser is, each inside of the one before. */
enum place { IN_NOTHING, IN_WORKBOOK, IN_SHEET, IN_TABLE, IN_ROW, IN_CELL, IN_DATA };

typedef const struct number_format *format;

struct spreadsheet_parser {
	struct xml            xml;
	struct spreadsheetml *of;
	struct spool         *to;
	size_t                wanted, at_hand;   /* sheets, counted from 0 */
	unsigned long         most, rows;
	enum place            place;

	unsigned long         row;           /* the last one of the row at hand, */
	unsigned long         number;        /* and its first */
	bool                  hidden;
	size_t                cell;          /* its column, */
	size_t                column;        /* and that of the last one that it covers */
	size_t                next_column;   /* what <Column> speaks of */
	format                of_table, of_row, of_cell;
	format               *of_column;     /* ROW_CELLS_MAX */
	struct rich           value, formula;
	char                  type;          /* the first letter of String, Number ... */
};

static size_t
number_of(const struct spreadsheet_parser *p, const char **attributes, const char *name,
    size_t without, size_t most)
{
	const char *text = xml_attribute(attributes, name);
	size_t n = 0;

	if (!text)
		return without;
	for (const char *at = text; *at || at == text; at++) {
		n = n * 10 + (size_t)(*at - '0');
		if (*at < '0' || *at > '9' || n > most)
			xml_die(&p->xml, "%s: '%.40s' is no number up to %zu", name,
			    text, most);
	}
	return n;
}

static format
format_of(struct spreadsheet_parser *p, const char **attributes, format without)
{
	const char *style = xml_attribute(attributes, "StyleID");

	return style ? outline_format(&p->of->outline, style) : without;
}

static void
start_table(struct spreadsheet_parser *p, const char **attributes)
{
	p->of_table = format_of(p, attributes, NULL);
	for (size_t i = 0; i < ROW_CELLS_MAX; i++)
		p->of_column[i] = p->of_table;
	p->row = 0;
	p->next_column = 1;
}

static void
start_column(struct spreadsheet_parser *p, const char **attributes)
{
	size_t first = number_of(p, attributes, "Index", p->next_column, ROW_CELLS_MAX);
	size_t span = number_of(p, attributes, "Span", 0, ROW_CELLS_MAX);
	format f = format_of(p, attributes, p->of_table);

	for (size_t i = first; i && i <= first + span && i <= ROW_CELLS_MAX; i++)
		p->of_column[i - 1] = f;
	p->next_column = first + span + 1;
}

static void
start_row(struct spreadsheet_parser *p, const char **attributes)
{
	p->number = number_of(p, attributes, "Index", p->row + 1, ROWS_MAX);
	p->row = p->number + number_of(p, attributes, "Span", 0, ROWS_MAX);
	if (p->number == 0 || p->number > ROWS_MAX)
		xml_die(&p->xml, "a row %lu; a worksheet has %d", p->number, ROWS_MAX);
	p->hidden = xml_flag(attributes, "Hidden") || xml_zero(attributes, "Height");
	p->of_row = format_of(p, attributes, NULL);
	p->column = 0;
	spool_row(p->to, p->number);
}

static void
end_row(struct spreadsheet_parser *p)
{
	if (p->most != ALL_ROWS && ++p->rows >= p->most)
		xml_stop(&p->xml);
}

static void
start_cell(struct spreadsheet_parser *p, const char **attributes)
{
	const char *formula = xml_attribute(attributes, "Formula");
	size_t column = number_of(p, attributes, "Index", p->column + 1, ROW_CELLS_MAX);
	size_t across = number_of(p, attributes, "MergeAcross", 0, ROW_CELLS_MAX);
	size_t down = number_of(p, attributes, "MergeDown", 0, ROWS_MAX);

	if (column == 0 || column > ROW_CELLS_MAX)
		xml_die(&p->xml, "more than %d columns", ROW_CELLS_MAX);
	column--;
	p->of_cell = format_of(p, attributes,
	    p->of_row ? p->of_row : p->of_column[column]);
	if (across || down)
		spool_merge(p->to, (struct merged_range){ p->number, p->number + down,
		    column, column + across });
	p->column = column + across;
	p->cell = column;
	rich_clear(&p->value);
	rich_clear(&p->formula);
	if (formula)
		rich_add(&p->formula, &p->xml, str_of(formula));
	p->type = 'S';
}

static void
put_value(struct spreadsheet_parser *p, str text)
{
	char number[NUMBER_CHARS], moment[ISO_CHARS];

	switch (p->type) {
	case 'N':
		text = number_shown(p->of_cell, str_trim(text), p->of->workbook.from_1904,
		    number);
		break;
	case 'D':
		text = iso_shown(str_trim(text), moment);
		break;
	case 'B':
		text = str_eq(str_trim(text), S("1")) ? S("TRUE")
		    : str_eq(str_trim(text), S("0")) ? S("FALSE") : text;
		break;
	}
	spool_put(p->to, text);
}

/* A cell with nothing but a style is none. */
static void
end_cell(struct spreadsheet_parser *p)
{
	struct rich *r = p->value.len ? &p->value : &p->formula;

	p->column++;
	if (r->len == 0)
		return;
	r->len = marked_restore(r->text, r->len);
	p->of->workbook.hidden += p->hidden;
	p->hidden = false;
	spool_cell(p->to, p->cell);
	if (r == &p->value)
		put_value(p, (str){ r->text, r->len });
	else
		spool_put(p->to, (str){ r->text, r->len });
}

static void
on_start(struct xml *x, const char *name, const char **attributes)
{
	static const char *const inner[] =
		{ "Workbook", "Worksheet", "Table", "Row", "Cell", "Data" };
	struct spreadsheet_parser *p = (struct spreadsheet_parser *)x;

	if (x->depth != (int)p->place + 1)
		return;
	if (p->place == IN_TABLE && strcmp(name, "Column") == 0)
		start_column(p, attributes);
	if (p->place == IN_DATA || strcmp(name, inner[p->place]) != 0
	    || (p->place == IN_WORKBOOK && p->at_hand++ != p->wanted))
		return;
	switch (++p->place) {
	case IN_TABLE:
		start_table(p, attributes);
		break;
	case IN_ROW:
		start_row(p, attributes);
		break;
	case IN_CELL:
		start_cell(p, attributes);
		break;
	case IN_DATA:
		name = xml_attribute(attributes, "Type");
		p->type = name ? name[0] : 'S';
		break;
	case IN_NOTHING:
	case IN_WORKBOOK:
	case IN_SHEET:
		break;
	}
}

static void
on_end(struct xml *x, const char *name)
{
	struct spreadsheet_parser *p = (struct spreadsheet_parser *)x;

	(void)name;
	if (x->depth != (int)p->place)
		return;
	if (p->place == IN_CELL)
		end_cell(p);
	else if (p->place == IN_ROW)
		end_row(p);
	else if (p->place == IN_SHEET)
		xml_stop(x);
	p->place--;
}

static void
on_text(struct xml *x, str text)
{
	struct spreadsheet_parser *p = (struct spreadsheet_parser *)x;

	if (p->place == IN_DATA)
		rich_add(&p->value, x, text);
}

static const struct xml_kind kind = { on_start, on_end, on_text };

static void
spreadsheetml_read(struct workbook *workbook, size_t sheet, struct spool *to, unsigned long most)
{
	struct spreadsheetml *b = (struct spreadsheetml *)workbook;
	struct marked_text m = { .decoder = decode_open(workbook->in, b->encoding) };
	struct spreadsheet_parser p = { .xml = { .kind = &kind, .file = b->outline.file,
	    .encoding = "UTF-8" }, .of = b, .to = to, .wanted = sheet, .most = most };

	p.of_column = mem_new(ROW_CELLS_MAX, sizeof(*p.of_column));
	xml_read(&p.xml, (struct xml_source){ marked_next, &m });
	free(p.of_column);
	rich_free(&p.value);
	rich_free(&p.formula);
	marked_free(&m);
}

static void
spreadsheetml_close(struct workbook *workbook)
{
	outline_free(&((struct spreadsheetml *)workbook)->outline);
	free(workbook);
}

static const struct workbook_kind spreadsheetml = { spreadsheetml_read, spreadsheetml_close };

struct workbook *
spreadsheetml_open(struct in *in, struct encoding e)
{
	struct spreadsheetml *b = mem_new(1, sizeof(*b));
	struct marked_text m = { .decoder = decode_open(in, e) };

	b->workbook = (struct workbook){ .kind = &spreadsheetml, .in = in,
		.name = "XML spreadsheet" };
	b->encoding = e;
	b->outline = outline_read(in_name(in),
	    (struct xml_source){ marked_next, &m }, &b->workbook.arena);
	marked_free(&m);
	b->workbook.sheets = b->outline.sheets;
	b->workbook.n = b->outline.n;
	b->workbook.from_1904 = b->outline.from_1904;
	return &b->workbook;
}
