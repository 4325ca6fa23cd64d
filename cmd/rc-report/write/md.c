/*
 * Markdown, as GitHub reads it: titles, lines, and tables whose numbers stand at the
 * right.  What would be markup in a text is escaped.
 */
#include "rc-report/write/writer.h"

static void
write_text(struct out *o, str text)
{
	for (size_t i = 0; i < text.len; i++) {
		if (strchr("\\`*_[]<>|#~", text.at[i]) && text.at[i])
			out_char(o, '\\');
		out_char(o, text.at[i]);
	}
}

static void
write_headings(struct out *o, const struct grid *g, const struct style *style)
{
	for (size_t i = 0; i < g->width; i++)
		if (is_for_programs(g, i)) {
			out_str(o, S("| "));
			write_text(o, str_of(term_word(g->columns[i].name,
			    style->language)));
			out_char(o, ' ');
		}
	out_str(o, S("|\n"));
	for (size_t i = 0; i < g->width; i++)
		if (is_for_programs(g, i))
			out_str(o, cell_is_number(g->columns[i].kind) ? S("| ---: ")
			                                              : S("| --- "));
	out_str(o, S("|\n"));
}

static void
write_row(struct out *o, const struct grid *g, size_t row, const struct style *style)
{
	char room[CELL_ROOM];

	for (size_t i = 0; i < g->width; i++)
		if (is_for_programs(g, i)) {
			out_str(o, S("| "));
			write_text(o, cell_shown(grid_cell(g, row, i), style, room));
			out_char(o, ' ');
		}
	out_str(o, S("|\n"));
}

static void
write_grid(struct out *o, const struct grid *g, const struct style *style)
{
	if (!g->is_form)
		write_headings(o, g, style);
	for (size_t i = 0; i < g->n; i++)
		write_row(o, g, i, style);
}

/* A line that isn't the last of a paragraph would run into the next, and so has a blank
   line behind it; a definition is an item of a list. */
static void
write_line(struct out *o, const struct document_block *b, const struct style *style)
{
	static const char *const marks[] = {
		[BLOCK_TITLE] = "# ", [BLOCK_HEADING] = "## ", [BLOCK_LINE] = "",
		[BLOCK_RIGHT] = "", [BLOCK_BLANK] = "", [BLOCK_DEFINITION] = "- ",
		[BLOCK_GRID] = "",
	};

	out_str(o, str_of(marks[b->kind]));
	write_text(o, b->text);
	if (b->kind == BLOCK_TITLE)
		out_str(o, style_unit(style));
	if (b->kind == BLOCK_DEFINITION) {
		out_str(o, S(" = "));
		write_text(o, b->definition);
	}
	out_str(o, b->kind == BLOCK_LINE || b->kind == BLOCK_RIGHT ? S("\n\n") : S("\n"));
}

void
write_md(struct out *o, const struct document *d, const struct style *style)
{
	for (size_t i = 0; i < d->n; i++) {
		const struct document_block *b = &d->blocks[i];

		if (b->kind != BLOCK_GRID)
			write_line(o, b, style);
		else if (b->grid->audience != FOR_PROGRAMS)
			write_grid(o, b->grid, style);
	}
}
