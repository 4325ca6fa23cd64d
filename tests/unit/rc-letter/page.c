#include "rc-letter/page.h"

#include "../check.h"

static struct arena arena;

/* A row of a form in short: the cells, `=` before headings and `#` before numbers, each with
   a bar behind it; `.` for what pads it. */
static str
add_row(str s, const struct grid *g, size_t row)
{
	s = arena_printf(&arena, "%.*sw:", STR(s));
	for (size_t k = 0; k < g->width; k++) {
		const struct grid_cell *c = grid_cell(g, row, k);

		if (c->kind == CELL_NONE)
			s = arena_printf(&arena, "%.*s.", STR(s));
		else
			s = arena_printf(&arena, "%.*s%s%s%.*s|", STR(s),
			    c->is_heading ? "=" : "",
			    c->kind == CELL_NUMERAL ? "#" : "", STR(c->text));
	}
	return s;
}

/* The blocks in short: a letter for the kind, then the text and a bar. */
static str
shape(struct page *p)
{
	static const char kinds[] = {
		[BLOCK_LINE] = 'p', [BLOCK_BLANK] = '-', [BLOCK_TITLE] = 't',
		[BLOCK_HEADING] = 'h', [BLOCK_RIGHT] = 'r',
	};
	struct document *d = page_close(p);
	str s = S("");

	for (size_t i = 0; i < d->n; i++)
		if (d->blocks[i].grid)
			for (size_t k = 0; k < d->blocks[i].grid->n; k++)
				s = add_row(s, d->blocks[i].grid, k);
		else
			s = arena_printf(&arena, "%.*s%c:%.*s|", STR(s),
			    kinds[d->blocks[i].kind], STR(d->blocks[i].text));
	document_free(d);
	return s;
}

static str
words(const char *text)
{
	struct page *p = page_open(ZH);

	page_words(p, str_of(text));
	return shape(p);
}

int
main(void)
{
	TEST("a line is what it begins with") {
		CHECK_STR(words("# a\n## b\n> c\n\nd # e\n"),
		    "t:a|h:b|r:c|-:|p:d # e|");
		CHECK_STR(words("#a\n##b\n>c"), "p:#a|p:##b|p:>c|");
		CHECK_STR(words("# > a\n> | b\n"), "t:> a|r:| b|");
	}
	TEST("bars make cells, and a bar with = a heading") {
		CHECK_STR(words("|= a | b |= c |\n| |d|\n"), "w:=a|b|=c|w:|d|.");
		CHECK_STR(words("|a"), "w:a|");
	}
	TEST("words outside of rows keep their blanks, and bars") {
		CHECK_STR(words("  a | b\n"), "p:  a | b|");
	}
	TEST("a value makes neither lines nor cells") {
		struct page *p = page_open(ZH);

		page_value(p, S("# a\nb"), CELL_TEXT);
		page_words(p, S("\n|"));
		page_value(p, S("= x | y"), CELL_TEXT);
		page_words(p, S("|\n"));
		CHECK_STR(shape(p), "p:# a b|w:= x | y|");
	}
	TEST("a number alone in its cell is one, but not behind a heading") {
		struct page *p = page_open(ZH);

		page_words(p, S("| "));
		page_value(p, S("1"), CELL_NUMERAL);
		page_words(p, S(" | "));
		page_value(p, S("2"), CELL_NUMERAL);
		page_words(p, S(" yuan |= a | "));
		page_value(p, S("3"), CELL_NUMERAL);
		page_words(p, S(" |"));
		CHECK_STR(shape(p), "w:#1|2 yuan|=a|3|");
	}
	TEST("an empty value is an empty cell") {
		struct page *p = page_open(ZH);

		page_words(p, S("| a | "));
		page_value(p, S(""), CELL_TEXT);
		CHECK(page_in_row(p));
		page_words(p, S(" |\n"));
		CHECK(!page_in_row(p));
		CHECK_STR(shape(p), "w:a||");
	}
	arena_free(&arena);
	return tests_done();
}
