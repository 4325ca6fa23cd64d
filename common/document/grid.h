/*
 * A grid: a table of typed cells.  It is built from left to right and from top to bottom:
 * its headings, then row by row as many cells as it has headings.  Cells of another kind
 * than their column's are allowed, as in a column of values of many kinds; the column's kind
 * says where its heading stands, and how a form that wants one kind a column takes it.
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
};

enum { CHARTS_MOST = 3 };

/* Who is to see a grid. */
enum audience { FOR_ALL, FOR_PEOPLE, FOR_PROGRAMS };

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
	struct grid_cell   *cells;      /* row by row */
	size_t              n_cells, cells_room;
	enum row_kind      *rows;
	size_t              n, rows_room;
};

void grid_column(struct grid *g, struct term name, enum cell_kind kind, int spare);

/* Adds a picture of the grid. */
void grid_chart(struct grid *g, struct chart chart);

/* The column of that code; width if there is none, or if it is NULL. */
size_t grid_find(const struct grid *g, const char *code);

/* Begins a row; its cells follow. */
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

/* The cell at a row and column. */
const struct grid_cell *grid_cell(const struct grid *g, size_t row, size_t column);

void grid_free(struct grid *g);

#endif
