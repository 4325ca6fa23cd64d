#include "document/html.h"

enum { MARK_BYTES = 3 };

/* Marks that turn the direction of all that follows (U+202A to 202E, 2066 to 2069): a name
   must not change how the figures beside it read. */
static bool
turns_direction(str text)
{
	const unsigned char *at = (const unsigned char *)text.at;

	if (text.len < MARK_BYTES || at[0] != 0xE2)
		return false;
	return (at[1] == 0x80 && at[2] >= 0xAA && at[2] <= 0xAE)
	    || (at[1] == 0x81 && at[2] >= 0xA6 && at[2] <= 0xA9);
}

void
html_text(struct out *o, str text)
{
	for (size_t i = 0; i < text.len; i++) {
		if (turns_direction(str_from(text, i))) {
			out_str(o, S("\uFFFD"));
			i += MARK_BYTES - 1;
			continue;
		}
		switch (text.at[i]) {
		case '&':  out_str(o, S("&amp;"));  break;
		case '<':  out_str(o, S("&lt;"));   break;
		case '>':  out_str(o, S("&gt;"));   break;
		case '"':  out_str(o, S("&quot;")); break;
		case '\'': out_str(o, S("&#39;"));  break;
		default:   out_char(o, text.at[i]); break;
		}
	}
}

/* Letters, digits and some marks stand for themselves (RFC 3986). */
void
html_address(struct out *o, str name)
{
	static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	    "0123456789-._~";

	for (size_t i = 0; i < name.len; i++)
		if (memchr(plain, name.at[i], sizeof(plain) - 1))
			out_char(o, name.at[i]);
		else
			out_printf(o, "%%%02X", (unsigned char)name.at[i]);
}

void
html_element(struct out *o, const char *tag, const char *class, str text)
{
	out_printf(o, "<%s", tag);
	if (class)
		out_printf(o, " class=\"%s\"", class);
	out_char(o, '>');
	html_text(o, text);
	out_printf(o, "</%s>", tag);
}

/* Whether a column has numbers, which its headings stand above. */
static bool
is_number_column(const struct grid *g, size_t column)
{
	for (size_t i = 0; i < g->n; i++)
		if (cell_is_number(grid_cell(g, i, column)->kind))
			return true;
	return false;
}

static const char *
class_of(const struct grid *g, const struct grid_cell *cell, size_t column)
{
	if (cell_is_number(cell->kind)
	    || (cell->is_heading && is_number_column(g, column)))
		return "number";
	return cell->kind == CELL_DAY || cell->kind == CELL_DATE ? "date" : NULL;
}

/* Rows of a form are as long as they were before they were padded. */
static size_t
row_length(const struct grid *g, size_t row)
{
	size_t n = g->width;

	while (n > 0 && grid_cell(g, row, n - 1)->kind == CELL_NONE)
		n--;
	return n;
}

static void
print_row(struct out *o, const struct grid *g, size_t row, const struct style *style)
{
	size_t n = row_length(g, row);
	char room[CELL_ROOM];

	out_str(o, S("<tr>"));
	for (size_t i = 0; i < n; i++) {
		const struct grid_cell *cell = grid_cell(g, row, i);

		html_element(o, cell->is_heading ? "th" : "td", class_of(g, cell, i),
		    cell_shown(cell, style, room));
	}
	out_str(o, S("</tr>\n"));
}

static bool
is_headed(const struct grid *g)
{
	size_t n = row_length(g, 0);

	for (size_t i = 0; i < n; i++)
		if (!grid_cell(g, 0, i)->is_heading)
			return false;
	return true;
}

/* A first row of headings stands on every page that the table goes over. */
void
html_form(struct out *o, const struct grid *g, const struct style *style)
{
	bool headed = g->n > 0 && is_headed(g);

	out_str(o, headed ? S("<table>\n<thead>\n") : S("<table>\n"));
	for (size_t i = 0; i < g->n; i++) {
		print_row(o, g, i, style);
		if (i == 0 && headed)
			out_str(o, S("</thead>\n"));
	}
	out_str(o, S("</table>\n"));
}

static void
print_line(struct out *o, const struct document_block *block)
{
	static const struct {
		const char *tag, *class;
	} elements[] = {
		[BLOCK_TITLE]   = { "h1", NULL },
		[BLOCK_HEADING] = { "h2", NULL },
		[BLOCK_LINE]    = { "p", NULL },
		[BLOCK_RIGHT]   = { "p", "right" },
		[BLOCK_BLANK]   = { "p", "blank" },
	};

	html_element(o, elements[block->kind].tag, elements[block->kind].class,
	    block->text);
	out_char(o, '\n');
}

void
html_begin(struct out *o, enum language language, str title, str css, str head)
{
	out_printf(o, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n"
	    "<meta charset=\"utf-8\">\n"
	    "<meta http-equiv=\"Content-Security-Policy\" "
	    "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n",
	    language == ZH ? "zh-CN" : "en");
	out_str(o, head);
	html_element(o, "title", NULL, title);
	out_str(o, S("\n<style>\n"));
	out_str(o, css);
	out_str(o, S("</style>\n</head>\n<body>\n"));
}

static bool
is_at(const struct document *d, size_t i, enum block_kind kind)
{
	return i < d->n && d->blocks[i].kind == kind;
}

/* Where the signature of a letter begins, lines at the right behind which no table comes; or
   past the end. */
static size_t
signature_of(const struct document *d)
{
	size_t i = d->n;

	while (i > 0 && !is_at(d, i - 1, BLOCK_RIGHT) && !is_at(d, i - 1, BLOCK_GRID))
		i--;
	if (!is_at(d, i - 1, BLOCK_RIGHT))
		return d->n;
	while (i > 0 && is_at(d, i - 1, BLOCK_RIGHT))
		i--;
	return i;
}

/* Where its last two paragraphs begin, which stay on the page of the signature. */
static size_t
closing_of(const struct document *d)
{
	size_t i = signature_of(d), lines = 0;

	if (i == d->n)
		return i;
	while (i > 0 && lines < 2 && !is_at(d, i - 1, BLOCK_GRID))
		lines += is_at(d, --i, BLOCK_LINE);
	return i;
}

void
html_write(struct out *o, const struct document *d, const struct style *style)
{
	size_t closing = closing_of(d);

	out_str(o, S("<section>\n"));
	for (size_t i = 0; i < d->n; i++) {
		if (i == closing)
			out_str(o, S("<div class=\"closing\">\n"));
		if (d->blocks[i].kind == BLOCK_GRID)
			html_form(o, d->blocks[i].grid, style);
		else
			print_line(o, &d->blocks[i]);
	}
	out_str(o, closing < d->n ? S("</div>\n</section>\n") : S("</section>\n"));
}

void
html_end(struct out *o)
{
	out_str(o, S("</body>\n</html>\n"));
}
