#include "document/division.h"

#include "check.h"

/* Two of `a`, one of `b`: an amount whose total is their sum, and a count whose total isn't. */
static struct document *
whole(void)
{
	static const struct {
		const char *who;
		money       amount;
		int64_t     days;
	} rows[] = { { "b", 500, 9 }, { "a", 100, 3 }, { "a", 200, 4 } };
	struct document *d = document_new(EN);
	struct grid *g;

	document_text(d, BLOCK_TITLE, "%s", "Title");
	g = grid_add(d, (struct term){ "t", "t", "t" }, FOR_PROGRAMS);
	grid_column(g, (struct term){ "who", "谁", "who" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "amount", "金额", "amount" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "days", "天数", "days" }, CELL_COUNT, 0);
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		grid_row(g, ROW);
		put_text(g, str_of(rows[i].who));
		put_money(g, rows[i].amount);
		put_count(g, rows[i].days);
	}
	grid_row(g, TOTAL);
	put_word(g, (struct term){ "", "合计", "total" });
	put_money(g, 800);
	put_count(g, 9);
	document_text(d, BLOCK_LINE, "%s", "of all");
	return d;
}

int
main(void)
{
	struct document *d = whole(), *part;
	struct division parts = division_open(d, 0);
	const struct grid *g;
	str value;

	part = division_next(&parts, &value);
	g = document_grid(part);
	TEST("a part has the rows of its value, in byte order of the values") {
		CHECK_STR(value, "a");
		CHECK_STR(document_title(part), "Title  who a");
		CHECK(g->n == 3 && grid_row_kind(g, 0) == ROW && grid_row_kind(g, 2) == TOTAL);
		CHECK(grid_cell(g, 0, 1)->amount == 100);
		CHECK(grid_cell(g, 1, 2)->number == 4);
	}
	TEST("its total is that of its rows, where the whole's is the sum of its own") {
		CHECK(grid_cell(g, 2, 1)->amount == 300);
		CHECK(grid_cell(g, 2, 2)->kind == CELL_NONE);
	}
	TEST("lines that tell of all are left out") {
		for (size_t i = 0; i < part->n; i++)
			CHECK(part->blocks[i].kind != BLOCK_LINE);
	}
	document_free(part);
	part = division_next(&parts, &value);
	TEST("each value has one, and then there is none") {
		CHECK_STR(value, "b");
		CHECK(document_grid(part)->n == 2);
		CHECK(division_next(&parts, &value) == NULL);
	}
	document_free(part);
	division_close(&parts);
	document_free(d);
	return tests_done();
}
