#include "rc-import/cell/amount.h"

#include "../check.h"

static const char *const texts[] = {
	"0", "1", "-1", "1.5", "-1.50", "0.01", "-0.00", "00012.5", "1.005", "1.004", "12.3456",
	"12.345678", "12.3456789", "1.", ".5", "-", "--1", "-.5", "1.2.3", "1-", "1-2", "+1", "",
	"123456789012.34", "1234567890123.4", "9999999999999999", "999999999999999",
	"90000000000000", "90000000000000.00", "90000000000000.01", "90000000000001",
	"9000000000", "9000000000.1", "900000.000000", "-90000000000000", "1,234.50", "1e-05",
	"0000000000000000", "00000000000000001.5", "a", "1a", "1 2", ("\xC2\xA5" "5"),
};

enum { TEXTS = sizeof(texts) / sizeof(*texts), UNITS = 8 };

/* Whether the text reads as it does with a blank before it, which is no short way to go. */
static void
read_both_ways(const char *text, int unit)
{
	struct amount a = { .fen = 7 }, other = { .fen = 7 };
	char with_blank[64];
	const char *fault = amount_read(str_of(text), unit, &a);

	snprintf(with_blank, sizeof(with_blank), " %s", text);
	const char *other_fault = amount_read(str_of(with_blank), unit, &other);
	CHECK(!fault == !other_fault);
	CHECK(!fault || !other_fault || strcmp(fault, other_fault) == 0);
	CHECK(fault || (a.fen == other.fen && a.rounded == other.rounded));
}

int
main(void)
{
	TEST("a plain amount is read as one in the midst of blanks is, in any unit") {
		for (int i = 0; i < TEXTS; i++)
			for (int unit = 0; unit <= UNITS; unit++)
				read_both_ways(texts[i], unit);
	}
	TEST("decimals beyond the fen are rounded, and of a larger unit they are fen") {
		struct amount a;

		CHECK(!amount_read(S("1.005"), 0, &a) && a.fen == 101 && a.rounded);
		CHECK(!amount_read(S("12.345678"), 4, &a) && a.fen == 12345678
		    && !a.rounded);
		CHECK(!amount_read(S("-3"), 4, &a) && a.fen == -3000000);
	}
	TEST("an amount beyond the range is none") {
		struct amount a;

		CHECK(!amount_read(S("90000000000000"), 0, &a) && a.fen == MONEY_MAX);
		CHECK(amount_read(S("90000000000001"), 0, &a) != NULL);
		CHECK(amount_read(S("9000000000.1"), 4, &a) != NULL);
	}
	TEST("an amount as the stream has it is known") {
		struct amount a;

		for (const char *const *t = (const char *const[]){ "1.50", "-1.50", "0.05",
		    "1234.00", NULL }; *t; t++)
			CHECK(!amount_read(str_of(*t), 0, &a) && a.as_written);
		for (const char *const *t = (const char *const[]){ "1.5", "1", "01.50", "00.05",
		    "0.00", "-0.00", "1,234.00", " 1.50", "1.505", "1.50-", "+1.50", NULL };
		    *t; t++)
			CHECK(!amount_read(str_of(*t), 0, &a) && !a.as_written);
		CHECK(!amount_read(S("1.50"), 4, &a) && !a.as_written);
	}
	return tests_done();
}
