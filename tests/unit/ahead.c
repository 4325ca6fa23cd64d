/* Tables larger than what is read ahead, by tsv.h and column.h. */
#include "records/column.h"

#include "check.h"
#include "made.h"

struct row {
	str   id;
	money amount;
	money paid;   /* no table has it */
};

static const struct column reads[] = {
	NEED(TEXT,  struct row, id),
	NEED(MONEY, struct row, amount),
	HAVE(MONEY, struct row, paid),
};

enum { N_READS = sizeof(reads) / sizeof(*reads) };

static char made_name[256];   /* of the file that the text was put in */

/* Rows number `from` to `to` less 1 of a table; every thousandth has a long cell. */
static void
add_rows(unsigned from, unsigned to, const char *end)
{
	for (unsigned i = from; i < to; i++) {
		add("R%u\t%u.00\t", i, i);
		for (int k = 0; i % 1000 == 999 && k < 1000; k++)
			add("%s", "a cell that is longer than a block, in the end, "
			    "so that it has to be read by itself, and in one go, "
			    "by those who ask for it, and not ahead of them, as "
			    "all others");
		add("付%s", end);
	}
}

static void
begin(void)
{
	made.len = 0;
	add("id\tamount\titem\n");
}

static struct tsv *
open_made(bool again)
{
	static char *paths[2];

	snprintf(made_name, sizeof(made_name), "%s", file_of(made.text, made.len));
	paths[0] = made_name;
	return tsv_open(paths, again);
}

/* Whether the next rows that are read are number `from` to `to` less 1. */
static bool
reads_rows(struct reader *r, unsigned from, unsigned to)
{
	struct row row;
	char id[16];

	for (unsigned i = from; i < to; i++) {
		snprintf(id, sizeof(id), "R%u", i);
		if (!reader_next(r, &row) || row.amount != 100 * (money)i
		    || row.paid != NO_MONEY || !str_eq(row.id, str_of(id)))
			return false;
	}
	return true;
}

static bool
has_rows(struct tsv *t, unsigned n)
{
	for (unsigned i = 0; i < n; i++) {
		char id[16];

		snprintf(id, sizeof(id), "R%u", i);
		if (!tsv_next(t)
		    || !str_eq(tsv_cells(t, tsv_row(t))[0], str_of(id)))
			return false;
	}
	return !tsv_next(t);
}

/* A fault in row n, alone or with more behind it, is told with its line. */
static void
dies_in(unsigned n, const char *fault, const char *message)
{
	char wanted[512];
	struct row row;

	begin();
	add_rows(0, n, "\n");
	add("%s\n", fault);
	add_rows(n + 1, 30000, "\n");
	add("%s\n", "R\tx\t");
	struct tsv *t = open_made(false);
	snprintf(wanted, sizeof(wanted), "rc: %s:%u: %s\n", made_name, n + 2, message);
	DIES(EXIT_DATA, wanted,
	    struct reader *r = reader_open(t, reads, N_READS);
	    while (reader_next(r, &row))
		    ;);
	tsv_close(t);
	unlink(made_name);
}

int
main(void)
{
	TEST("a large table is read row by row") {
		begin();
		add_rows(0, 30000, "\n");
		struct tsv *t = open_made(true);
		struct reader *r = reader_open(t, reads, N_READS);
		struct row row;

		CHECK(reads_rows(r, 0, 30000));
		CHECK(!reader_next(r, &row));
		CHECK(tsv_count(t) == 30000);
		tsv_again(t);
		CHECK(reads_rows(r, 0, 20000));
		reader_close(r);
		tsv_again(t);
		CHECK(has_rows(t, 30000));
		tsv_close(t);
		unlink(made_name);
	}
	TEST("its lines may end with CRLF") {
		begin();
		add_rows(0, 30000, "\r\n");
		struct tsv *t = open_made(false);

		CHECK(has_rows(t, 30000));
		tsv_close(t);
		unlink(made_name);
	}
	TEST("rows may be as short as can be") {
		made.len = 0;
		add("id\n");
		for (int i = 0; i < 300000; i++)
			add("%d\n", i % 10);
		struct tsv *t = open_made(false);
		struct row row;
		struct reader *r = reader_open(t, reads, 1);
		int n = 0;

		while (reader_next(r, &row) && str_eq(row.id,
		    (str){ &"0123456789"[n % 10], 1 }))
			n++;
		CHECK(n == 300000);
		reader_close(r);
		tsv_close(t);
		unlink(made_name);
	}
	TEST("a reader may be closed, and another go on from the same row") {
		begin();
		add_rows(0, 30000, "\n");
		struct tsv *t = open_made(false);
		struct reader *r = reader_open(t, reads, N_READS);

		CHECK(reads_rows(r, 0, 12345));
		reader_close(r);
		r = reader_open(t, reads, N_READS);
		CHECK(reads_rows(r, 12345, 30000));
		reader_close(r);
		tsv_close(t);
		unlink(made_name);
	}
	TEST("the first fault of a large table is told, with its place") {
		dies_in(0, "R\tx\t", "amount: 'x' is not an amount (yuan, at most two decimals)");
		dies_in(3, "R\t\t", "amount: is empty; wanted an amount (yuan, at most "
		    "two decimals)");
		dies_in(17000, "R\t1", "2 cells where the header has 3");
		dies_in(29998, "R\t1\t\x7f", "item: control character 0x7F");
		dies_in(29998, "R\t1\t\xff", "item: not UTF-8: byte 0xFF");
	}
	free(made.text);
	return tests_done();
}
