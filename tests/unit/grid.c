#include "document/selection.h"

#include "check.h"

static const struct term name = { "name", "名称", "name" };
static const struct term amount = { "amount", "金额", "amount" };

static size_t made;    /* rows, so far */

/* Row i: "r0" and so on, and an amount that rises by 1.00 from the one given. */
static void
make(struct grid *row, size_t i, void *with)
{
	static char text[2];

	text[0] = 'r';
	text[1] = (char)('0' + i);
	put_text(row, (str){ text, 2 });
	put_money(row, *(const money *)with + (money)i * 100);
	made++;
}

/* Three rows that are made, of 1.00, 2.00 and 3.00, and a total that is stored. */
static struct grid *
list(struct document *d)
{
	static money first = 100;
	struct grid *g = grid_add(d, name, FOR_ALL);

	grid_column(g, name, CELL_TEXT, 1);
	grid_column(g, amount, CELL_MONEY, 0);
	grid_make(g, 3, make, &first);
	grid_row(g, TOTAL);
	put_none(g);
	put_money(g, 600);
	return g;
}

static void
test_rows(struct document *d)
{
	struct grid *g = list(d);

	TEST("rows are made as they are asked for, each once while it is at hand") {
		made = 0;
		CHECK(g->n == 4 && made == 0);
		CHECK_STR(grid_cell(g, 1, 0)->text, "r1");
		CHECK(grid_cell(g, 1, 1)->amount == 200 && made == 1);
		CHECK_STR(grid_cell(g, 0, 0)->text, "r0");
		CHECK(made == 2);
	}
	TEST("what is stored stands behind them") {
		CHECK(grid_row_kind(g, 2) == ROW && grid_row_kind(g, 3) == TOTAL);
		CHECK(grid_cell(g, 3, 0)->kind == CELL_NONE);
		CHECK(grid_cell(g, 3, 1)->amount == 600);
	}
	TEST("they can be made in another way, as many as before") {
		static money other = 900;

		CHECK(grid_cell(g, 1, 1)->amount == 200);
		grid_make(g, 3, make, &other);
		CHECK(g->n == 4 && grid_cell(g, 1, 1)->amount == 1000);
	}
}

static void
test_selections(struct document *d)
{
	struct grid *g = list(d);

	TEST("columns are chosen of rows that are made and of those that are stored") {
		grid_choose(g, S("amount,name"));
		CHECK(g->width == 2 && strcmp(g->columns[0].name.code, "amount") == 0);
		CHECK(grid_cell(g, 0, 0)->amount == 100);
		CHECK_STR(grid_cell(g, 2, 1)->text, "r2");
		CHECK(grid_cell(g, 3, 0)->amount == 600);
		grid_choose(g, S("amount"));
		CHECK(g->width == 1 && grid_cell(g, 1, 0)->amount == 200);
	}
	TEST("the first rows are left, and the total") {
		CHECK(grid_first(g, 2) == 1 && g->n == 3);
		CHECK(grid_row_kind(g, 2) == TOTAL && grid_cell(g, 2, 0)->amount == 600);
	}
	TEST("rows are ordered, also those that a selection left") {
		g = list(d);
		grid_where(g, 0);
		CHECK(g->n == 3);
		grid_order(g, 1);
		CHECK(grid_cell(g, 0, 1)->amount == 300 && grid_cell(g, 2, 1)->amount == 100);
		CHECK(grid_first(g, 1) == 2 && g->n == 1);
		CHECK_STR(grid_cell(g, 0, 0)->text, "r2");
	}
}

int
main(void)
{
	struct document *d = document_new(EN);

	test_rows(d);
	test_selections(d);
	document_free(d);
	return tests_done();
}
