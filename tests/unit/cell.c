#include "document/cell.h"

#include "check.h"

static const struct style zh = { .language = ZH }, en = { .language = EN };
static const struct style wan = { .language = ZH, .wan = true };

static bool
is_plain(struct grid_cell cell, const char *wanted)
{
	char room[CELL_ROOM];

	return str_eq(cell_plain(&cell, room), str_of(wanted));
}

static bool
shows(struct grid_cell cell, const struct style *style, const char *wanted)
{
	char room[CELL_ROOM];

	return str_eq(cell_shown(&cell, style, room), str_of(wanted));
}

static struct grid_cell
amount(money m)
{
	return (struct grid_cell){ .kind = CELL_MONEY, .amount = m };
}

static struct grid_cell
rate_of(int64_t units)
{
	return (struct grid_cell){ .kind = CELL_RATE, .units = units };
}

static struct grid_cell
lamp(enum lamp_colour colour)
{
	return (struct grid_cell){ .kind = CELL_LAMP, .lamp = colour };
}

static void
test_values(void)
{
	TEST("an amount has its fen; people see its thousands set off") {
		CHECK(is_plain(amount(123456789), "1234567.89"));
		CHECK(is_plain(amount(-123456789), "-1234567.89"));
		CHECK(is_plain(amount(-5), "-0.05"));
		CHECK(is_plain(amount(0), "0.00"));
		CHECK(shows(amount(123456789), &zh, "1,234,567.89"));
		CHECK(shows(amount(-123456789), &en, "-1,234,567.89"));
		CHECK(shows(amount(-99999), &zh, "-999.99"));
	}
	TEST("amounts in 10,000 yuan are rounded half away from zero, for people only") {
		CHECK(shows(amount(123456789), &wan, "123.46"));
		CHECK(shows(amount(5000), &wan, "0.01"));
		CHECK(shows(amount(4999), &wan, "0.00"));
		CHECK(shows(amount(-5000), &wan, "-0.01"));
		CHECK(shows(amount(-4999), &wan, "0.00"));
		CHECK(shows(amount(123456789012), &wan, "123,456.79"));
		CHECK(is_plain(amount(5000), "50.00"));
	}
	TEST("a rate has four places; people see per cent; one of nothing is a dash") {
		CHECK(is_plain(rate_of(8400), "0.8400"));
		CHECK(is_plain(rate_of(-1), "-0.0001"));
		CHECK(is_plain(rate_of(NO_UNITS), "-"));
		CHECK(shows(rate_of(8400), &zh, "84.00 %"));
		CHECK(shows(rate_of(10000), &en, "100.00 %"));
		CHECK(shows(rate_of(-1), &en, "-0.01 %"));
		CHECK(shows(rate_of(NO_UNITS), &zh, "-"));
	}
	TEST("a count is its digits") {
		struct grid_cell c = { .kind = CELL_COUNT, .number = -1234567 };

		CHECK(is_plain(c, "-1234567"));
		CHECK(shows(c, &zh, "-1234567"));
	}
	TEST("a day is a date, of which a month is the year and month") {
		struct grid_cell c = { .kind = CELL_DATE, .day = 20780 };

		CHECK(is_plain(c, "2026-11-23"));
		CHECK(shows(c, &en, "2026-11-23"));
		c.kind = CELL_MONTH;
		CHECK(is_plain(c, "2026-11"));
		CHECK(shows(c, &zh, "2026-11"));
	}
}

static void
test_words(void)
{
	TEST("a word of ours is a code for programs and a word for people") {
		struct grid_cell c = { .kind = CELL_TERM,
			.term = { "overdue_rate", "逾期率", "overdue rate" } };

		CHECK(is_plain(c, "overdue_rate"));
		CHECK(shows(c, &zh, "逾期率"));
		CHECK(shows(c, &en, "overdue rate"));
	}
	TEST("a status light has its colour's name; where there is none, none") {
		CHECK(is_plain(lamp(RED), "red"));
		CHECK(shows(lamp(RED), &zh, "红"));
		CHECK(shows(lamp(YELLOW), &zh, "黄"));
		CHECK(shows(lamp(GREEN), &zh, "绿"));
		CHECK(shows(lamp(GREEN), &en, "green"));
		CHECK(is_plain(lamp(NO_LAMP), ""));
		CHECK(shows(lamp(NO_LAMP), &en, ""));
	}
	TEST("an empty group is a dash for people, an empty text is empty") {
		struct grid_cell c = { .kind = CELL_GROUP, .text = S("") };

		CHECK(is_plain(c, ""));
		CHECK(shows(c, &zh, "-"));
		c.kind = CELL_TEXT;
		CHECK(shows(c, &zh, ""));
		c.text = S("云山");
		CHECK(shows(c, &en, "云山"));
	}
	TEST("what is nothing or drawn has no text") {
		CHECK(is_plain((struct grid_cell){ .kind = CELL_NONE }, ""));
		CHECK(shows((struct grid_cell){ .kind = CELL_NONE }, &zh, ""));
		CHECK(is_plain((struct grid_cell){ .kind = CELL_BAR, .units = 9 }, ""));
		CHECK(shows((struct grid_cell){ .kind = CELL_SPARK }, &zh, ""));
	}
}

int
main(void)
{
	test_values();
	test_words();
	TEST("the unit is told where it is 10,000 yuan") {
		CHECK_STR(style_unit(&zh), "");
		CHECK_STR(style_unit(&wan), "  单位：万元");
		CHECK_STR(style_unit(&(struct style){ .language = EN, .wan = true }),
		    "  in 10,000 yuan");
	}
	TEST("numbers stand at the right, and only people see what is drawn") {
		CHECK(cell_is_number(CELL_MONEY) && cell_is_number(CELL_COUNT));
		CHECK(cell_is_number(CELL_RATE) && cell_is_number(CELL_NUMERAL));
		CHECK(!cell_is_number(CELL_DATE) && !cell_is_number(CELL_LAMP));
		CHECK(!cell_is_number(CELL_NONE) && !cell_is_number(CELL_TEXT));
		CHECK(cell_is_drawn(CELL_BAR) && cell_is_drawn(CELL_SPARK));
		CHECK(!cell_is_drawn(CELL_RATE));
	}
	return tests_done();
}
