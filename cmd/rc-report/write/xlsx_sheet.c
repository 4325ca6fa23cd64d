#include "bytes/die.h"
#include "bytes/utf8.h"
#include "rc-report/write/writer.h"
#include "rc-report/write/xlsx.h"

enum {
	EPOCH = 25569,       /* 1970-01-01, by Excel's days */
	FIRST_DAY = 61,      /* 1900-03-01: before it Excel counts a day that wasn't */
	WIDTH_MOST = 60, MARGIN = 2,
};

struct sheet {
	struct workbook   *book;
	lxw_worksheet     *to;
	const struct grid *g;
	lxw_row_t          row;
	size_t             first;     /* of the rows since the last total */
	struct column_run *columns;
};

/* What a column was found to hold so far. */
struct column_run {
	size_t width;            /* of its widest cell */
	wide   amount, number;   /* the sums since the last total */
};

static void
check(lxw_error fault)
{
	if (fault)
		die("a workbook can't hold it: %s", lxw_strerror(fault));
}

static double
yuan(money fen)
{
	return (double)fen / 100;
}

static void
put_number(struct sheet *s, lxw_col_t column, double number, enum look look,
    enum row_kind row)
{
	check(worksheet_write_number(s->to, s->row, column, number, row == ROW
	    ? s->book->looks[look] : s->book->totals[look]));
}

static void
put_words(struct sheet *s, lxw_col_t column, str text, lxw_format *format)
{
	if (text.len)
		check(worksheet_write_string(s->to, s->row, column,
		    xlsx_text(s->book, text), format));
	else
		check(worksheet_write_blank(s->to, s->row, column, format));
}

static void
put_date_cell(struct sheet *s, lxw_col_t column, const struct grid_cell *cell,
    enum row_kind row)
{
	char room[CELL_ROOM];
	enum look look = cell->kind == CELL_MONTH ? LOOK_MONTH : LOOK_DATE;

	if (cell->day + EPOCH < FIRST_DAY)
		put_words(s, column, cell_shown(cell, s->book->style, room),
		    s->book->looks[LOOK_TEXT]);
	else
		put_number(s, column, cell->day + EPOCH, look, row);
}

static void
add_to_run(struct column_run *run, const struct grid_cell *cell)
{
	if (cell->kind == CELL_MONEY)
		run->amount += cell->amount;
	if (cell->kind == CELL_COUNT)
		run->number += cell->number;
}

/* Whether the cell is the sum of the rows right above it. */
static bool
is_sum(const struct sheet *s, size_t row, size_t column)
{
	const struct grid_cell *cell = grid_cell(s->g, row, column);
	const struct column_run *run = &s->columns[column];

	return s->first < row && (cell->kind == CELL_MONEY ? run->amount == cell->amount
	    : run->number == cell->number);
}

/* A total is a formula where it is the sum of the rows above it, else the number alone. */
static bool
put_sum(struct sheet *s, size_t row, lxw_col_t column, size_t from, double number,
    enum look look)
{
	char first[LXW_MAX_CELL_NAME_LENGTH], last[LXW_MAX_CELL_NAME_LENGTH];
	struct arena a = { 0 };

	if (grid_row_kind(s->g, row) == ROW || !is_sum(s, row, from))
		return false;
	lxw_rowcol_to_cell(first, (lxw_row_t)s->first + 1, column);
	lxw_rowcol_to_cell(last, (lxw_row_t)row, column);
	check(worksheet_write_formula_num(s->to, s->row, column,
	    arena_printf(&a, "=SUBTOTAL(109,%s:%s)", first, last).at,
	    s->book->totals[look], number));
	arena_free(&a);
	return true;
}

static void
put_cell_of(struct sheet *s, size_t row, lxw_col_t column, size_t from)
{
	const struct grid_cell *cell = grid_cell(s->g, row, from);
	enum row_kind kind = grid_row_kind(s->g, row);
	char room[CELL_ROOM];

	switch (cell->kind) {
	case CELL_MONEY:
		if (!put_sum(s, row, column, from, yuan(cell->amount), LOOK_MONEY))
			put_number(s, column, yuan(cell->amount), LOOK_MONEY, kind);
		return;
	case CELL_COUNT:
		if (!put_sum(s, row, column, from, (double)cell->number, LOOK_COUNT))
			put_number(s, column, (double)cell->number, LOOK_COUNT, kind);
		return;
	case CELL_RATE:
		if (cell->units != NO_UNITS)
			put_number(s, column, (double)cell->units / 10000, LOOK_RATE, kind);
		return;
	case CELL_DATE:
	case CELL_MONTH:
		put_date_cell(s, column, cell, kind);
		return;
	case CELL_LAMP:
		put_words(s, column, cell_shown(cell, s->book->style, room),
		    s->book->lamps[cell->lamp]);
		return;
	default:
		put_words(s, column, cell_plain(cell, room).len || cell->kind == CELL_TERM
		    ? cell_shown(cell, s->book->style, room) : S(""), kind == ROW
		    ? s->book->looks[LOOK_TEXT] : s->book->totals[LOOK_TEXT]);
	}
}

static void
widen(struct column_run *run, str text)
{
	size_t width = utf8_width(text);

	if (width > run->width)
		run->width = width < WIDTH_MOST ? width : WIDTH_MOST;
}

static str
heading_of(const struct sheet *s, size_t column)
{
	return str_of(term_word(s->g->columns[column].name, s->book->style->language));
}

/* Before anything is written, since a sheet begins with the widths of its columns. */
static void
measure(struct sheet *s)
{
	char room[CELL_ROOM];

	for (size_t i = 0; i < s->g->width; i++)
		widen(&s->columns[i], heading_of(s, i));
	for (size_t row = 0; row < s->g->n; row++)
		for (size_t i = 0; i < s->g->width; i++)
			widen(&s->columns[i], cell_shown(grid_cell(s->g, row, i),
			    s->book->style, room));
}

/* What a heading's figure is, of the document's definitions, as a note. */
static void
put_note(struct sheet *s, lxw_col_t column, str heading)
{
	const struct document *d = s->book->document;

	for (size_t i = 0; i < d->n; i++)
		if (d->blocks[i].kind == BLOCK_DEFINITION
		    && str_eq(d->blocks[i].text, heading)) {
			check(worksheet_write_comment(s->to, 0, column,
			    xlsx_text(s->book, d->blocks[i].definition)));
			return;
		}
}

static lxw_col_t
put_headings(struct sheet *s)
{
	lxw_col_t column = 0;

	for (size_t i = 0; i < s->g->width; i++) {
		str heading = heading_of(s, i);

		if (!is_for_programs(s->g, i))
			continue;
		worksheet_set_column(s->to, column, column,
		    (double)(s->columns[i].width + MARGIN), NULL);
		put_words(s, column, heading, cell_is_number(s->g->columns[i].kind)
		    ? s->book->number_heading : s->book->heading);
		put_note(s, column, heading);
		column++;
	}
	return column;
}

/* Rows up to the first total, which a filter can hide. */
static size_t
rows_to_filter(const struct grid *g)
{
	size_t n = 0;

	while (n < g->n && grid_row_kind(g, n) == ROW)
		n++;
	return n;
}

/* Before the rows are written: behind them the library takes no range of rows. */
static void
set_up(struct sheet *s, lxw_col_t columns)
{
	worksheet_freeze_panes(s->to, 1, 0);
	if (columns > 0)
		check(worksheet_autofilter(s->to, 0, 0, (lxw_row_t)rows_to_filter(s->g),
		    (lxw_col_t)(columns - 1)));
	worksheet_set_landscape(s->to);
	worksheet_set_paper(s->to, 9);   /* A4 */
	worksheet_fit_to_pages(s->to, 1, 0);
	check(worksheet_repeat_rows(s->to, 0, 0));
	check(worksheet_set_footer(s->to, "&L&A&R&P / &N"));
}

/* A name that Excel takes, and that no sheet before has. */
static str
name_of(struct workbook *b, struct arena *a, const struct grid *g)
{
	const char *word = term_word(g->name, b->style->language);
	bool is_taken = *word == '\0'
	    || workbook_get_worksheet_by_name(b->file, word) != NULL;

	return is_taken ? arena_printf(a, "%s %zu", word, b->sheets + 1)
	                : arena_str(a, str_of(word));
}

/* Grids of which only pictures can be seen are none of Excel's. */
static bool
has_sheet(const struct grid *g)
{
	if (g->audience == FOR_PEOPLE)
		for (size_t i = 0; i < g->width; i++)
			if (cell_is_drawn(g->columns[i].kind))
				return false;
	return !g->is_form;
}

static void
put_row(struct sheet *s, size_t row)
{
	enum row_kind kind = grid_row_kind(s->g, row);
	lxw_col_t column = 0;

	s->row = (lxw_row_t)row + 1;
	for (size_t i = 0; i < s->g->width; i++) {
		if (is_for_programs(s->g, i))
			put_cell_of(s, row, column++, i);
		if (kind == ROW)
			add_to_run(&s->columns[i], grid_cell(s->g, row, i));
		else
			s->columns[i].amount = s->columns[i].number = 0;
	}
	if (kind != ROW)
		s->first = row + 1;
}

void
xlsx_sheet(struct workbook *b, const struct grid *g)
{
	struct arena a = { 0 };

	if (!has_sheet(g))
		return;
	str name = name_of(b, &a, g);
	struct sheet s = { .book = b, .to = workbook_add_worksheet(b->file, name.at), .g = g,
		.columns = arena_new(&a, g->width + 1, sizeof(*s.columns)) };
	if (!s.to)
		die("a workbook can't have a sheet '%s'", name.at);
	b->sheets++;
	measure(&s);
	set_up(&s, put_headings(&s));
	for (size_t i = 0; i < g->n; i++)
		put_row(&s, i);
	xlsx_charts(b, s.to, name.at, g);
	arena_free(&a);
}
