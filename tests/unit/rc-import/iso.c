#include "rc-import/forms/xml/iso.h"

#include "../check.h"

static str
shown(const char *text)
{
	static char room[ISO_CHARS];

	return iso_shown(str_of(text), room);
}

int
main(void)
{
	TEST("midnight is no time") {
		CHECK_STR(shown("2024-03-05T00:00:00.000"), "2024-03-05");
		CHECK_STR(shown("2024-03-05T00:00:00Z"), "2024-03-05");
		CHECK_STR(shown("2024-03-05T00:00"), "2024-03-05");
		CHECK_STR(shown("2024-03-05T00:00:00+08:00"), "2024-03-05 00:00:00+08:00");
	}
	TEST("a time is behind its day, without a fraction that is nothing") {
		CHECK_STR(shown("2024-03-05T13:30:00.000"), "2024-03-05 13:30:00");
		CHECK_STR(shown("2024-03-05T13:30:00.250Z"), "2024-03-05 13:30:00.25Z");
		CHECK_STR(shown("2024-03-05T13:30"), "2024-03-05 13:30");
		CHECK_STR(shown("2024-03-05T13:30:00.0-05:00"), "2024-03-05 13:30:00-05:00");
	}
	TEST("a time of no day is just that") {
		CHECK_STR(shown("1899-12-31T13:30:00.000"), "13:30:00");
		CHECK_STR(shown("1899-12-30T00:00:01"), "00:00:01");
	}
	TEST("anything else stays") {
		CHECK_STR(shown(""), "");
		CHECK_STR(shown("2024-03-05"), "2024-03-05");
		CHECK_STR(shown("24-03-05T00:00:00"), "24-03-05T00:00:00");
	}
	return tests_done();
}
