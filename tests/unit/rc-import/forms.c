/*
 * What files that are no CSV hold, as rows.  With files as operands it prints their rows:
 * `2|HX-1|8,000`, below `# NAME` for each sheet.
 */
#include "rc-import/sheet/sheet.h"

#include "../check.h"

static char text[1 << 16];
static size_t len;

static void
add(str s)
{
	if (s.len > sizeof(text) - len)
		s.len = sizeof(text) - len;
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
rows_of(struct sheet *s, size_t leaf)
{
	struct row row;

	len = 0;
	sheet_choose(s, leaf, ALL_ROWS);
	while (sheet_next(s, &row))
		add_row(&row);
	return (str){ text, len };
}

static struct sheet *
open_text(const char *content, size_t n)
{
	return sheet_open(file_of(content, n), NULL);
}

#define ROWS(content, wanted) \
	do { \
		struct sheet *s_ = open_text((content), sizeof(content) - 1); \
		CHECK_STR(rows_of(s_, 0), (wanted)); \
		sheet_close(s_); \
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
		DIES(EXIT_DATA, line_, rows_of(sheet_open(name_, NULL), 0)); \
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
print(const char *path)
{
	struct sheet *s = sheet_open(path, NULL);
	struct row row;

	for (size_t i = 0; i < s->n; i++) {
		sheet_choose(s, i, ALL_ROWS);
		printf("# %.*s%s%s\n", (int)s->leaves[i].name.len, s->leaves[i].name.at,
		    s->leaves[i].hidden ? " (hidden)" : "",
		    s->from_1904 ? " (1904)" : "");
		while (sheet_next(s, &row)) {
			len = 0;
			add_row(&row);
			printf("%.*s", (int)len, text);
		}
		if (s->hidden)
			printf("# %lu rows hidden\n", s->hidden);
	}
	printf("# %s\n", s->about);
	sheet_close(s);
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
	return tests_done();
}
