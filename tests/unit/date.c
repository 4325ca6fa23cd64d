#include "values/date.h"

#include "check.h"

static date
day(const char *text)
{
	date d = NO_DATE;

	CHECK(date_parse(str_of(text), &d));
	return d;
}

/* A row of the vectors against all that the module knows of the day. */
static void
check_vector(char *const *cells)
{
	struct civil c;
	date d = (date)strtol(cells[1], NULL, 10), from, parsed;
	char text[DATE_CHARS];

	c.year = (int)strtol(cells[0], NULL, 10);
	c.month = (int)strtol(cells[0] + 5, NULL, 10);
	c.day = (int)strtol(cells[0] + 8, NULL, 10);
	bool in_range = c.year >= 1900 && c.year <= 2999;
	CHECK(date_from(c, &from) == in_range);
	CHECK(date_parse(str_of(cells[0]), &parsed) == in_range);
	if (!in_range)
		return;
	CHECK(from == d && parsed == d);
	struct civil back = date_civil(d);
	CHECK(back.year == c.year && back.month == c.month && back.day == c.day);
	CHECK(date_weekday(d) == (int)strtol(cells[2], NULL, 10));
	date_put(text, d);
	CHECK(strncmp(text, cells[0], DATE_CHARS) == 0);
}

static void
check_vectors(void)
{
	FILE *file = shared("vectors/dates.tsv");
	char line[256], *cells[3];
	int n = 0;

	if (!file)
		return;
	next_row(file, line, sizeof(line), cells, 3);
	for (; next_row(file, line, sizeof(line), cells, 3); n++)
		check_vector(cells);
	CHECK(n > 10000);
	fclose(file);
}

static void
check_invalid(void)
{
	FILE *file = shared("vectors/dates-invalid.tsv");
	char line[256], *cells[1];
	date d;

	if (!file)
		return;
	next_row(file, line, sizeof(line), cells, 1);
	while (next_row(file, line, sizeof(line), cells, 1))
		CHECK(!date_parse(str_of(cells[0]), &d));
	fclose(file);
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
	TEST("day numbers and weekdays are those that other programs compute") {
		check_vectors();
	}
	TEST("a text that is no day is none") {
		check_invalid();
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
