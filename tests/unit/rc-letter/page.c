#include "rc-letter/page.h"

#include "../check.h"

static struct arena arena;

/* The lines in short: a letter for the kind, then the cells, `=` before headings and `#`
   before numbers, each with a bar behind it. */
static str
shape(struct page *p)
{
	static const char kinds[] = {
		[LINE_PLAIN] = 'p', [LINE_BLANK] = '-', [LINE_TITLE] = 't',
		[LINE_HEADING] = 'h', [LINE_RIGHT] = 'r', [LINE_ROW] = 'w',
	};
	size_t n;
	const struct line *lines = page_lines(p, &n);
	str s = S("");

	for (size_t i = 0; i < n; i++) {
		s = arena_printf(&arena, "%.*s%c:", STR(s), kinds[lines[i].kind]);
		for (size_t k = 0; k < lines[i].n; k++) {
			const struct cell *c = &lines[i].cells[k];

			s = arena_printf(&arena, "%.*s%s%s%.*s|", STR(s),
			    c->heading ? "=" : "",
			    c->kind == VALUE_NUMBER ? "#" : "", STR(c->text));
		}
	}
	page_close(p);
	return s;
}

static str
words(const char *text)
{
	struct page *p = page_open();

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
		CHECK_STR(words("|= a | b |= c |\n| |d|\n"), "w:=a|b|=c|w:|d|");
		CHECK_STR(words("|a"), "w:a|");
	}
	TEST("words outside of rows keep their blanks, and bars") {
		CHECK_STR(words("  a | b\n"), "p:  a | b|");
	}
	TEST("a value makes neither lines nor cells") {
		struct page *p = page_open();

		page_value(p, S("# a\nb"), VALUE_TEXT);
		page_words(p, S("\n|"));
		page_value(p, S("= x | y"), VALUE_TEXT);
		page_words(p, S("|\n"));
		CHECK_STR(shape(p), "p:# a b|w:= x | y|");
	}
	TEST("a number alone in its cell is one, but not behind a heading") {
		struct page *p = page_open();

		page_words(p, S("| "));
		page_value(p, S("1"), VALUE_NUMBER);
		page_words(p, S(" | "));
		page_value(p, S("2"), VALUE_NUMBER);
		page_words(p, S(" yuan |= a | "));
		page_value(p, S("3"), VALUE_NUMBER);
		page_words(p, S(" |"));
		CHECK_STR(shape(p), "w:#1|2 yuan|=a|3|");
	}
	TEST("an empty value is an empty cell") {
		struct page *p = page_open();

		page_words(p, S("| a | "));
		page_value(p, S(""), VALUE_TEXT);
		CHECK(page_in_row(p));
		page_words(p, S(" |\n"));
		CHECK(!page_in_row(p));
		CHECK_STR(shape(p), "w:a||");
	}
	arena_free(&arena);
	return tests_done();
}
