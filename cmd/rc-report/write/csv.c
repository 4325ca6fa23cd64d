/*
 * CSV for Excel: a byte-order mark, CRLF, quotes by RFC 4180; headings and words of ours
 * in the policy's language, numbers plain.  A text that Excel would take for a formula
 * has an apostrophe before it.
 */
#include "rc-report/write/writer.h"

static bool
is_formula(str text)
{
	static const char *const marks[] = { "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t" };

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (str_starts(text, str_of(marks[i])))
			return true;
	return false;
}

static bool
needs_quotes(str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (strchr(",\"\r\n", text.at[i]) && text.at[i])
			return true;
	return false;
}

static void
write_quoted(struct out *o, str text)
{
	bool quotes = needs_quotes(text);

	if (quotes)
		out_char(o, '"');
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] == '"')
			out_char(o, '"');
		out_char(o, text.at[i]);
	}
	if (quotes)
		out_char(o, '"');
}

/* A text of the data's, never a formula. */
static void
write_text(struct out *o, str text)
{
	struct arena a = { 0 };

	if (is_formula(text))
		text = arena_printf(&a, "'%.*s", STR(text));
	write_quoted(o, text);
	arena_free(&a);
}

static void
write_cell(struct out *o, const struct grid_cell *c, const struct style *style)
{
	char room[CELL_ROOM];

	switch (c->kind) {
	case CELL_TEXT:
	case CELL_NUMERAL:
	case CELL_DAY:
	case CELL_GROUP:
		write_text(o, c->text);
		return;
	case CELL_TERM:
	case CELL_LAMP:
		write_text(o, cell_shown(c, style, room));
		return;
	case CELL_RATE:
		if (c->units == NO_UNITS)
			return;
		break;
	case CELL_NONE:
	case CELL_DATE:
	case CELL_MONTH:
	case CELL_MONEY:
	case CELL_COUNT:
	case CELL_BAR:
	case CELL_SPARK:
		break;
	}
	out_str(o, cell_plain(c, room));
}

static void
write_row(struct out *o, const struct grid *g, size_t row, const struct style *style)
{
	bool first = true;

	for (size_t i = 0; i < g->width; i++) {
		if (!is_for_programs(g, i))
			continue;
		if (!first)
			out_char(o, ',');
		write_cell(o, grid_cell(g, row, i), style);
		first = false;
	}
	out_str(o, S("\r\n"));
}

static void
write_headings(struct out *o, const struct grid *g, const struct style *style)
{
	bool first = true;

	for (size_t i = 0; i < g->width; i++) {
		if (!is_for_programs(g, i))
			continue;
		if (!first)
			out_char(o, ',');
		write_text(o, str_of(term_word(g->columns[i].name, style->language)));
		first = false;
	}
	out_str(o, S("\r\n"));
}

void
write_csv(struct out *o, const struct document *d, const struct style *style)
{
	const struct grid *g = document_grid(d);

	out_str(o, S("\xEF\xBB\xBF"));
	write_headings(o, g, style);
	for (size_t i = 0; i < g->n; i++)
		if (grid_row_kind(g, i) == ROW)
			write_row(o, g, i, style);
}
