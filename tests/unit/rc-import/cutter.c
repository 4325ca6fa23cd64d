/* Rows as the cutter makes them of a text, however it comes to it. */
#include "rc-import/forms/csv/cutter.h"

#include "../check.h"
#include "../made.h"

enum { MOST = 1 << 14 };

static str cells[ROW_CELLS_MAX];

/* A row that was cut, as text: `1:a|b` and a line end. */
static void
add_row(const struct row *row)
{
	add("%lu:", row->number);
	for (size_t i = 0; i < row->n; i++)
		add("%s%.*s", i ? "|" : "", (int)row->cells[i].len, row->cells[i].at);
	add("%s\n", row->damage == SOUND ? "" : "!");
}

static void
add_end(const struct cutter *k, enum cut cut)
{
	static const char *const faults[] = {
		[CUT_OPEN] = "open", [CUT_SWALLOWED] = "swallowed", [CUT_LARGE] = "large",
	};

	if (cut == CUT_FAULT)
		add("%s %lu to %lu\n", faults[k->fault], k->opened, k->line);
}

/* Cuts the text in pieces of that size, each in a place of its own after `skew` bytes. */
static str
rows_of(str text, char delimiter, size_t piece, size_t skew, bool marked)
{
	static char rooms[2][MOST + 2 * CUT_SPARE];
	struct cutter k = { 0 };
	struct row row;
	enum cut cut;

	made.len = 0;
	cut_start(&k, delimiter);
	for (unsigned turn = 0; ; turn++) {
		while ((cut = cut_row(&k, cells, &row)) == CUT_ROW)
			add_row(&row);
		if (cut != CUT_MORE)
			break;
		str some = str_first(text, piece < text.len ? piece : text.len);
		cut_move(&k, rooms[turn % 2] + skew);
		if (some.len)
			memcpy(k.text + k.end, some.at, some.len);
		cut_add(&k, some.len, marked);
		text = str_from(text, some.len);
		if (some.len == 0)
			cut_last(&k);
	}
	add_end(&k, cut);
	cut_free(&k);
	return (str){ made.text, made.len };
}

/* Whether these are the rows, in whatever pieces the text comes; each step-th place is tried
 * from the first on. */
static bool
is_cut(str text, char delimiter, const char *wanted, size_t first, size_t step)
{
	static const size_t pieces[] = { 1, 2, 3, 7, 63, 64, 65, MOST };

	for (size_t i = 0; i < sizeof(pieces) / sizeof(*pieces); i++)
		for (size_t skew = first; skew < CUT_SPARE; skew += step)
			for (int marked = 0; marked < 2; marked++) {
				str got = rows_of(text, delimiter, pieces[i], skew,
				    marked);

				if (!str_eq(got, str_of(wanted))) {
					CHECK_STR(got, wanted);
					return false;
				}
			}
	return true;
}

#define CUT(text, wanted) CHECK(is_cut(S(text), ',', (wanted), 0, 1))

/* A text of those pieces, as `seed` chooses them. */
static str
text_of(const char *const *pieces, unsigned n, unsigned seed, size_t len)
{
	static char text[MOST];
	size_t to = 0;

	while (to < len) {
		seed = seed * 1103515245 + 12345;
		str piece = str_of(pieces[(seed >> 16) % n]);

		memcpy(text + to, piece.at, piece.len);
		to += piece.len;
	}
	return (str){ text, to };
}

/* Whether any pieces give the rows that the text gives byte by byte; the texts share out
 * the places. */
static void
check_any(const char *const *pieces, unsigned n, char delimiter, size_t len)
{
	for (unsigned seed = 0; seed < 40; seed++) {
		str text = text_of(pieces, n, seed, len);
		str got = rows_of(text, delimiter, 1, 0, true);
		char *wanted = strndup(got.at, got.len);
		bool same = is_cut(text, delimiter, wanted, seed % 8, 8);

		free(wanted);
		if (!same)
			break;
	}
}

static void
test_rows(void)
{
	TEST("a row ends with LF, CRLF or CR, and the last one without") {
		CUT("a,b\nc,d\r\ne,f\rg,h", "1:a|b\n2:c|d\n3:e|f\n4:g|h\n");
		CUT("a\r\r\n\nb\n", "1:a\n2:\n3:\n4:b\n");
		CUT("", "");
		CUT("\n", "1:\n");
		CUT(",\n,", "1:|\n2:|\n");
	}
	TEST("a row may be longer than 64 bytes, and its cells, too") {
		CUT("合同编号,0123456789012345678901234567890123456789012345678901234567890123456789"
		    ",付款期限,,,,,,,应收金额,,,,,\nHX-1,1\n",
		    "1:合同编号|0123456789012345678901234567890123456789012345678901234567890123456"
		    "789|付款期限|||||||应收金额|||||\n2:HX-1|1\n");
	}
	TEST("quotes around a cell are not of it, and doubled ones in it are one") {
		CUT("\"a\",\"b,c\"\r\n\"\",x,\"y\"\n", "1:a|b,c\n2:|x|y\n");
		CUT("\"a\"\"b\",\"\"\"\",\"\"\"x\"\n", "1:a\"b|\"|\"x\n");
		CUT("a\"b\",\"c\" ,\"d\"e\n", "1:a\"b\"|c|de\n");
		CUT("  \"a,b\", \" c \" \n\"x\"", "1:a,b|c\n2:x\n");
	}
	TEST("line breaks and tabs within quotes become a blank") {
		CUT("\"a\r\nb\",\"c\n\n\td\"\ne\tf,\tg\t\n", "1:a b|c d\n5:e f|g\n");
		CUT("\"\n\na \nb\"\nc", "1:a b\n5:c\n");
	}
	TEST("a tab may be the delimiter") {
		CHECK(is_cut(S("a,b\tc\r\n\"d\te\"\tf\n \tg\n"), '\t',
		    "1:a,b|c\n2:d e|f\n3:|g\n", 0, 1));
	}
	TEST("blanks at a cell's ends go, and so does the wrapping of a text") {
		CUT(" a , b,c \n=\"001\",\"=\"\"02\"\"\", =\"3\" \n=\"4\n",
		    "1:a|b|c\n2:001|02|3\n3:=\"4\n");
		CUT("\xC2\xA0" "a\xC2\xA0,　合　同　,\xEF\xBB\xBFx,é,\xE2\x80\x8B,中,a中,\xC2\xA0\n",
		    "1:a|合　同|x|é||中|a中|\n");
	}
}

static void
test_faults(void)
{
	TEST("a quote that is left open is a fault, and so is one that swallows lines") {
		CUT("a\n\"b\nc\n", "1:a\nopen 2 to 4\n");
		CUT("a,\"b\n\",c\n\"d\ne\"f\n", "1:a|b|c\nswallowed 3 to 4\n");
	}
	TEST("a row has less than 16384 cells") {
		static char text[ROW_CELLS_MAX + 1];
		struct cutter k = { 0 };
		struct row row;

		for (size_t n = ROW_CELLS_MAX - 1; n <= ROW_CELLS_MAX; n++) {
			char *room = mem_new(n + CUT_SPARE, 1);

			memset(text, ',', n);
			text[n - 1] = '\n';
			cut_start(&k, ',');
			cut_move(&k, room);
			memcpy(room, text, n);
			cut_add(&k, n, false);
			CHECK(cut_row(&k, cells, &row)
			    == (n < ROW_CELLS_MAX ? CUT_ROW : CUT_FAULT));
			CHECK(n == ROW_CELLS_MAX || row.n == n);
			free(room);
		}
		CHECK(k.fault == CUT_LARGE);
		cut_free(&k);
	}
}

static void
test_pieces(void)
{
	TEST("rows are the same in whatever pieces their text comes") {
		static const char *const plain[] = { ",", ",", "\n", "\r\n", "a",
			"合同编号", " ", "2025-03-05", "\"x\",", ",\"y,z\"\n" };
		static const char *const odd[] = { ",", "\n", "\r", "\"", "\"", "a", " ",
			"\t", "=\"", "\"\"", "　" };

		check_any(plain, 10, ',', 300);
		check_any(plain, 10, ';', 300);
		check_any(odd, 11, ',', 60);
		check_any(odd, 11, '\t', 60);
		check_any(odd, 2, ',', 300);
	}
	TEST("what couldn't be decoded damages its row") {
		str got = rows_of(S("a,\xFF\\xD6\nb\n\"\xFE\\x00\",c\n"), ',', 5, 3, true);

		CHECK_STR(got, "1:a|\\xD6!\n2:b\n3:\\x00|c!\n");
	}
}

int
main(void)
{
	test_rows();
	test_faults();
	test_pieces();
	free(made.text);
	return tests_done();
}
