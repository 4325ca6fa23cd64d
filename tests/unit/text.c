#include "document/text.h"

#include "written.h"

static const struct term customer = { "customer", "客户", "customer" };
static const struct term total = { "total", "合计", "Total" };
static const struct style zh = { .language = ZH }, en = { .language = EN };

/* Two customers and their total. */
static struct document *
balances(enum language language)
{
	struct document *d = document_new(language);
	struct grid *g = grid_add(d, customer, FOR_ALL);

	grid_column(g, customer, CELL_TEXT, 0);
	grid_column(g, (struct term){ "amount", "金额", "amount" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "overdue_rate", "逾期率", "overdue rate" },
	    CELL_RATE, 0);
	grid_row(g, ROW);
	put_text(g, S("王小明"));
	put_money(g, 1234567);
	put_ratio(g, 84, 100);
	grid_row(g, ROW);
	put_text(g, S("A"));
	put_money(g, -5);
	put_ratio(g, 0, 0);
	grid_row(g, TOTAL);
	put_word(g, total);
	put_money(g, 1234562);
	put_none(g);
	return d;
}

static void
test_grids(void)
{
	TEST("columns are as wide as a terminal shows them; numbers stand at the right") {
		struct document *d = balances(ZH);

		CHECK_STR(written(text_write, d, zh),
		    "客户         金额   逾期率\n"
		    "王小明  12,345.67  84.00 %\n"
		    "A           -0.05        -\n"
		    "合计    12,345.62\n");
		document_free(d);
	}
	TEST("headings and words are those of the language") {
		struct document *d = balances(EN);

		CHECK_STR(written(text_write, d, en),
		    "customer     amount  overdue rate\n"
		    "王小明    12,345.67       84.00 %\n"
		    "A             -0.05             -\n"
		    "Total     12,345.62\n");
		document_free(d);
	}
	TEST("a grid without rows has its headings, one for programs isn't shown") {
		struct document *d = document_new(ZH);

		grid_column(grid_add(d, customer, FOR_PEOPLE), customer, CELL_TEXT, 0);
		grid_column(grid_add(d, total, FOR_PROGRAMS), total, CELL_TEXT, 0);
		CHECK_STR(written(text_write, d, zh), "客户\n");
		document_free(d);
	}
	TEST("a form has no headings on top; those beside numbers stand at the left") {
		struct document *d = document_new(ZH);
		struct grid *g = grid_add_form(d, 2);

		grid_row(g, ROW);
		put_cell(g, (struct grid_cell){ CELL_TEXT, true, { .text = S("客户") } });
		put_text(g, S("王小明"));
		grid_row(g, ROW);
		put_cell(g, (struct grid_cell){ CELL_TEXT, true, { .text = S("金额") } });
		put_money(g, 1250);
		CHECK_STR(written(text_write, d, (struct style){ .language = ZH, .width = 5 }),
		    "客户  王小明\n金额   12.50\n");
		document_free(d);
	}
	TEST("a status light has its colour where colours are wanted") {
		struct document *d = document_new(EN);
		struct grid *g = grid_add(d, customer, FOR_ALL);

		grid_column(g, (struct term){ "lamp", "灯", "light" }, CELL_LAMP, 0);
		for (enum lamp_colour colour = NO_LAMP; colour <= RED; colour++) {
			grid_row(g, ROW);
			put_lamp(g, colour);
		}
		CHECK_STR(written(text_write, d, en), "light\n\ngreen\nyellow\nred\n");
		CHECK_STR(written(text_write, d, (struct style){ .language = EN,
		    .colour = true }), "light\n\n\033[32mgreen\033[0m\n"
		    "\033[33myellow\033[0m\n\033[31mred\033[0m\n");
		document_free(d);
	}
}

/* Columns of which a narrow terminal can do without three. */
static struct document *
wide_table(enum language language)
{
	struct document *d = document_new(language);
	struct grid *g = grid_add(d, customer, FOR_ALL);

	grid_column(g, customer, CELL_TEXT, 0);
	grid_column(g, (struct term){ "note", "备注", "note" }, CELL_TEXT, 1);
	grid_column(g, (struct term){ "phone", "电话", "phone" }, CELL_TEXT, 2);
	grid_column(g, (struct term){ "address", "地址", "address" }, CELL_TEXT, 2);
	grid_row(g, ROW);
	put_text(g, S("甲"));
	put_text(g, S("乙"));
	put_text(g, S("丙"));
	put_text(g, S("丁"));
	return d;
}

static str
within(const struct document *d, enum language language, size_t width)
{
	return written(text_write, d, (struct style){ .language = language,
	    .width = width });
}

static void
test_widths(void)
{
	TEST("of what doesn't fit the highest spare is left out, the rightmost first") {
		struct document *d = wide_table(ZH);
		const char *all = "客户  备注  电话  地址\n甲    乙    丙    丁\n";

		CHECK_STR(within(d, ZH, 0), all);
		CHECK_STR(within(d, ZH, 22), all);
		CHECK_STR(within(d, ZH, 21), "客户  备注  电话\n甲    乙    丙\n"
		    "未显示：地址\n（-w 全部显示）\n");
		CHECK_STR(within(d, ZH, 16), "客户  备注  电话\n甲    乙    丙\n"
		    "未显示：地址\n（-w 全部显示）\n");
		document_free(d);
	}
	TEST("the note of what is left out is no wider either") {
		struct document *d = wide_table(ZH);

		CHECK_STR(within(d, ZH, 15), "客户  备注\n甲    乙\n"
		    "未显示：电话、\n地址\n（-w 全部显示）\n");
		CHECK_STR(within(d, ZH, 13), "客户  备注\n甲    乙\n"
		    "未显示：\n电话、地址\n（-w 全部显示）\n");
		document_free(d);
	}
	TEST("in English the note has blanks between its words") {
		struct document *d = wide_table(EN);

		CHECK_STR(within(d, EN, 29), "customer  note  phone\n甲        乙    丙\n"
		    "not shown: address\n(-w shows all)\n");
		CHECK_STR(within(d, EN, 20), "customer  note\n甲        乙\n"
		    "not shown: phone,\naddress\n(-w shows all)\n");
		document_free(d);
	}
	TEST("a column that can't be spared stays, however narrow it is") {
		struct document *d = wide_table(EN);

		CHECK(str_starts(within(d, EN, 3), S("customer\n甲\n")));
		document_free(d);
	}
}

int
main(void)
{
	test_grids();
	test_widths();
	TEST("a title stands in the middle, a line at the left or the right") {
		struct document *d = document_new(ZH);

		document_text(d, BLOCK_TITLE, "对账单");
		document_text(d, BLOCK_LINE, "%s，%d 号", "王小明", 7);
		document_text(d, BLOCK_BLANK, "%s", "");
		document_text(d, BLOCK_RIGHT, "2026-11-23");
		document_define(d, (struct term){ "a", "逾期率", "b" },
		    (struct term){ "c", "逾期未收除以应收", "d" });
		CHECK_STR(written(text_write, d, (struct style){ .language = ZH,
		    .middle = 20 }), "       对账单\n王小明，7 号\n\n"
		    "          2026-11-23\n逾期率 = 逾期未收除以应收\n");
		CHECK_STR(written(text_write, d, (struct style){ .language = ZH,
		    .wan = true, .middle = 4 }), "对账单  单位：万元\n王小明，7 号\n\n"
		    "2026-11-23\n逾期率 = 逾期未收除以应收\n");
		document_free(d);
	}
	return tests_done();
}
