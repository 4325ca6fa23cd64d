/*
 * A table on its way to a reader: for people, as text in columns that are aligned by
 * their width on a terminal, with amounts grouped and rates in per cent; for programs, as
 * TSV with plain amounts and rates as decimals.  The same cells serve both.
 *
 * Headings are given first, then cells, row by row, as many a row as there are headings.
 * Nothing is printed before grid_close().
 */
#ifndef RC_REPORT_GRID_H
#define RC_REPORT_GRID_H

#include "bytes/out.h"
#include "rc-report/figures.h"

enum format { FORMAT_TEXT, FORMAT_TSV };

/* How reports look: set once. */
struct look {
	struct out   *out;
	enum format   format;
	enum language language;
	bool          colour;
};

struct grid;
struct grid *grid_open(const struct look *look);

/* A heading: its name in TSV, and what people read above a column of texts or numbers. */
void grid_heading(struct grid *g, const char *name, const char *zh, const char *en);

void grid_text(struct grid *g, str text);
void grid_words(struct grid *g, const char *name, const char *zh, const char *en);
void grid_money(struct grid *g, money m);
void grid_count(struct grid *g, count c);
void grid_rate(struct grid *g, rate r);                      /* NO_RATE: empty */
void grid_ratio(struct grid *g, money over, money under);    /* "-" if under is 0 */
void grid_blank(struct grid *g);                             /* no number */
void grid_lamp(struct grid *g, enum lamp_colour colour);

void grid_close(struct grid *g);

/* A line of its own; only for people, TSV leaves it out. */
void look_line(const struct look *look, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/* The word for the look's language. */
const char *look_word(const struct look *look, const char *zh, const char *en);

#endif
