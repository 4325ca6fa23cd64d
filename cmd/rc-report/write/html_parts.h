/*
 * The parts of a page that a grid becomes: its pictures, and its table.  Words and figures
 * are text, which wraps, is searched and is read aloud; only what is drawn is SVG, stretched
 * to the width that there is.
 */
#ifndef RC_REPORT_WRITE_HTML_PARTS_H
#define RC_REPORT_WRITE_HTML_PARTS_H

#include "document/html.h"

void html_chart(struct out *o, const struct grid *g, const struct chart *chart,
	const struct style *style);
void html_table(struct out *o, const struct grid *g, const struct style *style);

/* The same with the bars of a chart beside its rows. */
void html_table_with_bars(struct out *o, const struct grid *g, const struct chart *chart,
	const struct style *style);

/* A status light: its colour, its shape and its word; nothing of NO_LAMP. */
void html_light(struct out *o, enum lamp_colour lamp, const struct style *style);

/* Drawings are this wide, in units of their own. */
enum { DRAWN_WIDTH = 1000 };

/* <svg class="class"> with a title, without which it is kept from those who listen, since the
   figure stands beside it; to be ended by svg_end(). */
void svg_begin(struct out *o, const char *class, int height, str title, str description);
void svg_rect(struct out *o, const char *class, int x, int y, int width, int height);
void svg_end(struct out *o);

/* Where an amount lies between 0 and the most, from 0 to DRAWN_WIDTH; what is beyond is cut
   off, and what is above 0 is seen. */
int svg_place(int64_t amount, int64_t most);

/* A line of amounts, from the lowest to the highest of the scale. */
struct scale {
	int64_t low, high;
};
void svg_line(struct out *o, const char *class, const int64_t *amounts, size_t n, int height,
	struct scale scale);

#endif
