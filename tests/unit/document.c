#include "document/document.h"

#include "check.h"

static const struct term amount = { "amount", "金额", "amount" };
static const struct term paid = { "paid", "实收", "paid" };

static enum cell_kind
last(const struct grid *g)
{
	return g->cells[g->n_cells - 1].kind;
}

static int64_t
last_units(const struct grid *g)
{
	return g->cells[g->n_cells - 1].units;
}

static void
test_cells(void)
{
	struct document *d = document_new(ZH);
	struct grid *g = grid_add(d, amount, FOR_ALL);

	TEST("what is not known is no cell's value; 0 is one") {
		put_date(g, NO_DATE);
		CHECK(last(g) == CELL_NONE);
		put_month(g, NO_DATE);
		CHECK(last(g) == CELL_NONE);
		put_money(g, NO_MONEY);
		CHECK(last(g) == CELL_NONE);
		put_count(g, NO_COUNT);
		CHECK(last(g) == CELL_NONE);
		put_rate(g, NO_RATE);
		CHECK(last(g) == CELL_NONE);
		put_money(g, 0);
		CHECK(last(g) == CELL_MONEY);
		put_count(g, 0);
		CHECK(last(g) == CELL_COUNT);
		put_date(g, 0);
		CHECK(last(g) == CELL_DATE);
		put_rate(g, 0);
		CHECK(last(g) == CELL_RATE && last_units(g) == 0);
	}
	TEST("a ratio is rounded half away from zero to four places, or none") {
		put_ratio(g, 1, 3);
		CHECK(last_units(g) == 3333);
		put_ratio(g, 2, 3);
		CHECK(last_units(g) == 6667);
		put_ratio(g, -1, 20000);
		CHECK(last_units(g) == -1);
		put_ratio(g, 0, 5);
		CHECK(last_units(g) == 0);
		put_ratio(g, 5, 0);
		CHECK(last_units(g) == NO_UNITS);
		put_rate(g, RATE_ONE / 4);
		CHECK(last_units(g) == 2500);
		put_bar(g, 1, 2);
		CHECK(last(g) == CELL_BAR && last_units(g) == 5000);
		put_bar(g, 1, 0);
		CHECK(last(g) == CELL_BAR && last_units(g) == 0);
	}
	document_free(d);
}

static void
test_grids(void)
{
	struct document *d = document_new(ZH);

	TEST("cells stand row by row, and columns are found by their code") {
		struct grid *g = grid_add(d, amount, FOR_ALL);

		grid_column(g, amount, CELL_MONEY, 0);
		grid_column(g, paid, CELL_MONEY, 0);
		for (money m = 0; m < 4; m += 2) {
			grid_row(g, ROW);
			put_money(g, m);
			put_money(g, m + 1);
		}
		CHECK(grid_cell(g, 0, 0)->amount == 0 && grid_cell(g, 0, 1)->amount == 1);
		CHECK(grid_cell(g, 1, 0)->amount == 2 && grid_cell(g, 1, 1)->amount == 3);
		CHECK(grid_find(g, "paid") == 1);
		CHECK(grid_find(g, "amount") == 0);
		CHECK(grid_find(g, "pai") == 2);
		CHECK(grid_find(g, NULL) == 2);
	}
	TEST("a document has red if a status light has, not an amount of that number") {
		struct grid *g = grid_add(d, paid, FOR_ALL);

		grid_column(g, paid, CELL_COUNT, 0);
		grid_column(g, amount, CELL_LAMP, 0);
		grid_row(g, ROW);
		put_count(g, RED);
		put_lamp(g, YELLOW);
		CHECK(!document_has_red(d));
		grid_row(g, ROW);
		put_lamp(g, RED);
		put_lamp(g, GREEN);
		CHECK(document_has_red(d));
	}
	document_free(d);
}

static void
test_blocks(void)
{
	TEST("the grid for programs is the first that isn't for people only") {
		struct document *d = document_new(EN);

		DIES(EXIT_DATA, "rc: a document without a table\n", document_grid(d));
		grid_add(d, paid, FOR_PEOPLE);
		struct grid *g = grid_add(d, amount, FOR_PROGRAMS);
		grid_add(d, paid, FOR_ALL);
		CHECK(document_grid(d) == g);
		document_free(d);
	}
	TEST("a document's title is its first, and its words are its language's") {
		struct document *d = document_new(EN);

		CHECK_STR(document_title(d), "");
		document_text(d, BLOCK_LINE, "a line");
		document_text(d, BLOCK_TITLE, "%s of %d", "title", 1);
		document_text(d, BLOCK_TITLE, "another");
		CHECK_STR(document_title(d), "title of 1");
		CHECK_STR(str_of(document_word(d, paid)), "paid");
		document_free(d);
	}
	TEST("documents that are taken stand behind one another") {
		struct document *d = document_new(ZH), *a = document_new(ZH),
		    *b = document_new(ZH), *c = document_new(ZH);

		document_text(d, BLOCK_LINE, "d");
		document_text(a, BLOCK_LINE, "a");
		document_text(b, BLOCK_LINE, "b");
		document_text(c, BLOCK_LINE, "c");
		grid_column(grid_add(c, paid, FOR_ALL), paid, CELL_MONEY, 0);
		document_take(a, b);
		document_take(d, a);
		document_take(d, c);
		CHECK(d->n == 5 && document_grid(d)->width == 1);
		for (size_t i = 0; i < 4 && i < d->n; i++)
			CHECK(d->blocks[i].text.at[0] == "dabc"[i]);
		document_free(d);
	}
}

int
main(void)
{
	test_cells();
	test_grids();
	test_blocks();
	return tests_done();
}
