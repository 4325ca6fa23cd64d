#include "values/rate.h"

#include "check.h"

static bool
is(const char *text, rate wanted)
{
	rate r = NO_RATE;

	return rate_parse(str_of(text), &r) && r == wanted;
}

/* Parts of a fen, from 0 to 2 fen, a step that meets halves and those beside them. */
static void
check_rounding(void)
{
	for (money whole = 0; whole <= 1; whole++)
		for (int digit = 0; digit <= 9; digit++) {
			wide begins = (wide)whole * RATE_ONE + digit * (RATE_ONE / 10);
			money wanted = whole + (digit >= 5);

			CHECK(rate_round(begins, "x") == wanted);
			CHECK(rate_round(begins + RATE_ONE / 10 - 1, "x") == wanted);
			CHECK(rate_round(-begins, "x") == -wanted);
			CHECK(rate_round(-begins - RATE_ONE / 10 + 1, "x") == -wanted);
		}
}

/* Worked out on paper: amount x rate x days, and what is rounded of it. */
static void
check_interest(void)
{
	static const struct {
		const char *amount, *daily;
		int         days;
		const char *sum;
	} rows[] = {
		{ "100.00", "0.0001", 1, "0.01" },
		{ "49.99", "0.0001", 1, "0.00" },       /* 0.004999 */
		{ "50.00", "0.0001", 1, "0.01" },       /* 0.005 */
		{ "1234567.89", "0.0002", 45, "11111.11" },  /* 11111.11101 */
		{ "-50.00", "0.0001", 1, "-0.01" },
		{ "-1234567.89", "0.0002", 45, "-11111.11" },
		{ "333333.33", "0.0003333333", 30, "3333.33" },  /* 3333.3329666... */
		{ "0.01", "0.5", 1, "0.01" },           /* 0.005 */
		{ "0.01", "0.4999999999", 1, "0.00" },
		{ "90000000000000.00", "0.0000000001", 1, "9000.00" },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		money amount, wanted;
		rate daily;

		CHECK(money_parse(str_of(rows[i].amount), &amount));
		CHECK(money_parse(str_of(rows[i].sum), &wanted));
		CHECK(rate_parse(str_of(rows[i].daily), &daily));
		CHECK(rate_round((wide)amount * daily * rows[i].days, "x") == wanted);
	}
}

static bool
prints(int64_t units, const char *wanted)
{
	char text[MONEY_CHARS];
	size_t n = ratio_put(text, units);

	return n <= MONEY_CHARS && str_eq((str){ text, n }, str_of(wanted));
}

int
main(void)
{
	TEST("a rate is a decimal with at most ten places") {
		CHECK(is("0.0001", RATE_ONE / 10000));
		CHECK(is("1", RATE_ONE));
		CHECK(is("-2.5", -5 * RATE_ONE / 2));
		CHECK(is("0.0000000001", 1));
		CHECK(is("0", 0));
		CHECK(is("00.5", RATE_ONE / 2));
	}
	TEST("rates go from -900,000,000 to 900,000,000") {
		rate r;

		CHECK(is("900000000", 900000000 * RATE_ONE));
		CHECK(is("-900000000.0000000000", -900000000 * RATE_ONE));
		CHECK(is("899999999.9999999999", 900000000 * RATE_ONE - 1));
		CHECK(!rate_parse(S("900000000.0000000001"), &r));
		CHECK(!rate_parse(S("900000001"), &r));
		CHECK(!rate_parse(S("99999999999999999999"), &r));
	}
	TEST("what is no rate is none") {
		static const char *const none[] = { "", "-", ".", "1.", ".5", "5%",
			"1e-4", "+1", "1,5", "0.00000000001", "1.2.3", " 1" };
		rate r;

		for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
			CHECK(!rate_parse(str_of(none[i]), &r));
	}
	TEST("products are rounded half up to the fen, away from zero") {
		CHECK(rate_round(0, "x") == 0);
		CHECK(rate_round(RATE_ONE / 2, "x") == 1);
		CHECK(rate_round(RATE_ONE / 2 - 1, "x") == 0);
		CHECK(rate_round(-RATE_ONE / 2, "x") == -1);
		CHECK(rate_round(-RATE_ONE / 2 + 1, "x") == 0);
		CHECK(rate_round((wide)MONEY_MAX * RATE_ONE, "x") == MONEY_MAX);
		DIES(EXIT_DATA, "rc: a fee is beyond 90,000,000,000,000.00\n",
		    rate_round((wide)MONEY_MAX * RATE_ONE + RATE_ONE / 2, "a fee"));
	}
	TEST("every part of a fen is rounded by its first digit, either way") {
		check_rounding();
	}
	TEST("interest is the amount times the daily rate times the days, rounded once") {
		check_interest();
	}
	TEST("a ratio is rounded half away from zero") {
		CHECK(ratio(42, 50, 4) == 8400);
		CHECK(ratio(1, 3, 4) == 3333);
		CHECK(ratio(2, 3, 4) == 6667);
		CHECK(ratio(1, 8, 2) == 13);
		CHECK(ratio(-1, 8, 2) == -13);
		CHECK(ratio(1, -8, 2) == -13);
		CHECK(ratio(-1, -8, 2) == 13);
		CHECK(ratio(0, 7, 4) == 0);
		CHECK(ratio((wide)MONEY_MAX * 1000, MONEY_MAX, 4) == 10000000);
		DIES(EXIT_DATA, "rc: a ratio is too large to print\n",
		    ratio((wide)MONEY_MAX * 1000000, 1, 4));
	}
	TEST("a ratio is printed with four places") {
		CHECK(prints(8400, "0.8400"));
		CHECK(prints(10000, "1.0000"));
		CHECK(prints(0, "0.0000"));
		CHECK(prints(1, "0.0001"));
		CHECK(prints(-1, "-0.0001"));
		CHECK(prints(-99, "-0.0099"));
		CHECK(prints(-100, "-0.0100"));
		CHECK(prints(-12345, "-1.2345"));
		CHECK(prints(INT64_MAX, "922337203685477.5807"));
	}
	TEST("a ratio is compared with a limit exactly") {
		rate limit;

		CHECK(rate_parse(S("0.95"), &limit));
		CHECK(ratio_cmp(95, 100, limit) == 0);
		CHECK(ratio_cmp((wide)MONEY_MAX * 95, (wide)MONEY_MAX * 100, limit) == 0);
		CHECK(ratio_cmp(9499999999, 10000000000, limit) < 0);
		CHECK(ratio_cmp(9500000001, 10000000000, limit) > 0);
		CHECK(ratio_cmp(-95, -100, limit) == 0);
		CHECK(ratio_cmp(-1, 100, 0) < 0);
		CHECK(ratio_cmp(1, -100, 0) < 0);
	}
	return tests_done();
}
