/*
 * JSON: one array of objects, whose keys are the columns of TSV.  Money, counts and rates
 * are numbers, written as in TSV; the rest are texts; what is not known is null.
 */
#include "rc-report/write/writer.h"

static void
write_text(struct out *o, str text)
{
	out_char(o, '"');
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.at[i];

		if (c == '"' || c == '\\')
			out_char(o, '\\');
		if (c < 0x20)
			out_printf(o, "\\u%04x", c);
		else
			out_char(o, text.at[i]);
	}
	out_char(o, '"');
}

static void
write_value(struct out *o, const struct grid_cell *c)
{
	char room[CELL_ROOM];
	str text = cell_plain(c, room);

	if (text.len == 0 || (c->kind == CELL_RATE && c->units == NO_UNITS))
		out_str(o, S("null"));
	else if (cell_is_number(c->kind))
		out_str(o, text);
	else
		write_text(o, text);
}

static void
write_object(struct out *o, const struct grid *g, size_t row)
{
	const char *between = "{";

	for (size_t i = 0; i < g->width; i++) {
		if (!is_for_programs(g, i))
			continue;
		out_str(o, str_of(between));
		write_text(o, str_of(g->columns[i].name.code));
		out_str(o, S(": "));
		write_value(o, grid_cell(g, row, i));
		between = ", ";
	}
	out_char(o, '}');
}

void
write_json(struct out *o, const struct document *d, const struct style *style)
{
	const struct grid *g = document_grid(d);
	bool first = true;

	(void)style;
	out_char(o, '[');
	for (size_t i = 0; i < g->n; i++) {
		if (grid_row_kind(g, i) != ROW)
			continue;
		out_str(o, first ? S("\n") : S(",\n"));
		write_object(o, g, i);
		first = false;
	}
	out_str(o, S("\n]\n"));
}
