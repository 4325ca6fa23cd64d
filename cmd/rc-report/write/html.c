/*
 * A page of one file, for a browser, a phone, a screen on the wall and a printer: nothing in
 * it is fetched or run.
 */
#include "bytes/builtin.h"
#include "rc-report/write/html_parts.h"
#include "rc-report/write/writer.h"

static const char *const tags[] = {
	[BLOCK_TITLE] = "h1", [BLOCK_HEADING] = "h2", [BLOCK_LINE] = "p", [BLOCK_RIGHT] = "p",
	[BLOCK_BLANK] = NULL, [BLOCK_GRID] = NULL, [BLOCK_DEFINITION] = NULL,
};

/* On a board bars stand beside the rows of their table. */
static const struct chart *
bars_of(const struct grid *g)
{
	for (size_t i = 0; i < g->n_charts; i++)
		if ((g->charts[i].kind == CHART_BARS || g->charts[i].kind == CHART_BULLETS)
		    && grid_find(g, g->charts[i].value) < g->width)
			return &g->charts[i];
	return NULL;
}

enum { PRINTED = 13 };

/* The figures of a picture are folded away there; on paper, which can't be opened, only those
   of long tables are. */
static void
write_folded(struct out *o, const struct grid *g, const struct style *style)
{
	out_str(o, g->n > PRINTED ? S("<details class=\"long\">") : S("<details>"));
	out_printf(o, style->language == ZH ? "<summary>数据表（%zu 行）</summary>\n"
	    : "<summary>Table (%zu rows)</summary>\n", g->n);
	html_table(o, g, style);
	out_str(o, S("</details>\n"));
}

static void
write_charts(struct out *o, const struct grid *g, const struct style *style)
{
	for (size_t i = 0; i < g->n_charts; i++)
		html_chart(o, g, &g->charts[i], style);
}

static void
write_on_board(struct out *o, const struct grid *g, const struct style *style)
{
	const struct chart *bars = bars_of(g);

	if (g->n == 0) {
		html_element(o, "p", NULL, str_of(style->language == ZH ? "无" : "none"));
		out_char(o, '\n');
	} else if (bars) {
		html_table_with_bars(o, g, bars, style);
	} else if (g->n_charts) {
		write_charts(o, g, style);
		write_folded(o, g, style);
	} else {
		html_table(o, g, style);
	}
}

static void
write_grid(struct out *o, const struct grid *g, bool board, const struct style *style)
{
	if (g->audience == FOR_PROGRAMS)
		return;
	if (g->is_form) {
		html_form(o, g, style);
	} else if (board) {
		write_on_board(o, g, style);
	} else {
		write_charts(o, g, style);
		html_table(o, g, style);
	}
}

static void
write_definition(struct out *o, const struct document_block *b)
{
	html_element(o, "dt", NULL, b->text);
	html_element(o, "dd", NULL, b->definition);
	out_char(o, '\n');
}

static bool
is_definition(const struct document *d, size_t i)
{
	return i < d->n && d->blocks[i].kind == BLOCK_DEFINITION;
}

/* The day of a title, and what stands behind it, are small. */
static void
write_title(struct out *o, str title, const struct style *style)
{
	str day = str_of(style->language == ZH ? "  截至 " : "  as of ");
	size_t n = 0;

	while (n < title.len && !str_starts(str_from(title, n), day))
		n++;
	html_text(o, str_first(title, n));
	out_str(o, S("<small>"));
	html_text(o, str_from(title, n));
	html_text(o, style_unit(style));
	out_str(o, S("</small>"));
}

static void
write_text(struct out *o, const struct document_block *b)
{
	if (b->link.len) {
		out_str(o, S("<a href=\""));
		html_address(o, b->link);
		out_str(o, S("\">"));
	}
	html_text(o, b->text);
	if (b->link.len)
		out_str(o, S("</a>"));
}

/* A block; definitions side by side are one list. */
static void
write_block(struct out *o, const struct document *d, size_t i, const struct style *style)
{
	const struct document_block *b = &d->blocks[i];

	if (b->kind == BLOCK_GRID)
		write_grid(o, b->grid, d->is_board, style);
	if (is_definition(d, i)) {
		if (i == 0 || !is_definition(d, i - 1))
			out_str(o, S("<dl>\n"));
		write_definition(o, b);
		if (!is_definition(d, i + 1))
			out_str(o, S("</dl>\n"));
	}
	if (!tags[b->kind])
		return;
	out_printf(o, "<%s>", tags[b->kind]);
	if (b->kind == BLOCK_TITLE)
		write_title(o, b->text, style);
	else
		write_text(o, b);
	out_printf(o, "</%s>\n", tags[b->kind]);
}

static str
head_of(struct arena *a, const struct style *style)
{
	str refresh = style->refresh ? arena_printf(a,
	    "<meta http-equiv=\"refresh\" content=\"%d\">\n", style->refresh) : S("");

	return arena_printf(a, "<meta name=\"viewport\" content=\"width=device-width, "
	    "initial-scale=1\">\n%.*s", STR(refresh));
}

void
write_html(struct out *o, const struct document *d, const struct style *style)
{
	struct arena a = { 0 };
	bool in_section = false;

	html_begin(o, style->language, document_title(d), builtin_file(S("report.css")),
	    head_of(&a, style));
	out_str(o, d->is_board ? S("<main class=\"board\">\n") : S("<main>\n"));
	for (size_t i = 0; i < d->n; i++) {
		if (d->blocks[i].kind == BLOCK_HEADING) {
			out_str(o, in_section ? S("</section>\n<section>\n")
			                      : S("<section>\n"));
			in_section = true;
		}
		write_block(o, d, i, style);
	}
	if (in_section)
		out_str(o, S("</section>\n"));
	out_str(o, S("</main>\n"));
	html_end(o);
	arena_free(&a);
}
