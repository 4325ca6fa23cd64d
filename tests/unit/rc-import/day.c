#include "rc-import/cell/day.h"

#include "../check.h"

static const char *const texts[] = {
	"2024-03-05", "2024-02-29", "2023-02-29", "1900-01-01", "1900-01-00", "1900-01-02",
	"1899-12-31", "2999-12-31", "3000-01-01", "2024-00-10", "2024-13-01", "2024-04-31",
	"2024/3/5", "2024/03/5", "2024.3.05", "2024-3-5", "2024/3-5", "2024/3/", "2024/3/5/",
	"2024/003/5", "2024//5", "2024/3/555", "2024/13/1", "1900/1/0", "1900/1/1", "2024/3",
	"2024-03-0a", "20a4-03-05", "2O24/3/5", "20240305", "45356", "45356.0", "4535", "0/5/2024",
	"3/5/2024", "5/5/2024", "25/3/2024", "3/25/2024", "3/5/24", "2024-03-05 00:00:00",
	"2024-03-05T10:30", "2024年3月5日", "2024-03-05-", "-2024-3-5", "", "2024", "202-3-15",
};

enum { TEXTS = sizeof(texts) / sizeof(*texts) };

/* What the text with a blank before it, which is no short way to go, is read as. */
static const char *
read_long(const char *text, struct dating how, date *d)
{
	static char with_blank[64];

	snprintf(with_blank, sizeof(with_blank), " %s", text);
	return day_read(str_of(with_blank), how, d);
}

static void
read_both_ways(const char *text, enum order order)
{
	struct dating how = { order, false, 0 };
	date d = 7, other = 7;
	const char *fault = day_read(str_of(text), how, &d);
	const char *other_fault = read_long(text, how, &other);

	CHECK(!fault == !other_fault);
	CHECK(!fault || !other_fault || strcmp(fault, other_fault) == 0);
	CHECK(fault || d == other);
}

/* The day of an instant, in China. */
static date
day_of(const char *instant)
{
	date d = NO_DATE;

	return day_read(str_of(instant), (struct dating){ ORDER_OPEN, false, 8 * 60 }, &d)
	    ? NO_DATE : d;
}

static struct proof
proof_of(const char *text)
{
	struct proof p = { 0 };

	proof_add(&p, str_of(text), 3);
	return p;
}

int
main(void)
{
	date d;

	TEST("a plain date is read as one in the midst of blanks is") {
		for (int i = 0; i < TEXTS; i++)
			for (enum order o = ORDER_OPEN; o <= YMD; o++)
				read_both_ways(texts[i], o);
	}
	TEST("an instant is of the day that it was in the zone") {
		enum { MARCH_5 = 20517 };   /* 2026 */

		CHECK(day_of("2026-03-05") == MARCH_5);
		CHECK(day_of("2026-03-05T23:59:59") == MARCH_5);
		CHECK(day_of("2026-03-05T15:59:59.999Z") == MARCH_5);
		CHECK(day_of("2026-03-05T16:00:00.000Z") == MARCH_5 + 1);
		CHECK(day_of("2026-03-05T00:00:00Z") == MARCH_5);
		CHECK(day_of("2026-03-05 16:00 UTC") == MARCH_5 + 1);
		CHECK(day_of("2026-03-05 16:00:00 GMT") == MARCH_5 + 1);
		CHECK(day_of("2026-03-05T16:00:00+0000") == MARCH_5 + 1);
		CHECK(day_of("2026-03-05T16:00:00+00:00") == MARCH_5 + 1);
		CHECK(day_of("2026-03-05T16:00:00+08:00") == MARCH_5);
		CHECK(day_of("2026-03-05T16:00:00-0500") == MARCH_5 + 1);
		CHECK(day_of("2026-03-05T00:30:00+0900") == MARCH_5 - 1);
		CHECK(day_of("2026-03-05T01:00:00+0900") == MARCH_5);
		CHECK(day_of("2026-03-05T16:00:00+8") == NO_DATE);
		CHECK(day_of("2026-03-05T16:00:00+1500") == NO_DATE);
	}
	TEST("a day is in the form of the stream, but for the one that is none") {
		CHECK(day_is_iso(S("2024-03-05"), &d) && d == 19787);
		CHECK(!day_is_iso(S("2024-3-5"), &d));
		CHECK(!day_is_iso(S("2024/03/05"), &d));
		CHECK(!day_is_iso(S("2024-03-32"), &d));
		CHECK(!day_is_iso(S("1900-01-01"), &d));
		CHECK(!day_is_iso(S(""), &d));
	}
	TEST("1900-01-01 and day 0 of 1900 are no day") {
		const struct dating how = { ORDER_OPEN, false, 0 };

		CHECK(!day_read(S("1900-01-01"), how, &d) && d == NO_DATE);
		CHECK(!day_read(S("1900/1/1"), how, &d) && d == NO_DATE);
		CHECK(!day_read(S("1900/1/0"), how, &d) && d == NO_DATE);
		CHECK(!day_read(S("1900-01-02"), how, &d) && d == -25566);
	}
	TEST("only what has its year behind proves the order of dates") {
		CHECK(proof_of("25/3/2024").day_first == 3);
		CHECK(proof_of("3/25/2024").month_first == 3);
		CHECK(proof_of("3/5/2024").open == 3);
		CHECK(proof_of(" 3/5/2024").open == 3);
		for (const char *const *t = (const char *const[]){ "2024/3/5", "2024-03-05",
		    "20240305", "202/3/2024", "5/5/2024", "", "a", NULL }; *t; t++) {
			struct proof p = proof_of(*t);

			CHECK(!p.month_first && !p.day_first && !p.open);
		}
	}
	return tests_done();
}
