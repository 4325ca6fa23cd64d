/* CSV larger than what is cut at once, and rows larger than that. */
#include "rc-import/forms/open.h"

#include "../check.h"
#include "../made.h"

enum { ROWS = 40000, LONG = 1000, WIDE = 10000, WIDE_CELLS = 9000, WIDE_TEXT = 3000000 };

static void
add_wide(void)
{
	for (int i = 0; i < WIDE_CELLS; i++)
		add("%d,", i);
	add("\"");
	for (int i = 0; i < WIDE_TEXT; i += 10)
		add("十十十,");
	add("\"");
}

/* Row i: its number, and other cells of all kinds; one is wide, and larger than a piece. */
static void
add_row(int i)
{
	add("R%d,王小明,", i);
	if (i == WIDE)
		add_wide();
	else if (i % LONG == 0)
		add("\"a \"\"b\"\"\tc\"");
	else
		add("\"x,%d\"", i);
	add("%s", i % 3 ? "\n" : "\r\n");
}

static bool
is_row(const struct row *r, int i)
{
	char first[16], last[16] = "a \"b\" c";

	snprintf(first, sizeof(first), "R%d", i);
	if (i % LONG)
		snprintf(last, sizeof(last), "x,%d", i);
	if (r->number != (unsigned long)i + 1 || !str_eq(r->cells[0], str_of(first)))
		return false;
	if (i == WIDE)
		return r->n == WIDE_CELLS + 3 && r->cells[r->n - 1].len == WIDE_TEXT;
	return r->n == 3 && str_eq(r->cells[2], str_of(last)) && r->damage == SOUND;
}

/* Whether the next rows are those, from the first one on. */
static bool
has_rows(struct input *s, int n)
{
	struct row row;

	input_again(s);
	for (int i = 0; i < n; i++)
		if (!input_next(s, &row) || !is_row(&row, i))
			return false;
	return true;
}

static void
dies_of(const char *name, const char *message)
{
	char wanted[512];

	snprintf(wanted, sizeof(wanted), "rc: %s:%s\n", name, message);
	DIES(EXIT_DATA, wanted,
	    struct input *s = input_open(name, NULL);
	    CHECK(has_rows(s, ROWS));
	    input_next(s, &(struct row){ 0 }));
}

static const char *
file_with(const char *end)
{
	made.len = 0;
	for (int i = 0; i < ROWS; i++)
		add_row(i);
	add("%s", end);
	return file_of(made.text, made.len);
}

int
main(void)
{
	TEST("a large file has all its rows, however often they are asked for") {
		const char *name = file_with("");
		struct input *s = input_open(name, NULL);
		struct row row;

		input_release(s);
		for (int n = 1; n < ROWS; n = 3 * n + 1)
			CHECK(has_rows(s, n));
		CHECK(has_rows(s, ROWS) && !input_next(s, &row) && !input_next(s, &row));
		input_release(s);
		CHECK(has_rows(s, ROWS - 1));
		input_close(s);
		unlink(name);
	}
	TEST("the last row may be without an end") {
		const char *name = file_with("合同,编号");
		struct input *s = input_open(name, NULL);
		struct row row;

		CHECK(has_rows(s, ROWS) && input_next(s, &row));
		CHECK(row.n == 2 && row.number == ROWS + 1);
		CHECK_STR(row.cells[1], "编号");
		CHECK(!input_next(s, &row));
		input_close(s);
		unlink(name);
	}
	TEST("what is wrong with a row is said when its turn has come, and no sooner") {
		const char *name = file_with("R,\"x\n");

		dies_of(name, "40001: a quote is opened here and never closed");
		unlink(name);
		name = file_with("R,\"x\ny\n\"z\n");
		dies_of(name, "40001: a quote is opened here and closed only in line 40003, "
		    "before other text");
		unlink(name);
	}
	TEST("rows may be as short as can be, more of them than a batch has") {
		made.len = 0;
		for (int i = 0; i < 1000000; i++)
			add("%s", i % 3 ? "\n" : "a\n");
		const char *name = file_of(made.text, made.len);
		struct input *s = input_open(name, NULL);
		struct row row;
		int n = 0;

		while (input_next(s, &row) && row.n == 1
		    && str_eq(row.cells[0], n % 3 ? S("") : S("a")))
			n++;
		CHECK(n == 1000000 && row.number == 1000000);
		input_close(s);
		unlink(name);
	}
	free(made.text);
	return tests_done();
}
