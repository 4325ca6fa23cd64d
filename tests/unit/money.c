#include "values/money.h"

#include "check.h"

static bool
is(const char *text, money wanted)
{
	money m = NO_MONEY;

	return money_parse(str_of(text), &m) && m == wanted;
}

static bool
puts_as(money m, const char *wanted)
{
	char text[MONEY_CHARS];
	size_t n = money_put(text, m);

	return n <= MONEY_CHARS && str_eq((str){ text, n }, str_of(wanted));
}

/* Whether an amount of some length with any character at one place is read as its digits
   say, one by one, or not at all. */
static bool
agrees(int len, int at, char c)
{
	char text[18];
	money m = NO_MONEY, wanted = 0;
	int points = 0, decimals = 0;
	bool fine = true;

	memcpy(text, "12345678901234567", sizeof(text));
	text[len - 3] = '.';
	text[at] = c;
	for (int i = at == 0 && c == '-'; i < len; i++) {
		if (text[i] == '.' && i > (text[0] == '-')) {
			points++;
		} else if (text[i] >= '0' && text[i] <= '9') {
			wanted = wanted * 10 + (text[i] - '0');
			decimals += points;
		} else {
			fine = false;
		}
	}
	fine = fine && points <= 1 && decimals <= 2 && decimals >= points;
	for (; decimals < 2; decimals++)
		wanted *= 10;
	fine = fine && wanted <= MONEY_MAX;
	return money_parse((str){ text, (size_t)len }, &m) == fine
	    && (!fine || m == (text[0] == '-' ? -wanted : wanted));
}

int
main(void)
{
	TEST("an amount is a decimal in yuan with at most two decimals") {
		CHECK(is("1234.50", 123450));
		CHECK(is("-3", -300));
		CHECK(is("0", 0));
		CHECK(is("-0", 0));
		CHECK(is("0.05", 5));
		CHECK(is("0.5", 50));
		CHECK(is("007", 700));
	}
	TEST("amounts go up to 90,000,000,000,000.00 either way") {
		money m;

		CHECK(is("90000000000000", MONEY_MAX));
		CHECK(is("90000000000000.00", MONEY_MAX));
		CHECK(is("-90000000000000.00", -MONEY_MAX));
		CHECK(is("89999999999999.99", MONEY_MAX - 1));
		CHECK(is("000000000000000000000000000001.50", 150));
		CHECK(is("-00000000000000090000000000000.00", -MONEY_MAX));
		CHECK(!money_parse(S("000000000000000000000000000001.5x"), &m));
		CHECK(!money_parse(S("90000000000000.01"), &m));
		CHECK(!money_parse(S("-90000000000000.01"), &m));
		CHECK(!money_parse(S("90000000000001"), &m));
		CHECK(!money_parse(S("900000000000000"), &m));
		CHECK(!money_parse(S("92233720368547758.08"), &m));
		CHECK(!money_parse(S("99999999999999999999999999"), &m));
		CHECK(is("000000000000000000000000001", 100));
	}
	TEST("what is no amount is none") {
		static const char *const none[] = { "", "-", ".", "-.", "1.", ".5",
			"-.5", "1.234", "1,234", "+1", "--1", "1-", "1 ", " 1",
			"1e3", "1.2.3", "1..2", "0x1", "NaN", "¥1", "１", "1.x" };
		money m;

		for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
			CHECK(!money_parse(str_of(none[i]), &m));
		CHECK(!money_parse(S("1\0"), &m));
	}
	TEST("each character of an amount counts, however long it is") {
		for (int len = 4; len <= 17; len++)
			for (int at = 0; at < len; at++)
				for (int c = 0; c < 256; c++)
					CHECK(agrees(len, at, (char)c));
	}
	TEST("amounts are written with two decimals") {
		CHECK(puts_as(0, "0.00"));
		CHECK(puts_as(5, "0.05"));
		CHECK(puts_as(-5, "-0.05"));
		CHECK(puts_as(-50, "-0.50"));
		CHECK(puts_as(123450, "1234.50"));
		CHECK(puts_as(MONEY_MAX, "90000000000000.00"));
		CHECK(puts_as(-MONEY_MAX, "-90000000000000.00"));
		CHECK(puts_as(INT64_MIN, "-92233720368547758.08"));
	}
	TEST("amounts of every length are written digit by digit") {
		int64_t yuan = 1;

		for (int len = 1; len <= 17; len++, yuan *= 10)
			for (int fen = -300; fen < 300; fen++) {
				char wanted[32];
				money m = yuan * 100 + fen;

				if (m < 0)
					continue;
				snprintf(wanted, sizeof(wanted), "%lld.%02d",
				    (long long)m / 100, (int)(m % 100));
				CHECK(puts_as(m, wanted));
			}
	}
	TEST("what is written is read as the same") {
		uint64_t x = 1;

		for (int i = 0; i < 100000; i++) {
			char text[MONEY_CHARS + 1];
			money m;

			x = x * 6364136223846793005u + 1442695040888963407u;
			m = (money)(x % (2 * (uint64_t)MONEY_MAX + 1)) - MONEY_MAX;
			text[money_put(text, m)] = '\0';
			if (!is(text, m)) {
				CHECK(is(text, m));
				break;
			}
		}
	}
	TEST("messages may set off the thousands") {
		CHECK_STR(str_of(money_grouped(123456789)), "1,234,567.89");
		CHECK_STR(str_of(money_grouped(-12345678)), "-123,456.78");
		CHECK_STR(str_of(money_grouped(99999)), "999.99");
		CHECK_STR(str_of(money_grouped(INT64_MIN)),
		    "-92,233,720,368,547,758.08");
		CHECK_STR(str_of(money_text(123456789)), "1234567.89");
	}
	TEST("a sum beyond the range is an error, not a wrap") {
		money sum = MONEY_MAX - 1;

		money_add(&sum, 1, "dues");
		CHECK(sum == MONEY_MAX);
		DIES(EXIT_DATA,
		    "rc: the sum of dues is beyond 90,000,000,000,000.00\n",
		    money_add(&sum, 1, "dues"));
		sum = -MONEY_MAX;
		DIES(EXIT_DATA,
		    "rc: the sum of dues is beyond 90,000,000,000,000.00\n",
		    money_add(&sum, -MONEY_MAX, "dues"));
		money_add(&sum, MONEY_MAX, "dues");
		CHECK(sum == 0);
	}
	return tests_done();
}
