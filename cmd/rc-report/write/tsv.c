#include "rc-report/write/writer.h"

/* Each cell of a row, with what parts it from the one before. */
static void
write_cell(struct out *o, bool first, str text)
{
	if (!first)
		out_char(o, '\t');
	out_str(o, text);
}

static void
write_headings(struct out *o, const struct grid *g)
{
	bool first = true;

	for (size_t i = 0; i < g->width; i++)
		if (is_for_programs(g, i)) {
			write_cell(o, first, str_of(g->columns[i].name.code));
			first = false;
		}
	out_char(o, '\n');
}

static void
write_row(struct out *o, const struct grid *g, size_t row)
{
	char room[CELL_ROOM];
	bool first = true;

	for (size_t i = 0; i < g->width; i++)
		if (is_for_programs(g, i)) {
			write_cell(o, first, cell_plain(grid_cell(g, row, i), room));
			first = false;
		}
	out_char(o, '\n');
}

void
write_tsv(struct out *o, const struct document *d, const struct style *style)
{
	const struct grid *g = document_grid(d);

	(void)style;
	write_headings(o, g);
	for (size_t i = 0; i < g->n; i++)
		if (grid_row_kind(g, i) == ROW)
			write_row(o, g, i);
}
