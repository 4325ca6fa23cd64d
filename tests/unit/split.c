#include "records/split.h"

#include "bytes/utf8.h"
#include "check.h"

enum { LONGEST = 200, CELLS = 100 };

static int own[] = { 0, 1 };
static const struct layout two = { 2, 2, NULL, own, true };

/* Pieces of a line, good and bad. */
static const char *const pieces[] = {
	"a", "\xC2\x80", "\xDF\xBF", "\xC1\xBF", "\xC0\x80", "\xC2", "\x80", "\xC2\x41",
	"\xE4\xB8\xAD", "\xE4\xB8", "\xE4", "\xE4\xB8\x41", "\xE4\x41\x41",
	"\xE4\xB8\xAD\x80", "\xE0\xA0\x80", "\xE0\x9F\xBF", "\xED\x9F\xBF",
	"\xED\xA0\x80", "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF0\x8F\xBF\xBF",
	"\xF4\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xE4\xE4\xB8\xAD",
	"\x01", "\x1F", "\x7F", "\r",
};

static bool
is_control(const char *piece)
{
	return ((unsigned char)piece[0] < 0x20 || piece[0] == 0x7F) && !piece[1];
}

/* Whether a line with a tab, `before` letters and the piece, in any order, is split as it
   should be. */
static bool
is_right(const char *piece, size_t before, size_t behind)
{
	char text[LONGEST * 2];
	size_t n = strlen(piece), tab = before / 2;
	str cells[CELLS];

	memset(text, 'x', sizeof(text));
	text[tab] = '\t';
	memcpy(text + before + 1, piece, n);
	str line = { text, before + 1 + n + behind };
	bool wanted = utf8_valid(line) == line.len && !is_control(piece);

	if (split_line(&two, line, cells) != wanted)
		return false;
	return !wanted || (str_eq(cells[0], str_first(line, tab))
	    && str_eq(cells[1], str_from(line, tab + 1)));
}

/* Lines of two cells and of all lengths, with a line at fault or an odd one among them. */
static str
lines_with(const char *piece, size_t number)
{
	static char text[LONGEST * LONGEST];
	size_t n = 0;

	for (size_t i = 0; i < LONGEST; i++) {
		for (size_t k = 0; k < i; k++)
			text[n++] = k == i / 3 ? '\t' : 'x';
		if (i == number) {
			memcpy(text + n, piece, strlen(piece));
			n += strlen(piece);
		}
		text[n++] = '\n';
	}
	return (str){ text, n };
}

/* Whether the lines from the first but one on are split as they are one by one, until one
   is odd; how many. */
static bool
agrees(str text, size_t *n)
{
	str line, cells[CELLS], wanted[CELLS], rest = text;

	str_cut(&rest, '\n');
	struct splitter s = split_begin(rest);
	for (*n = 1; split_next(&s, &two, &line, cells); ++*n) {
		if (!str_eq(line, str_cut(&rest, '\n')) || s.rest.at != rest.at
		    || !split_line(&two, line, wanted)
		    || !str_eq(cells[0], wanted[0]) || !str_eq(cells[1], wanted[1]))
			return false;
	}
	return true;
}

/* Whether lines are taken off, the CR of one too. */
static bool
takes_lines_off(str text)
{
	struct splitter s = split_begin(text);
	str line, wanted;

	while (split_off(&s, &line)) {
		wanted = str_cut(&text, '\n');
		wanted.len -= str_ends(wanted, S("\r"));
		if (!str_eq(line, wanted) || s.rest.at != text.at)
			return false;
	}
	return text.len == 0;
}

int
main(void)
{
	TEST("a row is text, and its cells are right, wherever in it they stand") {
		for (size_t i = 0; i < sizeof(pieces) / sizeof(*pieces); i++)
			for (size_t before = 0; before < LONGEST; before++)
				for (size_t behind = 0; behind < 4; behind++)
					CHECK(is_right(pieces[i], before, behind));
	}
	TEST("there is room for cells") {
		CHECK(split_room(3) <= CELLS);
	}
	TEST("a row has as many cells as its header") {
		str cells[CELLS];
		char tabs[1000];

		memset(tabs, '\t', sizeof(tabs));
		for (size_t n = 0; n < sizeof(tabs); n++)
			CHECK(split_line(&two, (str){ tabs, n }, cells) == (n == 1));
		CHECK(split_line(&two, S("\t"), cells));
		CHECK(cells[0].len == 0 && cells[1].len == 0);
		CHECK(!split_line(&two, S("a"), cells));
		CHECK(!split_line(&two, S("a\tb\tc"), cells));
		CHECK(!split_line(&two, S(""), cells));
	}
	TEST("a file may have its columns in another order, and fewer") {
		int at[] = { 2, 0 };
		const struct layout l = { 3, 2, NULL, at, false };
		str cells[CELLS];

		CHECK(split_line(&l, S("one\ttwo"), cells));
		CHECK_STR(cells[0], "two");
		CHECK_STR(cells[1], "");
		CHECK_STR(cells[2], "one");
	}
	TEST("many lines are split as they are one by one, up to the first that is odd") {
		size_t n;

		CHECK(agrees(lines_with("", 0), &n) && n == LONGEST);
		for (size_t i = 0; i < sizeof(pieces) / sizeof(*pieces); i++)
			for (size_t at = 1; at < LONGEST; at++)
				CHECK(agrees(lines_with(pieces[i], at), &n)
				    && (n <= at || n == LONGEST));
		CHECK(agrees(lines_with("\t", 100), &n) && n == 100);
		CHECK(agrees(lines_with("\n", 100), &n) && n == 101);
	}
	TEST("nothing is split off a text without a line") {
		struct splitter s = split_begin(S(""));
		str line, cells[CELLS];

		CHECK(!split_next(&s, &two, &line, cells));
		CHECK(!split_off(&s, &line));
	}
	TEST("lines are taken off whatever is in them") {
		CHECK(takes_lines_off(lines_with("", 0)));
		CHECK(takes_lines_off(S("")));
		for (size_t at = 0; at < LONGEST; at++) {
			CHECK(takes_lines_off(lines_with("\r", at)));
			CHECK(takes_lines_off(lines_with("\xFF", at)));
		}
	}
	return tests_done();
}
