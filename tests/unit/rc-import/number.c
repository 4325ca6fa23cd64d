#include "rc-import/forms/workbook/number.h"

#include "../check.h"

/* A number's text once it was read, good until the next call; "-" if it is none. */
static str
shown(const char *text)
{
	static char room[NUMBER_CHARS];
	struct decimal d;

	if (!number_read(str_of(text), &d))
		return S("none");
	return (str){ room, number_put(room, &d) };
}

static int
compare(const char *a, const char *b)
{
	struct decimal x, y;

	return number_read(str_of(a), &x) && number_read(str_of(b), &y)
	    ? number_compare(&x, &y) : 99;
}

/* All amounts up to so many fen, from a first one on, as 17 digits of 53 bits. */
static unsigned long
strangers(unsigned long first, unsigned long n, unsigned long step)
{
	unsigned long found = 0;

	for (unsigned long fen = first; n-- > 0; fen += step) {
		char written[64], wanted[64];

		snprintf(written, sizeof(written), "%.17g", (double)fen / 100);
		int len = snprintf(wanted, sizeof(wanted), "%lu.%02lu", fen / 100,
		    fen % 100);
		while (wanted[len - 1] == '0')
			len--;
		len -= wanted[len - 1] == '.';
		found += !str_eq(shown(written), (str){ wanted, (size_t)len });
	}
	return found;
}

int
main(void)
{
	TEST("a number is read digit by digit, and written without an exponent") {
		CHECK_STR(shown("0"), "0");
		CHECK_STR(shown("-0.00"), "0");
		CHECK_STR(shown("0012.50"), "12.5");
		CHECK_STR(shown("+12"), "12");
		CHECK_STR(shown(".5"), "0.5");
		CHECK_STR(shown("5."), "5");
		CHECK_STR(shown("5E-05"), "0.00005");
		CHECK_STR(shown("-1.5e+05"), "-150000");
		CHECK_STR(shown("13800138000.0"), "13800138000");
		CHECK_STR(shown("999999999999999"), "999999999999999");
	}
	TEST("an integer of more than 15 digits has an exponent") {
		CHECK_STR(shown("1000000000000000"), "1E+15");
		CHECK_STR(shown("123456789012345678"), "1.23456789012345678E+17");
		CHECK_STR(shown("-1.2E300"), "-1.2E+300");
		CHECK_STR(shown("1E-42"), "1E-42");
	}
	TEST("what is no number isn't read") {
		CHECK_STR(shown(""), "none");
		CHECK_STR(shown("."), "none");
		CHECK_STR(shown("-"), "none");
		CHECK_STR(shown("1E"), "none");
		CHECK_STR(shown("1E+"), "none");
		CHECK_STR(shown("1,2"), "none");
		CHECK_STR(shown("1.2.3"), "none");
		CHECK_STR(shown("0x10"), "none");
		CHECK_STR(shown("1E99999"), "none");
	}
	TEST("17 digits are 15 where these are the same number") {
		CHECK_STR(shown("143.69999999999999"), "143.7");
		CHECK_STR(shown("4.3499999999999997E-2"), "0.0435");
		CHECK_STR(shown("0.1000000000000000"), "0.1");
		CHECK_STR(shown("0.99999999999999989"), "0.99999999999999989");
		CHECK_STR(shown("2309.7899999999995"), "2309.7899999999995");
		CHECK_STR(shown("0.30000000000000004"), "0.30000000000000004");
		CHECK_STR(shown("1234567890123456.5"), "1.2345678901234565E+15");
	}
	TEST("amounts are what somebody typed, whatever 53 bits make of them") {
		CHECK(strangers(0, 300000, 1) == 0);
		CHECK(strangers(123456789, 300000, 7919) == 0);
		CHECK(strangers(99999999900000, 100000, 1) == 0);
	}
	TEST("plain numbers are just those that are written as they stand") {
		CHECK(number_is_plain(S("0")) && number_is_plain(S("-12.5")));
		CHECK(number_is_plain(S("0.05")) && number_is_plain(S("-0.5")));
		CHECK(!number_is_plain(S("")) && !number_is_plain(S("-")));
		CHECK(!number_is_plain(S("-0")) && !number_is_plain(S("007")));
		CHECK(!number_is_plain(S("1.50")) && !number_is_plain(S("1.")));
		CHECK(!number_is_plain(S(".5")) && !number_is_plain(S("1E5")));
		CHECK(!number_is_plain(S("1.2.3")) && !number_is_plain(S("-.5")));
		CHECK(!number_is_plain(S("1234567890123456")));
	}
	TEST("numbers have an order") {
		CHECK(compare("1", "2") < 0 && compare("10", "9") > 0);
		CHECK(compare("-1", "0") < 0 && compare("-2", "-1") < 0);
		CHECK(compare("0.50", "5E-1") == 0 && compare("0", "-0") == 0);
		CHECK(compare("100", "100.01") < 0 && compare("0.001", "0") > 0);
	}
	return tests_done();
}
