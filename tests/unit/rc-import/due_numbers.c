#include "rc-import/rows/due_numbers.h"

#include "../check.h"

enum { CONTRACTS = 7, DUES_OF_EACH = 30 };

static void
add(struct due_numbers *n, const char *contract, const char *due_on)
{
	due_numbers_add(n, &(struct due_texts){ str_of(contract), S(""), str_of(due_on),
	    NO_MONEY, { ORDER_OPEN, false, 0 } });
}

static void
add_alike(struct due_numbers *n, const char *item, money amount)
{
	due_numbers_add(n, &(struct due_texts){ S("A"), str_of(item), S("2024-05-01"),
	    amount, { ORDER_OPEN, false, 0 } });
}

/* Adds the dues of many contracts by turns, from the last day to the first. */
static void
add_backwards(struct due_numbers *n)
{
	for (int day = DUES_OF_EACH; day > 0; day--)
		for (int c = 0; c < CONTRACTS; c++) {
			char contract[16], due_on[32];

			snprintf(contract, sizeof(contract), "C%d", c);
			snprintf(due_on, sizeof(due_on), "2024-06-%02d", day);
			add(n, contract, due_on);
		}
}

/* The numbers of the rows in their order, of one digit each. */
static void
check_numbers(const struct due_numbers *n, const char *digits)
{
	for (size_t i = 0; digits[i]; i++)
		CHECK(n->number[i] == (uint32_t)(digits[i] - '0'));
}

int
main(void)
{
	TEST("dues are numbered by day within their contract, those of one day by row") {
		struct due_numbers n = { 0 };
		struct seen taken = { 0 };

		add(&n, "B", "2024-05-01");
		add(&n, "A", "2024/4/1");
		add(&n, "B", "2024-03-01");
		due_numbers_pass(&n);
		add(&n, "B", "2024-05-01");
		add(&n, "A", "2024-03-31");
		add(&n, "A", "no day");
		due_numbers_settle(&n, ORDER_OPEN);
		due_numbers_give(&n, &taken);
		check_numbers(&n, "2210310");
		due_numbers_free(&n);
	}
	TEST("dues in no order at all are, too") {
		struct due_numbers n = { 0 };
		struct seen taken = { 0 };

		add_backwards(&n);
		due_numbers_give(&n, &taken);
		for (uint32_t i = 0; i < CONTRACTS * DUES_OF_EACH; i++)
			CHECK(n.number[i] == DUES_OF_EACH - i / CONTRACTS);
		due_numbers_free(&n);
	}
	TEST("a day of two months is of the one that the file proves") {
		struct due_numbers n = { 0 };
		struct seen taken = { 0 };

		add(&n, "A", "3/5/2024");
		add(&n, "A", "4/4/2024");
		due_numbers_settle(&n, MDY);
		add(&n, "B", "3/5/2024");
		add(&n, "B", "4/4/2024");
		add(&n, "B", "13/4/2024");
		due_numbers_settle(&n, DMY);
		due_numbers_give(&n, &taken);
		check_numbers(&n, "12312");
		due_numbers_free(&n);
	}
	TEST("a number that is taken is left out") {
		struct due_numbers n = { 0 };
		struct seen taken = { 0 };

		seen_reserve(&taken, seen_key(&taken, S("A"), S("1")));
		seen_reserve(&taken, seen_key(&taken, S("A"), S("3")));
		seen_reserve(&taken, seen_key(&taken, S("B"), S("2")));
		add(&n, "A", "2024-05-01");
		add(&n, "A", "2024-05-02");
		due_numbers_give(&n, &taken);
		CHECK(n.number[0] == 2);
		CHECK(n.number[1] == 4);
		due_numbers_free(&n);
		seen_free(&taken);
	}
	TEST("a due of a later file that is alike to one of an earlier has its number") {
		struct due_numbers n = { .several = true };
		struct seen taken = { 0 };

		add_alike(&n, "x", 100);
		add_alike(&n, "x", 100);
		add_alike(&n, "x", NO_MONEY);
		due_numbers_settle(&n, ORDER_OPEN);
		add_alike(&n, "y", 100);
		add_alike(&n, "x", 100);
		add_alike(&n, "x", NO_MONEY);
		due_numbers_settle(&n, ORDER_OPEN);
		for (int i = 0; i < 3; i++)
			add_alike(&n, "x", 100);
		add_alike(&n, "y", 100);
		due_numbers_settle(&n, ORDER_OPEN);
		due_numbers_give(&n, &taken);
		check_numbers(&n, "1234151264");
		due_numbers_free(&n);
	}
	TEST("no dues need no numbers") {
		struct due_numbers n = { 0 };
		struct seen taken = { 0 };

		due_numbers_give(&n, &taken);
		due_numbers_free(&n);
	}
	return tests_done();
}
