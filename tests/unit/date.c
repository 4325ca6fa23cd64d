#include "values/date.h"

#include "check.h"

static date
day(const char *text)
{
	date d = NO_DATE;

	CHECK(date_parse(str_of(text), &d));
	return d;
}

/* The days of the month by the rules of the calendar, from the year 1900 on. */
static int
days_of(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return days[month - 1] + (month == 2 && leap);
}

/* A day with its number, or what is none. */
static void
check_day(struct civil c, bool is, date number)
{
	char text[64], put[DATE_CHARS + 1] = "";
	date from = NO_DATE, parsed = NO_DATE;

	snprintf(text, sizeof(text), "%d-%02d-%02d", c.year, c.month, c.day);
	CHECK(date_from(c, &from) == is);
	CHECK(date_parse(str_of(text), &parsed) == is);
	if (!is)
		return;
	date_put(put, number);
	CHECK(from == number && parsed == number);
	CHECK_STR(str_of(put), text);
}

/* Counts the days of a year one by one, and tries a month 0 and 13, a day 0 and 32. */
static void
check_year(int year, date *number, int *weekday)
{
	for (int month = 0; month <= 13; month++)
		for (int day = 0; day <= 32; day++) {
			bool is = month >= 1 && month <= 12 && day >= 1
			    && day <= days_of(year, month);

			check_day((struct civil){ year, month, day }, is, *number);
			if (!is)
				continue;
			CHECK(date_weekday(*number) == *weekday);
			++*number;
			*weekday = *weekday % 7 + 1;
		}
}

/* 1900-01-01 was a Monday. */
static void
check_calendar(void)
{
	date number = -25567;
	int weekday = 1;

	for (int year = 1900; year <= 2999; year++)
		check_year(year, &number, &weekday);
	CHECK(number == 376200);
}

/* Puts every byte into every place of a date: only digits make one, and signs in theirs. */
static void
check_bytes(void)
{
	for (size_t at = 0; at < DATE_CHARS; at++)
		for (int c = 0; c < 256; c++) {
			char text[] = "2024-01-11";
			bool sign = at == 4 || at == 7;
			date d;

			text[at] = (char)c;
			bool fits = sign ? c == '-' : c >= '0' && c <= '9';
			CHECK(fits || !date_parse((str){ text, DATE_CHARS }, &d));
		}
}

int
main(void)
{
	TEST("the first day that is printed is printed") {
		char text[DATE_CHARS + 1] = "";

		date_put(text, 0);
		CHECK_STR(str_of(text), "1970-01-01");
	}
	TEST("only digits and their signs make a date") {
		check_bytes();
	}
	TEST("1970-01-01 is day 0, and days are counted from it") {
		CHECK(day("1970-01-01") == 0);
		CHECK(day("1969-12-31") == -1);
		CHECK(day("2000-02-29") - day("2000-02-28") == 1);
		CHECK(day("2000-03-01") == 11017);
		CHECK(day("2026-11-23") == 20780);
	}
	TEST("every day of the calendar has its number and weekday, and none else is one") {
		check_calendar();
	}
	TEST("dates are YYYY-MM-DD, and nothing else") {
		static const char *const none[] = { "", "2026-1-05", "2026-01-5",
			"2026/01/05", " 2026-01-05", "2026-01-05 ", "2026-01-0x",
			"+026-01-05", "2026-00-05", "2026-01-00", "2026-02-29",
			"2026-04-31", "26-01-05", "-026-01-05", "2026-01-05T" };
		date d;

		for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
			CHECK(!date_parse(str_of(none[i]), &d));
	}
	TEST("a month or a day that is asked for again is what it was") {
		char text[2 * DATE_CHARS + 1] = "";
		date d;

		for (int again = 0; again < 3; again++) {
			CHECK(day("2024-02-29") == 19782);
			CHECK(!date_parse(S("2026-02-29"), &d));
			CHECK(!date_parse(S("2026-13-01"), &d));
			CHECK(!date_parse(S("0000-00-01"), &d));
			CHECK(!date_parse(S("2024-02-00"), &d));
			date_put(text, 0);
			date_put(text + DATE_CHARS, 1 << 10);
			CHECK_STR(str_of(text), "1970-01-011972-10-21");
		}
	}
	TEST("years are 1900 to 2999") {
		date d;

		CHECK(day("1900-01-01") == -25567);
		CHECK(day("2999-12-31") == 376199);
		CHECK(!date_parse(S("1899-12-31"), &d));
		CHECK(!date_parse(S("3000-01-01"), &d));
		CHECK(!date_from((struct civil){ 1899, 12, 31 }, &d));
		CHECK(!date_from((struct civil){ 2026, 13, 1 }, &d));
		CHECK(!date_from((struct civil){ 2026, 0, 1 }, &d));
		CHECK(!date_from((struct civil){ 2026, 1, 32 }, &d));
	}
	TEST("every day is its own civil date again") {
		date next = day("1900-01-01");

		for (date d = next; d <= day("2999-12-31"); d++, next++) {
			date back = NO_DATE;

			if (!date_from(date_civil(d), &back) || back != d) {
				CHECK(back == d);
				break;
			}
		}
		CHECK(next == 376200);
	}
	TEST("a month begins on its first and ends on its last day") {
		CHECK(date_month_start(day("2024-02-29")) == day("2024-02-01"));
		CHECK(date_month_end(day("2024-02-01")) == day("2024-02-29"));
		CHECK(date_month_end(day("1900-02-28")) == day("1900-02-28"));
		CHECK(date_month_end(day("2026-12-31")) == day("2026-12-31"));
	}
	TEST("a date not known is an empty text") {
		CHECK_STR(str_of(date_text(NO_DATE)), "");
		CHECK_STR(str_of(date_text(day("2026-01-05"))), "2026-01-05");
	}
	TEST("four texts of dates are good at once") {
		const char *a = date_text(0), *b = date_text(1), *c = date_text(2),
		    *d = date_text(3);

		CHECK_STR(str_of(a), "1970-01-01");
		CHECK_STR(str_of(b), "1970-01-02");
		CHECK_STR(str_of(c), "1970-01-03");
		CHECK_STR(str_of(d), "1970-01-04");
	}
	TEST("--as-of takes a day, a month, today, yesterday and days ago") {
		date d, today = date_today();

		CHECK(date_as_of(S("2026-01-05"), &d) && d == day("2026-01-05"));
		CHECK(date_as_of(S("2026-10"), &d) && d == day("2026-10-31"));
		CHECK(date_as_of(S("2024-02"), &d) && d == day("2024-02-29"));
		CHECK(date_as_of(S("today"), &d) && d - today <= 1 && d >= today);
		CHECK(date_as_of(S("yesterday"), &d) && d - today <= 0
		    && d >= today - 1);
		CHECK(date_as_of(S("-7d"), &d) && d - today <= -6 && d >= today - 7);
		CHECK(date_as_of(S("-0d"), &d) && d - today <= 1 && d >= today);
	}
	TEST("--as-of takes nothing else") {
		static const char *const none[] = { "", "-d", "7d", "-7", "-7D",
			"--7d", "2026", "2026-13", "2026-00", "2026-1",
			"-9999999d", "Today", "now" };
		date d;

		for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
			CHECK(!date_as_of(str_of(none[i]), &d));
	}
	return tests_done();
}
