#include "policy/calendar.h"

#include "check.h"

static date
day(const char *text)
{
	date d = NO_DATE;

	date_parse(str_of(text), &d);
	return d;
}

static struct calendar
calendar_of(const char *text)
{
	struct calendar c = { 0 };

	calendar_add(&c, "days.tsv", str_of(text));
	calendar_close(&c);
	return c;
}

int
main(void)
{
	TEST("a day is off or work as listed, and else by its weekday") {
		struct calendar c = calendar_of("date\tkind\tname\n"
		    "2026-10-10\twork\t国庆节\n2026-10-01\toff\t国庆节\n");

		CHECK(!calendar_works(&c, day("2026-10-01")));
		CHECK(calendar_works(&c, day("2026-10-02")));
		CHECK(!calendar_works(&c, day("2026-10-03")));
		CHECK(!calendar_works(&c, day("2026-10-04")));
		CHECK(calendar_works(&c, day("2026-10-10")));
		CHECK(!calendar_works(&c, day("2026-10-11")));
	}
	TEST("a day on or before working days is the next working day") {
		struct calendar c = calendar_of("date\tkind\n2026-10-01\toff\n"
		    "2026-10-02\toff\n2026-10-05\toff\n2026-10-10\twork\n");

		CHECK(calendar_workday(&c, day("2026-09-30")) == day("2026-09-30"));
		CHECK(calendar_workday(&c, day("2026-10-01")) == day("2026-10-06"));
		CHECK(calendar_workday(&c, day("2026-10-10")) == day("2026-10-10"));
		CHECK(calendar_workday(&c, day("2026-10-17")) == day("2026-10-19"));
	}
	TEST("a year without an entry is an error, unless weekends will do") {
		struct calendar c = calendar_of("date\tkind\n2026-12-31\toff\n");

		CHECK(!calendar_works(&c, day("2026-01-04")));
		DIES(EXIT_WRONG, "rc: calendar: days.tsv has no days of 2027; add them "
		    "from 国务院办公厅关于2027年部分节假日安排的通知, at www.gov.cn, or "
		    "say calendar.beyond: weekends\n",
		    calendar_workday(&c, day("2026-12-31") + 1));
		DIES(EXIT_WRONG, "rc: calendar: days.tsv has no days of 2025; add them "
		    "from 国务院办公厅关于2025年部分节假日安排的通知, at www.gov.cn, or "
		    "say calendar.beyond: weekends\n",
		    calendar_works(&c, day("2025-12-31")));
		c.weekends_beyond = true;
		CHECK(calendar_works(&c, day("2027-01-01")));
		CHECK(!calendar_works(&c, day("2027-01-02")));
	}
	TEST("days listed twice alike are one") {
		struct calendar c = calendar_of("date\tkind\n2026-10-01\toff\n"
		    "2026-10-01\toff\n");

		CHECK(!calendar_works(&c, day("2026-10-01")));
	}
	TEST("a day both off and work is an error") {
		DIES(EXIT_WRONG, "rc: calendar: 2026-10-01 is both off and work\n",
		    calendar_of("date\tkind\n2026-10-01\toff\n2026-10-01\twork\n"));
	}
	TEST("CRLF is no part of a kind") {
		struct calendar c = calendar_of("date\tkind\r\n2026-10-01\toff\r\n");

		CHECK(!calendar_works(&c, day("2026-10-01")));
	}
	return tests_done();
}
