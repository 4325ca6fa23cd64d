#include "records/column.h"

#include "check.h"

struct row {
	str   name;
	date  on;
	money amount;
	rate  share;
	count days;
};

static const struct column reads[] = {
	NEED(TEXT,  struct row, name),
	NEED(MONEY, struct row, amount),
	HAVE(DATE,  struct row, on),
	HAVE(RATE,  struct row, share),
	HAVE(COUNT, struct row, days),
};

enum { N = sizeof(reads) / sizeof(*reads) };

static struct tsv *
table(const char *text)
{
	char *paths[] = { strdup(file_of(text, strlen(text))), NULL };

	return tsv_open(paths, false);
}

static str
printed(enum kind kind, const void *value)
{
	static char text[128];
	struct out *o = out_open("/dev/null");
	str got;

	value_put(o, kind, value);
	memcpy(text, o->now.at, o->now.used);
	got = (str){ text, o->now.used };
	out_close();
	return got;
}

static bool
is_count(const char *text, count wanted)
{
	count c;

	return value_parse(COUNT, str_of(text), &c) && c == wanted;
}

static void
dies_of(const char *text, const char *message)
{
	struct tsv *t;
	struct row row;
	const char *name = file_of(text, strlen(text));
	char *paths[] = { strdup(name), NULL };
	char wanted[512];

	snprintf(wanted, sizeof(wanted), "rc: %s:%s\n", paths[0], message);
	DIES(EXIT_DATA, wanted,
	    t = tsv_open(paths, false);
	    struct reader *r = reader_open(t, reads, N);
	    while (reader_next(r, &row))
		    ;);
}

int
main(void)
{
	TEST("cells become what their kinds are, wherever their columns stand") {
		struct tsv *t = table("days\tshare\tx\ton\tamount\tname\n"
		    "7\t0.5\ty\t2026-01-05\t-1.50\t合\n");
		struct reader *r = reader_open(t, reads, N);
		struct row row;

		CHECK(reader_next(r, &row));
		CHECK_STR(row.name, "合");
		CHECK(row.amount == -150);
		CHECK_STR(str_of(date_text(row.on)), "2026-01-05");
		CHECK(row.share == RATE_ONE / 2);
		CHECK(row.days == 7);
		CHECK(!reader_next(r, &row));
		CHECK(reader_has(r, "on"));
		CHECK(!reader_has(r, "x"));
		reader_close(r);
		tsv_close(t);
	}
	TEST("an id is taken apart, and its text is still to be had") {
		static const struct column ids[] = {
			{ "id", ID, 0, true }, { "other", ID, sizeof(struct id), false },
		};
		struct tsv *t = table("id\tx\nA-007\ty\nA-7\ty\n");
		struct reader *r = reader_open(t, ids, 2);
		struct id row[2];

		CHECK(reader_next(r, row));
		CHECK(memcmp(&row[0], &(struct id[]){ id_of(S("A-007")) }, sizeof(*row)) == 0);
		CHECK(memcmp(&row[1], &(struct id[]){ id_of(S("")) }, sizeof(*row)) == 0);
		CHECK_STR(reader_text(r, "id"), "A-007");
		CHECK_STR(reader_text(r, "other"), "");
		CHECK(reader_next(r, row));
		CHECK_STR(reader_text(r, "id"), "A-7");
		reader_close(r);
		tsv_close(t);
	}
	TEST("an empty cell and a missing column are not known") {
		struct tsv *t = table("name\tamount\ton\na\t1\t\n");
		struct reader *r = reader_open(t, reads, N);
		struct row row;

		CHECK(reader_next(r, &row));
		CHECK(row.on == NO_DATE);
		CHECK(row.share == NO_RATE);
		CHECK(row.days == NO_COUNT);
		CHECK(!reader_has(r, "share"));
		reader_close(r);
		tsv_close(t);
	}
	TEST("a bad cell, and an empty one in a needed column, name their place") {
		dies_of("name\tamount\na\tx\n",
		    "2: amount: 'x' is not an amount (yuan, at most two decimals)");
		dies_of("name\tamount\na\t1\n\t1\n", "3: name: is empty; wanted a text");
		dies_of("name\tamount\tdays\na\t1\t1.5\n",
		    "2: days: '1.5' is not a whole number");
		dies_of("name\tamout\n", "1: no column 'amount'; nearest is 'amout'");
	}
	TEST("the column of a fault can be one that the file has not") {
		struct tsv *t = table("name\tamount\na\t1\n");
		struct row row;

		DIES(EXIT_DATA, "rc: stop\n",
		    struct reader *r = reader_open(t, reads, N);
		    reader_next(r, &row); die("stop"));
		tsv_close(t);
	}
	TEST("counts are whole numbers of at most eight digits") {
		count c;

		CHECK(is_count("0", 0));
		CHECK(is_count("-7", -7));
		CHECK(is_count("99999999", 99999999));
		CHECK(is_count("", NO_COUNT));
		CHECK(!value_parse(COUNT, S("100000000"), &c));
		CHECK(!value_parse(COUNT, S("7.0"), &c));
		CHECK(!value_parse(COUNT, S("7d"), &c));
	}
	TEST("what is not known prints as an empty cell") {
		CHECK_STR(printed(DATE, &(date){ NO_DATE }), "");
		CHECK_STR(printed(MONEY, &(money){ NO_MONEY }), "");
		CHECK_STR(printed(RATE, &(rate){ NO_RATE }), "");
		CHECK_STR(printed(COUNT, &(count){ NO_COUNT }), "");
		CHECK_STR(printed(TEXT, &(str){ NULL, 0 }), "");
	}
	TEST("values print in the form of the stream") {
		CHECK_STR(printed(DATE, &(date){ 0 }), "1970-01-01");
		CHECK_STR(printed(MONEY, &(money){ -150 }), "-1.50");
		CHECK_STR(printed(RATE, &(rate){ RATE_ONE / 3 }), "0.3333");
		CHECK_STR(printed(RATE, &(rate){ -RATE_ONE }), "-1.0000");
		CHECK_STR(printed(COUNT, &(count){ -12 }), "-12");
		CHECK_STR(printed(COUNT, &(count){ 99999999 }), "99999999");
		CHECK_STR(printed(TEXT, &S("a b")), "a b");
	}
	return tests_done();
}
