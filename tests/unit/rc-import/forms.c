/*
 * What files that are no CSV hold, as rows.  With files as operands it prints their rows:
 * `2|HX-1|8,000`, below `# NAME` for each sheet.
 */
#include "rc-import/forms/open.h"

#include "../check.h"

static char text[1 << 16];
static size_t len;

static void
add(str s)
{
	if (s.len > sizeof(text) - len)
		s.len = sizeof(text) - len;
	if (s.len)
		memcpy(text + len, s.at, s.len);
	len += s.len;
}

static void
add_row(const struct row *row)
{
	static const char *const damages[] = {
		[SOUND] = "", [UNDECODED] = "!undecoded", [CONTROL] = "!control",
		[REPEATED] = "!repeated",
	};
	char number[32];

	snprintf(number, sizeof(number), "%lu", row->number);
	add(str_of(number));
	for (size_t i = 0; i < row->n; i++) {
		add(S("|"));
		add(row->cells[i]);
		if (row->covers && row->covers[i].text.at) {
			add(S("<"));
			add(row->covers[i].text);
			add(row->covers[i].below ? S("^") : S(""));
		}
	}
	add(str_of(damages[row->damage]));
	add(S("\n"));
}

/* The rows of the file's sheet. */
static str
rows_of(struct input *s, size_t sheet)
{
	struct row row;

	len = 0;
	input_choose(s, sheet, ALL_ROWS);
	while (input_next(s, &row))
		add_row(&row);
	return (str){ text, len };
}

static struct input *
open_text(const char *content, size_t n)
{
	return input_open(file_of(content, n), NULL);
}

#define ROWS(content, wanted) \
	do { \
		struct input *s_ = open_text((content), sizeof(content) - 1); \
		CHECK_STR(rows_of(s_, 0), (wanted)); \
		input_close(s_); \
	} while (0)

static void
test_json(void)
{
	TEST("an object is a row; its keys are the headings, in the order seen first") {
		ROWS("{\"合同\":\"HX-1\",\"b\":1}\n{\"c\":true,\"b\":null}\n",
		    "0|合同|b|c\n1|HX-1|1\n2|||true\n");
	}
	TEST("numbers stay as they are written, but for those of Java") {
		ROWS("{\"a\":[0.10,12345678901234567890,-1e-7,1.5E+17,1.5E7,"
		    "-1.23456789E7,1.0E15,0.0,1E3]}",
		    "0|a/1|a/2|a/3|a/4|a/5|a/6|a/7|a/8|a/9\n1|0.10|12345678901234567890"
		    "|-1e-7|1.5E+17|15000000|-12345678.9|1.0E15|0.0|1000\n");
	}
	TEST("what is nested has its keys joined") {
		ROWS("{\"首期\":{\"应付金额\":1,\"x\":[2,{\"y\":3}]},\"z\":[],\"w\":{}}",
		    "0|首期/应付金额|首期/x/1|首期/x/2/y\n1|1|2|3\n");
	}
	TEST("an array of objects is read, too") {
		ROWS("[\n {\"a\": 1},\n {\n\"a\": 2}\n]\n", "0|a\n2|1\n3|2\n");
		ROWS("[{\"a\":1},{\"a\":2}]", "0|a\n1|1\n2|2\n");
		ROWS("\n{\"a\":1}\n\n{\"a\":2} {\"a\":3}", "0|a\n1|1\n2|2\n3|3\n");
	}
	TEST("a key that is there twice damages its row") {
		ROWS("{\"a\":1,\"a\":2}\n{\"a\":{\"b\":1},\"a/b\":2}\n{\"a\":3}",
		    "0|a|a/b\n1|2!repeated\n2||2!repeated\n3|3\n");
	}
	TEST("half a character damages its row, a whole one doesn't") {
		ROWS("{\"a\":\"\\ud83d\\ude00\\u4e2d\"}\n{\"a\":\"x\\ud83dy\"}\n"
		    "{\"a\":\"\\uDE00\"}\n{\"a\":\"\\ud83d\\ud83d\\ude00\"}\n"
		    "{\"a\":\"\\ud83d\"}\n{\"a\":\"\\ud83d\\n\"}\n{\"a\":\"\\\\ud83d\"}\n",
		    "0|a\n1|😀中\n2|x\\ud83dy!undecoded\n3|\\uDE00!undecoded\n"
		    "4|\\ud83d😀!undecoded\n5|\\ud83d!undecoded\n6|\\ud83d!undecoded\n"
		    "7|\\ud83d\n");
	}
	TEST("bytes that can't be decoded damage their row") {
		ROWS("{\"a\":\"中文中文中文中文中文中文\"}\n{\"a\":\"\xD6 x\"}\n{\"a\":\"x\x01\\u0000\"}",
		    "0|a\n1|中文中文中文中文中文中文\n2|\\xD6 x!undecoded\n3|x\\x01\\x00!control\n");
	}
}

#define DIES_OF(content, message) \
	do { \
		const char *name_ = file_of((content), sizeof(content) - 1); \
		char line_[512]; \
		snprintf(line_, sizeof(line_), "rc: %s%s\n", name_, (message)); \
		DIES(EXIT_DATA, line_, rows_of(input_open(name_, NULL), 0)); \
	} while (0)

static void
test_broken_json(void)
{
	TEST("what is no JSON dies, and says where") {
		DIES_OF("{\"a\":1}\n{\"a\":tru}\n",
		    ":2:8: is no JSON: invalid string in json text");
		DIES_OF("{\"a\":1}\n{\"a\" 1}\n",
		    ":2:6: is no JSON: object key and value must be separated by a "
		    "colon (':')");
		DIES_OF("{\"a\":1}\n{\"a\":1",
		    ":2:7: is no JSON: premature EOF");
		DIES_OF("{\"a\":\"中\\x\"}",
		    ":1:8: is no JSON: inside a string, '\\' occurs before a character "
		    "which it may not");
	}
	TEST("what is no object dies") {
		DIES_OF("{\"a\":1}\n5\n", ":2:1: a number where an object should be");
		DIES_OF("[{\"a\":1},\n\"x\"]", ":2:3: a text where an object should be");
		DIES_OF("[{\"a\":1},null]", ":1:13: a null where an object should be");
		DIES_OF("[{\"a\":1},[]]", ":1:10: an array where an object should be");
	}
}

static void
test_html(void)
{
	TEST("all tables of a page are one sheet") {
		ROWS("<html><body>before<table><caption>应收\n 明细</caption><tr><th>合同"
		    "<th>金额</tr>\n<tr><td>HX-1</td><td>1</td></table>between<table><tr>"
		    "<td>单位:万元</table></body></html>",
		    "1|应收 明细\n2|合同|金额\n3|HX-1|1\n4|单位:万元\n");
	}
	TEST("rows and cells may be without their ends, and cells without rows") {
		ROWS("<TABLE><TR><TD>a<TD>b<TR><TD>c<TD>d</TABLE>", "1|a|b\n2|c|d\n");
		ROWS("<table><td>a<td>b<tr><td>c</body>", "1|a|b\n2|c\n");
	}
	TEST("colspan and rowspan move the cells behind, and are merged ranges") {
		ROWS("<table><tr><td rowspan=2>a<td colspan=2>b<td>c<tr><td>d<td>e<td>f"
		    "<tr><td>g</table>",
		    "1|a<a|b<b|<b|c\n2|<a^|d|e|f\n3|g\n");
		ROWS("<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table><table><tr>"
		    "<td>e</table>", "1|a<a|b\n2|<a^|c\n3|<a^|d\n4|e\n");
		ROWS("<table><thead><tr><td rowspan=9>a<td>b<tbody><tr><td>c</table>",
		    "1|a|b\n2|c\n");
		ROWS("<table><tr><td>a<td rowspan=2>b<tr><td colspan=2>c<td>d</table>",
		    "1|a|b<b\n2|c<c|<c|d\n");
	}
	TEST("a table in a cell is rows between those of the table around it") {
		ROWS("<table><tr><td>a<table><tr><td>1<td>2</table>b<td>c<tr><td>d</table>",
		    "1|a\n2|1|2\n3|b|c\n4|d\n");
		ROWS("<table><tr><td rowspan=3><table><tr><td>1<tr><td>2</table><td>c"
		    "</table>", "1\n2|1\n3|2\n4||c\n");
	}
	TEST("text in a table but in no cell is a row") {
		ROWS("<table><tr>x<td>a</td>y<td>b</table>", "1\n2|x\n3|a\n4|y\n5||b\n");
	}
	TEST("breaks and blanks become one blank, and entities characters") {
		ROWS("<table><tr><td> a<br>\n b <p>c<td>1&nbsp;&#20013;&#x4e2d;&yen;&amp;lt;"
		    "<td>&eacute;&B;&copy2;a&b 1<2 3< 4<td>&#150;&nbsp</table>",
		    "1|a b c|1\xC2\xA0中中¥&lt;|&eacute;&B;&copy2;a&b 1<2 3< 4|–\n");
	}
	TEST("comments, scripts and styles are no text") {
		ROWS("<table><!-- <td>x --><tr><td>a<!-->b<!--->c<script>\"<td>\" </scrip>"
		    "</SCRIPT >d<style>e</style><![if !x]>f<![endif]><?xml:ns?>g"
		    "<!doctype>h</ >i</table>", "1|abcdfghi\n");
	}
	TEST("a quote in a tag hides its angle bracket, one elsewhere doesn't") {
		ROWS("<table title='>'><tr><td a=b\"c d=\"e>'\" f \">x<td x=don't>y<td z\">"
		    "w</table>", "1|x|y|w\n");
	}
	TEST("the number behind a cell counts, unless the cell shows a date") {
		ROWS("<table><tr><td x:num=\"2309.7890000000002\">2,309.79<td x:num>5"
		    "<td x:num=\"45356\">2024/3/5<td x:num='0.00051'>0.05%<td x:num=1.5>##"
		    "<td x:num=\"12.5\">(13)<td x:num=\"6\">六<td x:num=\"0\"> - </table>",
		    "1|2309.789|5|2024/3/5|0.00051|1.5|12.5|六|0\n");
	}
	TEST("bytes that can't be decoded, and references to no character, damage their row") {
		ROWS("<table><tr><td>中文中文中文中文中文中文中文中文<tr><td>\xD6 x<tr><td>&#1;&#xD800;<tr>"
		    "<td>&#x110000;<tr><td>a\x01<tr><td>\xF4\x8F\xBF\xBD</table>",
		    "1|中文中文中文中文中文中文中文中文\n2|\\xD6 x!undecoded\n3|&#1&#xD800!undecoded\n"
		    "4|&#x110000!undecoded\n5|a\\x01!control\n6|\xF4\x8F\xBF\xBD\n");
	}
	TEST("hidden rows are read and counted") {
		static const char page[] = "<table><tr hidden><td>a<tr style='height:0;"
		    "DISPLAY : none'><td>b<tr style='display:block'><td>c<tbody style="
		    "display:none><tr><td>d<tbody><tr><td>e</table><table hidden><tr><td>"
		    "<table><tr><td>f</table></table>";
		struct input *s = open_text(page, sizeof(page) - 1);

		CHECK_STR(rows_of(s, 0), "1|a\n2|b\n3|c\n4|d\n5|e\n6\n7|f\n");
		CHECK(s->hidden == 5);
		input_close(s);
	}
}

static void
test_broken_html(void)
{
	TEST("a page that ends inside a table dies") {
		DIES_OF("<table><tr><td>a<tr><td>b</td></tr>",
		    ":2: the page ends inside a table: it was cut off");
		DIES_OF("<table><tr><td>a</table", ":1: the page ends inside a table: it "
		    "was cut off");
	}
	TEST("a page without a table dies") {
		DIES_OF("<html><p>x</html>", ": is a page without a table");
		DIES_OF("<html><frameset><frame></html>", ": is a page without a table; "
		    "its sheets are files in the folder beside it");
	}
	TEST("a cell spans at most 1000 columns, as in browsers") {
		static const char page[] = "<table><tr><td colspan=999999999>a<td>b</table>";
		struct input *s = open_text(page, sizeof(page) - 1);
		struct row row;

		input_choose(s, 0, ALL_ROWS);
		CHECK(input_next(s, &row) && row.n == 1001);
		CHECK_STR(row.cells[1000], "b");
		input_close(s);
	}
}

static void
print(const char *path)
{
	struct input *s = input_open(path, NULL);
	struct row row;

	for (size_t i = 0; i < s->n; i++) {
		input_choose(s, i, ALL_ROWS);
		printf("# %.*s%s%s\n", (int)s->sheets[i].name.len, s->sheets[i].name.at,
		    s->sheets[i].hidden ? " (hidden)" : "",
		    s->from_1904 ? " (1904)" : "");
		while (input_next(s, &row)) {
			len = 0;
			add_row(&row);
			printf("%.*s", (int)len, text);
		}
		if (s->hidden)
			printf("# %lu rows hidden\n", s->hidden);
	}
	printf("# %s\n", s->about);
	input_close(s);
}

int
main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
		print(argv[i]);
	if (argc > 1)
		return 0;
	test_json();
	test_broken_json();
	test_html();
	test_broken_html();
	return tests_done();
}
