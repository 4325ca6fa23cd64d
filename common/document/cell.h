/*
 * A cell of a document's table: a value and what kind of value it is.  A cell has two
 * texts: the plain one, for programs, as in rc-tsv(5), and the one that people are shown,
 * with amounts grouped, rates in per cent and words in their language.
 */
#ifndef RC_DOCUMENT_CELL_H
#define RC_DOCUMENT_CELL_H

#include "document/term.h"
#include "records/column.h"

enum cell_kind {
	CELL_NONE,     /* nothing: not known, or of no use here */
	CELL_TEXT,     /* a text of the data's */
	CELL_GROUP,    /* the same, of a column to group by: people see "-" for an empty one */
	CELL_NUMERAL,  /* a number that is text already, as people are shown it */
	CELL_DAY,      /* a day that is */
	CELL_TERM,     /* a word of ours */
	CELL_DATE,
	CELL_MONTH,    /* a date, of which the year and month are told */
	CELL_MONEY,    /* fen */
	CELL_COUNT,
	CELL_RATE,     /* units of 10^-4, or NO_UNITS */
	CELL_LAMP,     /* a status light */
	CELL_BAR,      /* a share in units of 10^-4, to be drawn: for people only */
	CELL_SPARK,    /* a run of amounts, to be drawn: for people only */
};

/* A rate whose denominator is 0: "-". */
#define NO_UNITS INT64_MIN

enum lamp_colour { NO_LAMP, GREEN, YELLOW, RED };

/* Amounts side by side, such as the month ends of a trend. */
struct spark {
	const money *amounts;
	size_t       n;
};

struct grid_cell {
	enum cell_kind kind;
	bool           is_heading;    /* it says what the cells beside or under it are */
	union {
		str              text;
		struct term      term;
		date             day;
		money            amount;
		int64_t          number;
		int64_t          units;
		enum lamp_colour lamp;
		struct spark     spark;
	};
};

/* How people are shown a document. */
struct style {
	enum language language;
	bool   wan;      /* amounts in units of 10,000 yuan (万元), to two places */
	bool   ascii;    /* draw with ASCII characters only */
	bool   colour;   /* escape sequences of a terminal */
	size_t width;    /* of lines, in columns of a terminal; 0: as wide as they come */
	int    refresh;  /* a page is to be read anew after so many seconds; 0: it isn't */
	size_t middle;   /* titles stand in the middle of so many columns; 0: at the left */
};

enum { CELL_ROOM = 64 };

/*
 * The texts of a cell.  The view is of `room`, of the cell's own text or of a word of ours,
 * and good as long as these are.  What is drawn, a bar or a spark, has no text.
 */
str cell_plain(const struct grid_cell *c, char room[CELL_ROOM]);
str cell_shown(const struct grid_cell *c, const struct style *style, char room[CELL_ROOM]);

/* What a title says of the unit of amounts: "" if it is the yuan. */
str style_unit(const struct style *style);

/* Whether cells of the kind stand at the right: numbers. */
bool cell_is_number(enum cell_kind kind);

/* Whether only people see columns of the kind. */
bool cell_is_drawn(enum cell_kind kind);

#endif
