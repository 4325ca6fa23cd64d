#include "rc-report/write/html_parts.h"

void
svg_begin(struct out *o, const char *class, int height, str title, str description)
{
	out_printf(o, "<svg class=\"%s\" viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\" %s>",
	    class, DRAWN_WIDTH, height, title.len ? "role=\"img\"" : "aria-hidden=\"true\"");
	if (title.len)
		html_element(o, "title", NULL, title);
	if (description.len)
		html_element(o, "desc", NULL, description);
}

void
svg_rect(struct out *o, const char *class, int x, int y, int width, int height)
{
	if (width > 0)
		out_printf(o, "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" "
		    "height=\"%d\"/>", class, x, y, width, height);
}

void
svg_end(struct out *o)
{
	out_str(o, S("</svg>"));
}

int
svg_place(int64_t amount, int64_t most)
{
	if (amount <= 0 || most <= 0)
		return 0;
	if (amount >= most)
		return DRAWN_WIDTH;
	int place = (int)((wide)amount * DRAWN_WIDTH / most);
	return place > 0 ? place : 1;
}

/* A single amount is a line from side to side. */
void
svg_line(struct out *o, const char *class, const int64_t *amounts, size_t n, int height,
    struct scale scale)
{
	wide range = (wide)scale.high - scale.low;
	size_t steps = n > 1 ? n - 1 : 1;

	out_printf(o, "<polyline class=\"%s\" points=\"", class);
	for (size_t i = 0; i <= steps && n > 0; i++) {
		int64_t amount = amounts[i < n ? i : n - 1];
		int rise = range ? (int)(((wide)amount - scale.low) * height / range) : 0;

		out_printf(o, "%s%d,%d", i ? " " : "", (int)(i * DRAWN_WIDTH / steps),
		    height - rise);
	}
	out_str(o, S("\"/>"));
}
