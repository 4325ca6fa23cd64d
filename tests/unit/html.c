#include "document/html.h"

#include "written.h"

static const struct style zh = { .language = ZH };

static void
heading(struct grid *g, str text)
{
	put_cell(g, (struct grid_cell){ CELL_TEXT, true, { .text = text } });
}

static void
escape(struct out *o, const struct document *d, const struct style *style)
{
	(void)style;
	html_text(o, document_title(d));
}

static void
elements(struct out *o, const struct document *d, const struct style *style)
{
	(void)style;
	html_element(o, "b", NULL, document_title(d));
	html_element(o, "i", "late", S(""));
}

static void
page(struct out *o, const struct document *d, const struct style *style)
{
	html_begin(o, style->language, document_title(d), S("p { color: red }\n"),
	    S("<meta name=\"robots\" content=\"none\">\n"));
	html_end(o);
}

int
main(void)
{
	TEST("the five characters that HTML knows are escaped, others are as they are") {
		struct document *d = document_new(ZH);

		document_text(d, BLOCK_TITLE, "<b>\"张\" & 'O'</b>");
		CHECK_STR(written(escape, d, zh),
		    "&lt;b&gt;&quot;张&quot; &amp; &#39;O&#39;&lt;/b&gt;");
		CHECK_STR(written(elements, d, zh), "<b>&lt;b&gt;&quot;张&quot; &amp; "
		    "&#39;O&#39;&lt;/b&gt;</b><i class=\"late\"></i>");
		document_free(d);
	}
	TEST("a page fetches nothing, and says its language") {
		struct document *d = document_new(EN);
		const char *wanted = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
		    "<meta charset=\"utf-8\">\n"
		    "<meta http-equiv=\"Content-Security-Policy\" "
		    "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
		    "<meta name=\"robots\" content=\"none\">\n"
		    "<title>A&amp;B</title>\n<style>\np { color: red }\n</style>\n"
		    "</head>\n<body>\n</body>\n</html>\n";

		document_text(d, BLOCK_TITLE, "A&B");
		CHECK_STR(written(page, d, (struct style){ .language = EN }), wanted);
		document_free(d);
	}
	TEST("a form's first row of headings is its head; its padding is no cell") {
		struct document *d = document_new(ZH);
		struct grid *g = grid_add_form(d, 2);

		grid_row(g, ROW);
		heading(g, S("日期"));
		heading(g, S("金额"));
		grid_row(g, ROW);
		put_date(g, 20780);
		put_money(g, -123456);
		grid_row(g, TOTAL);
		put_text(g, S("<合计>"));
		put_none(g);
		CHECK_STR(written(html_write, d, zh), "<section>\n<table>\n<thead>\n"
		    "<tr><th>日期</th><th class=\"number\">金额</th></tr>\n</thead>\n"
		    "<tr><td class=\"date\">2026-11-23</td>"
		    "<td class=\"number\">-1,234.56</td></tr>\n"
		    "<tr><td>&lt;合计&gt;</td></tr>\n</table>\n</section>\n");
		document_free(d);
	}
	TEST("a first row of headings is the head, though it be shorter than others") {
		struct document *d = document_new(ZH);
		struct grid *g = grid_add_form(d, 2);

		grid_row(g, ROW);
		heading(g, S("款项"));
		put_none(g);
		grid_row(g, ROW);
		put_text(g, S("首付"));
		put_count(g, 3);
		CHECK_STR(written(html_write, d, zh), "<section>\n<table>\n<thead>\n"
		    "<tr><th>款项</th></tr>\n</thead>\n<tr><td>首付</td>"
		    "<td class=\"number\">3</td></tr>\n</table>\n</section>\n");
		document_free(d);
	}
	TEST("a form whose headings stand beside its values has no head") {
		struct document *d = document_new(ZH);
		struct grid *g = grid_add_form(d, 2);

		grid_row(g, ROW);
		heading(g, S("客户"));
		put_text(g, S("王小明"));
		CHECK_STR(written(html_write, d, zh), "<section>\n<table>\n"
		    "<tr><th>客户</th><td>王小明</td></tr>\n</table>\n</section>\n");
		document_free(d);
	}
	TEST("lines are elements of their kind, in their order") {
		struct document *d = document_new(ZH);

		document_text(d, BLOCK_TITLE, "对账单");
		document_text(d, BLOCK_HEADING, "甲 & 乙");
		document_text(d, BLOCK_RIGHT, "元");
		grid_add_form(d, 1);
		document_text(d, BLOCK_LINE, "您好");
		document_text(d, BLOCK_BLANK, "%s", "");
		CHECK_STR(written(html_write, d, zh), "<section>\n<h1>对账单</h1>\n"
		    "<h2>甲 &amp; 乙</h2>\n<p class=\"right\">元</p>\n<table>\n</table>\n"
		    "<p>您好</p>\n<p class=\"blank\"></p>\n</section>\n");
		document_free(d);
	}
	TEST("a signature stays with the two paragraphs before it, and what is behind it") {
		struct document *d = document_new(ZH);

		document_text(d, BLOCK_LINE, "一");
		document_text(d, BLOCK_LINE, "二");
		document_text(d, BLOCK_BLANK, "%s", "");
		document_text(d, BLOCK_LINE, "三");
		document_text(d, BLOCK_RIGHT, "某公司");
		document_text(d, BLOCK_RIGHT, "某日");
		document_text(d, BLOCK_LINE, "地址");
		CHECK_STR(written(html_write, d, zh), "<section>\n<p>一</p>\n"
		    "<div class=\"closing\">\n<p>二</p>\n<p class=\"blank\"></p>\n<p>三</p>\n"
		    "<p class=\"right\">某公司</p>\n<p class=\"right\">某日</p>\n<p>地址</p>\n"
		    "</div>\n</section>\n");
		document_free(d);
	}
	return tests_done();
}
