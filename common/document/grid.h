/*
 * A grid: a table of typed cells.  It is built from left to right and from top to bottom:
 * its headings, then row by row as many cells as it has headings.  Cells of another kind
 * than their column's are allowed, as in a column of values of many kinds; the column's kind
 * says where its heading stands, and how a form that wants one kind a column takes it.
 *
 * Rows are stored, or made on demand: a long list says how many rows it has, and gives a
 * function that puts the cells of one.  Stored rows, such as a total, stand behind them.
 * Whoever reads a grid asks for its rows one after the other, and knows no difference:
 *
 *	for (size_t i = 0; i < g->n; i++)
 *		for (size_t k = 0; k < g->width; k++)
 *			... grid_cell(g, i, k) ...
 */
#ifndef RC_DOCUMENT_GRID_H
#define RC_DOCUMENT_GRID_H

#include "document/cell.h"
#include "document/chart.h"

/* Totals are for people: programs add up by themselves. */
enum row_kind { ROW, SUBTOTAL, TOTAL };

struct grid_column {
	struct term    name;
	enum cell_kind kind;
	int            spare;   /* 0: always shown; where lines are too long for a terminal,
	                           the columns with the highest number are left out first */
	bool           is_link; /* the codes of its words are names of files beside the page,
	                           where the words lead */
};

enum { CHARTS_MOST = 3 };

/* Who is to see a grid. */
enum audience { FOR_ALL, FOR_PEOPLE, FOR_PROGRAMS };

struct grid;

/* Puts the cells of row i, whose texts need live only until another row is made. */
typedef void row_maker(struct grid *row, size_t i, void *with);

struct grid {
	struct term         name;       /* of a sheet or a section */
	enum audience       audience;
	bool                is_heat;    /* its rates are tinted, where a form can */
	bool                is_whole;   /* columns that a terminal has no room for stand in a
	                                   second table below */
	struct chart        charts[CHARTS_MOST];
	size_t              n_charts;
	bool                is_form;    /* of a letter: without headings on top; headings and
	                                   values stand side by side (is_heading) */
	struct grid_column *columns;
	size_t              width, columns_room;
	size_t              n;          /* rows, made and stored */
	struct grid_cell   *cells;      /* of those that are stored, row by row */
	size_t              n_cells, cells_room;
	enum row_kind      *rows;
	size_t              n_stored, rows_room;
	size_t              n_made;     /* the first rows: made on demand */
	row_maker          *make;
	void               *with;
	struct grid        *made;       /* has the row that was made last; */
	size_t              row;        /* of it: which one that is */
	size_t             *order;      /* the rows that are shown; NULL: as they stand */
	size_t             *chosen;     /* likewise the columns, where a row */
	size_t              row_width;  /* has so many cells */
};

void grid_column(struct grid *g, struct term name, enum cell_kind kind, int spare);

/* Adds a picture of the grid. */
void grid_chart(struct grid *g, struct chart chart);

/* The column of that code; width if there is none, or if it is NULL. */
size_t grid_find(const struct grid *g, const char *code);

/* Says that the first n rows are made by the function; said again, they are from then on
   made by another. */
void grid_make(struct grid *g, size_t n, row_maker *make, void *with);

/* Begins a row that is stored; its cells follow. */
void grid_row(struct grid *g, enum row_kind kind);

/* Cells.  What is not known (NO_DATE, NO_MONEY, NO_COUNT) is CELL_NONE. */
void put_cell(struct grid *g, struct grid_cell cell);
void put_none(struct grid *g);
void put_text(struct grid *g, str text);
void put_group(struct grid *g, str text);
void put_word(struct grid *g, struct term word);
void put_date(struct grid *g, date d);
void put_month(struct grid *g, date d);
void put_money(struct grid *g, money m);
void put_count(struct grid *g, int64_t n);
void put_units(struct grid *g, int64_t units);           /* of 10^-4; NO_UNITS is "-" */
void put_ratio(struct grid *g, wide over, wide under);   /* "-" if under is 0 */
void put_rate(struct grid *g, rate r);                   /* NO_RATE: none */
void put_lamp(struct grid *g, enum lamp_colour colour);
void put_bar(struct grid *g, wide over, wide under);
void put_spark(struct grid *g, const money *amounts, size_t n);

/* A row as it was put, before columns were chosen; good until another row is asked for. */
const struct grid_cell *grid_row_cells(const struct grid *g, size_t row);

/* Where a column's cells stand in it. */
static inline size_t
grid_place(const struct grid *g, size_t column)
{
	return g->chosen ? g->chosen[column] : column;
}

/* The cell at a row and column; good until another row is asked for. */
static inline const struct grid_cell *
grid_cell(const struct grid *g, size_t row, size_t column)
{
	return &grid_row_cells(g, row)[grid_place(g, column)];
}

/* A cell of the i-th row that is stored, to be altered. */
struct grid_cell *grid_stored_cell(struct grid *g, size_t i, size_t column);

enum row_kind grid_row_kind(const struct grid *g, size_t row);

void grid_free(struct grid *g);

#endif
