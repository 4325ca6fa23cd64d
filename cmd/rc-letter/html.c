#include "rc-letter/form.h"

#include "policy/builtin.h"

static void
print_escaped(struct out *o, str text)
{
	for (size_t i = 0; i < text.len; i++)
		switch (text.at[i]) {
		case '&':  out_str(o, S("&amp;"));  break;
		case '<':  out_str(o, S("&lt;"));   break;
		case '>':  out_str(o, S("&gt;"));   break;
		case '"':  out_str(o, S("&quot;")); break;
		case '\'': out_str(o, S("&#39;"));  break;
		default:   out_char(o, text.at[i]); break;
		}
}

/* <tag class="class">text</tag>; no class if it is NULL. */
static void
print_element(struct out *o, const char *tag, const char *class, str text)
{
	out_printf(o, "<%s", tag);
	if (class)
		out_printf(o, " class=\"%s\"", class);
	out_char(o, '>');
	print_escaped(o, text);
	out_printf(o, "</%s>", tag);
}

static void
print_row(struct out *o, const struct line *row, const struct line *rows, size_t height)
{
	out_str(o, S("<tr>"));
	for (size_t i = 0; i < row->n; i++) {
		const struct cell *cell = &row->cells[i];
		bool number = cell->kind == VALUE_NUMBER || (cell->heading
		    && column_is_number(rows, height, i));
		bool day = cell->kind == VALUE_DATE;

		print_element(o, cell->heading ? "th" : "td",
		    number ? "number" : day ? "date" : NULL, cell->text);
	}
	out_str(o, S("</tr>\n"));
}

static bool
is_heading(const struct line *row)
{
	for (size_t i = 0; i < row->n; i++)
		if (!row->cells[i].heading)
			return false;
	return true;
}

/* A first row of headings stands on every page that the table goes over. */
static void
print_table(struct out *o, const struct line *rows, size_t height)
{
	bool headed = is_heading(&rows[0]);

	out_str(o, headed ? S("<table>\n<thead>\n") : S("<table>\n"));
	for (size_t i = 0; i < height; i++) {
		print_row(o, &rows[i], rows, height);
		if (i == 0 && headed)
			out_str(o, S("</thead>\n"));
	}
	out_str(o, S("</table>\n"));
}

static void
print_line(struct out *o, const struct line *line)
{
	static const struct {
		const char *tag, *class;
	} elements[] = {
		[LINE_PLAIN]   = { "p", NULL },
		[LINE_BLANK]   = { "p", "blank" },
		[LINE_TITLE]   = { "h1", NULL },
		[LINE_HEADING] = { "h2", NULL },
		[LINE_RIGHT]   = { "p", "right" },
		[LINE_ROW]     = { "p", NULL },
	};

	print_element(o, elements[line->kind].tag, elements[line->kind].class,
	    line->cells[0].text);
	out_char(o, '\n');
}

static void
html_open(struct out *o, enum language language, str title)
{
	out_printf(o, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n"
	    "<meta charset=\"utf-8\">\n"
	    "<meta http-equiv=\"Content-Security-Policy\" "
	    "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n",
	    language == ZH ? "zh-CN" : "en");
	print_element(o, "title", NULL, title);
	out_str(o, S("\n<style>\n"));
	out_str(o, builtin_file(S("letter.css")));
	out_str(o, S("</style>\n</head>\n<body>\n"));
}

static void
html_page(struct out *o, struct page *page, bool first)
{
	size_t n, height;
	const struct line *lines = page_lines(page, &n);

	(void)first;
	out_str(o, S("<section>\n"));
	for (size_t i = 0; i < n; i += height ? height : 1) {
		height = table_height(lines, n, i);
		if (height)
			print_table(o, &lines[i], height);
		else
			print_line(o, &lines[i]);
	}
	out_str(o, S("</section>\n"));
}

static void
html_close(struct out *o)
{
	out_str(o, S("</body>\n</html>\n"));
}

const struct form html_form = { "html", ".html", html_open, html_page, html_close };
