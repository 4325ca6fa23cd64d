/*
 * What the kinds of charts have in common: a chart whose columns are found, and the words
 * and figures that stand beside what is drawn.  Texts live as long as the drawing's arena.
 */
#ifndef RC_REPORT_WRITE_CHART_PARTS_H
#define RC_REPORT_WRITE_CHART_PARTS_H

#include "bytes/mem.h"
#include "rc-report/write/html_parts.h"

enum {
	BAR_HEIGHT = 10,
	ROWS_MOST = 40,    /* bars, of which the longest are drawn */
	WHOLE = 10000,     /* the rate 1, in units of cells */
};

/* Columns are those of the grid; its width where the chart wants none, or it has none. */
struct drawing {
	const struct grid  *g;
	const struct chart *chart;
	const struct style *style;
	struct arena       *arena;
	size_t              value, other, series, x, mark, low, high, light, over, under;
};

static inline bool
has(const struct drawing *d, size_t column)
{
	return column < d->g->width;
}

/* The cell is there and isn't empty. */
bool is_known(const struct drawing *d, size_t row, size_t column);

/* A cell's number, in units of its kind; 0 if there is none. */
int64_t number_at(const struct drawing *d, size_t row, size_t column);

str shown(const struct drawing *d, size_t row, size_t column);
const char *word_of(const struct drawing *d, size_t column);

/* What a row is of: its first columns. */
str label_of(const struct drawing *d, size_t row);

/* The rows of one label, which stand together; totals are none. */
struct span {
	size_t from, end;
};

/* The first span from a row on; it is empty behind the last. */
struct span span_from(const struct drawing *d, size_t row);

/* "WHAT sN": the class of a part or line, in one of the colours. */
const char *tone_of(const struct drawing *d, const char *what, size_t n);

/* An item of a list of bars, before what is drawn; and one of a legend. */
void begin_item(struct out *o, str label, str figure, str beside);
void print_key(struct out *o, const char *swatch, str text);

void say_left_out(struct out *o, const struct drawing *d, size_t n);

/* What the longest bar stands for; and the bar of a row alone, beside its figure. */
int64_t bars_most(const struct drawing *d);
void draw_bar_alone(struct out *o, const struct drawing *d, size_t row, int64_t most);

/* The drawing of a chart, whose texts live in the arena. */
struct drawing drawing_of(const struct grid *g, const struct chart *chart,
	const struct style *style, struct arena *a);

/* The kinds of charts. */
void draw_tiles(struct out *o, const struct drawing *d);
void draw_bars(struct out *o, const struct drawing *d);
void draw_stacks(struct out *o, const struct drawing *d);
void draw_lines(struct out *o, const struct drawing *d);

#endif
