#include "rc-import/forms/workbook/spool.h"

#include "bytes/mem.h"

#include "../check.h"

enum { ROWS = 30000, PER_PART = 700 };   /* of some 40 bytes: many blocks */

/* A row of cells of all kinds, of its number. */
static void
put_row(struct spool *s, unsigned long number)
{
	char text[64];

	spool_row(s, number);
	for (size_t column = number % 5; column < 12; column += 1 + number % 3) {
		int len = snprintf(text, sizeof(text), "%*lu", (int)(number % 40), number);

		spool_cell(s, column);
		spool_put(s, (str){ text, (size_t)len });
		spool_put(s, number % 7 ? S("") : S("\t\n x "));
	}
}

/* All that is read, in one number. */
static uint64_t
sum_of(struct spool *s)
{
	struct row row;
	uint64_t sum = 0;

	spool_again(s);
	while (spool_next(s, &row)) {
		sum = sum * 31 + row.number + row.n * 7 + (row.covers ? 3 : 0);
		for (size_t i = 0; i < row.n; i++)
			sum = sum * 31 + str_hash(row.cells[i]);
	}
	return sum;
}

static struct spool *
put_at_once(void)
{
	struct spool *s = spool_open("book");

	for (unsigned long i = 1; i <= ROWS; i++)
		put_row(s, 2 * i);
	return s;
}

static struct spool *
put_in_parts(void)
{
	struct spool *s = spool_open("book"), *part = spool_part("book");

	for (unsigned long i = 1; i <= ROWS; i++) {
		put_row(i < ROWS / 2 ? part : s, 2 * i);
		if (i < ROWS / 2 && (i % PER_PART == 0 || i == ROWS / 2 - 1)) {
			spool_add(s, part);
			spool_empty(part);
			spool_add(s, part);
		}
	}
	spool_close(part);
	return s;
}

static void
put_behind(unsigned long number)
{
	struct spool *s = spool_open("book"), *part = spool_part("book");

	put_row(s, 5);
	put_row(part, number);
	put_row(part, number + 1);
	spool_add(s, part);
}

static str
cell_of(const char *text, struct row *row)
{
	static struct spool *s;

	if (!s)
		s = spool_open("book");
	spool_empty(s);
	spool_row(s, 1);
	spool_cell(s, 2);
	spool_put(s, str_of(text));
	spool_again(s);
	CHECK(spool_next(s, row) && row->n == 3 && row->cells[0].len == 0);
	return row_cell(row, 2);
}

int
main(void)
{
	TEST("rows that are put in parts are the same as at once") {
		struct spool *a = put_at_once(), *b = put_in_parts();
		struct merged_range range = { 2, 2 * ROWS, 1, 2 };
		uint64_t sum = sum_of(a);

		CHECK(spool_rows(a) == ROWS && spool_rows(b) == ROWS);
		CHECK(spool_last(b) == 2 * ROWS);
		CHECK(sum == sum_of(a) && sum == sum_of(b));
		spool_empty(a);
		spool_empty(b);
		CHECK(sum_of(b) == 0 && spool_last(b) == 0);
		spool_close(a);
		spool_close(b);
		a = put_at_once();
		b = put_in_parts();
		spool_merge(a, range);
		spool_merge(b, range);
		CHECK(sum_of(a) == sum_of(b) && sum_of(b) != sum);
		spool_close(a);
		spool_close(b);
	}
	TEST("a part begins behind the rows that are there, and has no merged ranges") {
		DIES(0, "", put_behind(6));
		DIES(EXIT_DATA, "rc: book:5: the row comes behind row 5\n", put_behind(5));
		DIES(EXIT_DATA, "rc: book:3: a merged range in a part\n",
		    spool_merge(spool_part("book"), (struct merged_range){ 3, 4, 0, 0 }));
	}
	TEST("cells are clean, and know what is wrong with them") {
		struct row row;

		CHECK_STR(cell_of("plain", &row), "plain");
		CHECK_STR(cell_of(" \t a\r\n\tb  ", &row), "a b");
		CHECK_STR(cell_of("=\"0012\"", &row), "0012");
		CHECK_STR(cell_of("\xE3\x80\x80", &row), "");
		CHECK(row.damage == SOUND);
		CHECK_STR(cell_of("a\x01z", &row), "a\\x01z");
		CHECK(row.damage == CONTROL && row.damaged == 2);
		CHECK_STR(cell_of("\xFF\\uD800", &row), "\\uD800");
		CHECK(row.damage == UNDECODED && row.damaged == 2);
	}
	TEST("a second cell in a column damages its row, even an empty one") {
		struct spool *s = spool_open("book");
		struct row row;

		spool_row(s, 1);
		spool_cell(s, 3);
		spool_cell(s, 1);
		spool_put(s, S("b"));
		spool_cell(s, 3);
		spool_again(s);
		CHECK(spool_next(s, &row) && row.n == 4);
		CHECK(row.damage == REPEATED && row.damaged == 3);
		CHECK_STR(row_cell(&row, 1), "b");
		CHECK(!spool_next(s, &row));
		spool_close(s);
	}
	TEST("a row of too many cells or bytes dies") {
		struct spool *s = spool_open("book");
		const char *message = "rc: book:1: a row of more than 67108864 bytes or "
		    "16384 cells\n";
		char *text = mem_new(1 << 20, 1);

		memset(text, 'x', 1 << 20);
		spool_row(s, 1);
		DIES(EXIT_DATA, message, spool_cell(s, ROW_CELLS_MAX));
		DIES(EXIT_DATA, message, for (int i = 0; i <= ROW_CELLS_MAX; i++) {
			spool_cell(s, 0);
			spool_put(s, S("x"));
		});
		DIES(EXIT_DATA, message, for (int i = 0; i <= 64; i++) {
			spool_cell(s, 0);
			spool_put(s, (str){ text, 1 << 20 });
		});
		free(text);
		spool_close(s);
	}
	return tests_done();
}
