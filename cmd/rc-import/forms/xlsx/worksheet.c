#include "rc-import/forms/xlsx/worksheet.h"

#include <stdio.h>
#include <stdlib.h>

#include "rc-import/forms/input.h"
#include "rc-import/forms/xlsx/cell.h"

enum { LOOK_AHEAD = 1 << 23 };   /* bytes behind the last row wanted, for merged ranges */

/* Where in the document the parser is: each inside of the one before, but for the last
   three, which are inside of a cell. */
enum place { OUTSIDE, IN_DATA, IN_ROW, IN_CELL, IN_VALUE, IN_FORMULA, IN_RICH };

struct worksheet_parser {
	struct xml        xml;
	struct worksheet *sheet;
	struct xml_source source;
	bool              is_part;     /* its rows are to say their numbers */
	enum place        place;
	bool              enough;      /* no more rows are wanted */
	size_t            ahead;       /* bytes read since then */

	unsigned long     rows;
	unsigned long     said;        /* the row's number as it says it itself; 0: it doesn't */
	bool              numbered;    /* the row said its number, or a cell of it did */
	bool              hidden;
	bool              begun;       /* the spool has the row */

	struct cell       cell;
};

/* A number of the document itself, such as a row's. */
static uint64_t
count_of(const struct xml *x, const char *text)
{
	uint64_t n = 0;
	const char *at = text;

	for (; *at >= '0' && *at <= '9' && n < UINT32_MAX; at++)
		n = n * 10 + (uint64_t)(*at - '0');
	if (at == text || *at)
		xml_die(x, "'%.40s' is no number", text);
	return n;
}

static void
set_row(struct worksheet_parser *p, uint64_t row)
{
	if (row > ROWS_MAX || row == 0)
		xml_die(&p->xml, "a row %llu; a worksheet has %d",
		    (unsigned long long)row, ROWS_MAX);
	p->sheet->row = (unsigned long)row;
	p->numbered = true;
}

static void
start_row(struct worksheet_parser *p, const char **attributes)
{
	const char *number = xml_attribute(attributes, "r");

	p->said = number ? (unsigned long)count_of(&p->xml, number) : 0;
	if (p->said == 0 && p->is_part)
		xml_die(&p->xml, "a row without a number");
	p->hidden = xml_flag(attributes, "hidden") || xml_zero(attributes, "ht");
	/* a number that is repeated is none */
	p->numbered = p->said != 0 && p->said != p->sheet->row;
	set_row(p, p->numbered ? p->said : p->sheet->row + 1);
	p->numbered = p->said != 0;
	p->begun = false;
	p->cell.at.column = 0;
}

/* A row is begun late, for its first cell may number it. */
static void
begin_row(struct worksheet_parser *p)
{
	if (p->begun)
		return;
	spool_row(p->sheet->to, p->sheet->row);
	p->begun = true;
}

static void
end_row(struct worksheet_parser *p)
{
	begin_row(p);
	p->enough = p->sheet->most != ALL_ROWS && ++p->rows >= p->sheet->most;
}

static void
place_cell(struct worksheet_parser *p, const char *name)
{
	const char *at = name;
	struct ref r;

	if (!ref_read(&at, &r) || *at)
		xml_die(&p->xml, "'%.40s' is no cell", name);
	if (!p->numbered && !p->begun && r.row >= p->sheet->row)
		set_row(p, r.row);
	if (r.row != 0 && r.row != p->sheet->row && r.row != p->said)
		xml_die(&p->xml, "a cell %.40s in row %lu", name,
		    p->sheet->row);
	p->cell.at.column = r.column;
}

static void
start_cell(struct worksheet_parser *p, const char **attributes)
{
	cell_clear(&p->cell);
	for (; *attributes; attributes += 2) {
		if (attributes[0][0] == '\0' || attributes[0][1] != '\0')
			continue;
		if (attributes[0][0] == 'r')
			place_cell(p, attributes[1]);
		else if (attributes[0][0] == 's' && attributes[1][0])
			p->cell.style = (size_t)count_of(&p->xml, attributes[1]);
		else if (attributes[0][0] == 't')
			p->cell.type = cell_type_of(attributes[1]);
	}
	p->cell.at.row = p->sheet->row;
	if (p->cell.at.column >= ROW_CELLS_MAX)
		xml_die(&p->xml, "more than %d columns", ROW_CELLS_MAX);
}

/* A cell with nothing but a style is none. */
static void
end_cell(struct worksheet_parser *p)
{
	if (!cell_is_blank(&p->cell)) {
		begin_row(p);
		p->sheet->hidden += p->hidden;
		p->hidden = false;
		cell_put(&p->cell, p->sheet);
	}
	p->cell.at.column++;
}

/* A:A or 1:3; what stands on top of whole columns or rows says nothing of all their cells. */
static bool
is_of_whole_lines(const char *range)
{
	static const char letters[] = "$ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
	    digits[] = "$0123456789";
	size_t columns = strspn(range, letters), rows = strspn(range, digits);

	if (columns && range[columns] == ':')
		return range[columns + 1 + strspn(range + columns + 1, letters)] == '\0';
	return rows && range[rows] == ':'
	    && range[rows + 1 + strspn(range + rows + 1, digits)] == '\0';
}

static void
start_merge(struct worksheet_parser *p, const char **attributes)
{
	const char *name = xml_attribute(attributes, "ref");
	struct ref c[2];

	if (name && is_of_whole_lines(name))
		return;
	if (!name || !ref_read_range(name, c))
		xml_die(&p->xml, "'%.40s' is no range of cells", name ? name : "");
	spool_merge(p->sheet->to, (struct merged_range){ c[0].row, c[1].row, c[0].column,
	    c[1].column });
}

static void
start_in_cell(struct worksheet_parser *p, const char *name)
{
	struct cell *c = &p->cell;

	if (strcmp(name, "v") == 0 && !c->has_rich) {
		p->place = IN_VALUE;
		c->has_value = true;
	} else if (strcmp(name, "is") == 0 && (c->type == CELL_INLINE || !c->has_value)) {
		p->place = IN_RICH;
		c->has_rich = true;
		rich_clear(&c->value);
	} else if (strcmp(name, "f") == 0) {
		p->place = IN_FORMULA;
		rich_clear(&c->formula);
		rich_add(&c->formula, &p->xml, S("="));
	}
}

static int
depth_of(enum place place)
{
	return place < IN_VALUE ? (int)place + 1 : IN_VALUE + 1;
}

static void
on_start(struct xml *x, const char *name, const char **attributes)
{
	struct worksheet_parser *p = (struct worksheet_parser *)x;

	if (p->place == IN_RICH) {
		rich_start(&p->cell.value, name);
	} else if (x->depth != depth_of(p->place) + 1) {
		if (p->place == OUTSIDE && strcmp(name, "mergeCell") == 0)
			start_merge(p, attributes);
	} else if (p->place == IN_CELL) {
		start_in_cell(p, name);
	} else if (p->place == IN_ROW && strcmp(name, "c") == 0) {
		p->place = IN_CELL;
		start_cell(p, attributes);
	} else if (p->place == IN_DATA && !p->enough && strcmp(name, "row") == 0) {
		p->place = IN_ROW;
		start_row(p, attributes);
	} else if (p->place == OUTSIDE && strcmp(name, "sheetData") == 0) {
		p->place = IN_DATA;
	}
}

static void
on_end(struct xml *x, const char *name)
{
	struct worksheet_parser *p = (struct worksheet_parser *)x;

	if (p->place == IN_RICH)
		rich_end(&p->cell.value, name);
	if (x->depth != depth_of(p->place))
		return;
	if (p->place == IN_CELL)
		end_cell(p);
	else if (p->place == IN_ROW)
		end_row(p);
	if (p->place >= IN_VALUE)
		p->place = IN_CELL;
	else if (p->place != OUTSIDE)
		p->place--;
}

static void
on_text(struct xml *x, str text)
{
	struct worksheet_parser *p = (struct worksheet_parser *)x;

	if (p->place == IN_VALUE)
		rich_add(&p->cell.value, x, text);
	else if (p->place == IN_FORMULA)
		rich_add(&p->cell.formula, x, text);
	else if (p->place == IN_RICH)
		rich_text(&p->cell.value, x, text);
}

static const struct xml_kind kind = { on_start, on_end, on_text };

/* Behind the rows wanted only merged ranges are looked for, and not too far. */
static bool
next_bytes(void *of, str *bytes)
{
	struct worksheet_parser *p = of;

	if (!p->source.next(p->source.from, bytes))
		return false;
	p->ahead += p->enough ? bytes->len : 0;
	if (p->ahead > LOOK_AHEAD)
		xml_stop(&p->xml);
	return p->ahead <= LOOK_AHEAD;
}

static struct worksheet_parser
parser_of(struct worksheet *w)
{
	return (struct worksheet_parser){ .xml = { .kind = &kind, .file = w->file,
		.part = w->part }, .sheet = w };
}

void
worksheet_read(struct worksheet *w, struct xml_source source)
{
	struct worksheet_parser p = parser_of(w);

	p.source = source;
	xml_read(&p.xml, (struct xml_source){ next_bytes, &p });
	cell_free(&p.cell);
}

void
worksheet_read_part(struct worksheet *w, str document)
{
	struct worksheet_parser p = parser_of(w);

	p.is_part = true;
	xml_read_all(&p.xml, document);
	cell_free(&p.cell);
}
