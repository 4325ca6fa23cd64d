#include "records/adder.h"

#include <stdarg.h>

#include "bytes/in.h"
#include "check.h"

struct row {
	money amount;
	str   mark;
	count number;
};

static const struct column adds[] = {
	NEED(MONEY, struct row, amount),
	NEED(TEXT,  struct row, mark),
	NEED(COUNT, struct row, number),
};

enum { MARK_MOST = 300000 };   /* more than a buffer holds */

static char mark[MARK_MOST];

/* Row n has a mark of n % 7 bytes, every ten thousandth a long one. */
static void
fill(const void *with, unsigned long n, void *added)
{
	const unsigned long *end = with;

	*(struct row *)added = (struct row){ .amount = 100 * (money)n,
		.mark = { mark, n % 10000 == 9999 ? MARK_MOST : n % 7 },
		.number = n < *end ? (count)n : NO_COUNT };
}

static void
ready(void *with, unsigned long end)
{
	*(unsigned long *)with = end;
}

/* What the file ought to hold: text that grows. */
static struct text {
	char  *at;
	size_t len, room;
} given, wanted;

static void put(struct text *t, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

static void
put(struct text *t, const char *fmt, ...)
{
	va_list args;

	t->at = mem_grow(t->at, &t->room, t->len + MARK_MOST + 100, 1);
	va_start(args, fmt);
	t->len += (size_t)vsnprintf(t->at + t->len, MARK_MOST + 100, fmt, args);
	va_end(args);
}

/* What is added behind row n. */
static void
put_added(unsigned n)
{
	put(&wanted, "\t%u.00\t%.*s\t%u\n", n,
	    (int)(n % 10000 == 9999 ? MARK_MOST : n % 7), mark, n);
}

static char *
file(const struct text *t)
{
	return strdup(file_of(t->at, t->len));
}

/* Rows number `from` to `to` less 1 of a table of two columns; now and then one that is
   longer than what is read in one go. */
static void
put_rows(unsigned from, unsigned to)
{
	for (unsigned i = from; i < to; i++) {
		int more = i % 7000 == 6999 ? MARK_MOST : (int)(i % 40);

		put(&given, "R%u\t%.*s\n", i, more, mark);
		put(&wanted, "R%u\t%.*s", i, more, mark);
		put_added(i);
	}
}

static void
begin(const char *header)
{
	given.len = 0;
	put(&given, "%s", header);
}

/* Whether the rest of the tables, added to, is as wanted. */
static bool
prints_wanted(char **paths)
{
	unsigned long end = 0;
	char *to = strdup(file_of("", 0));
	struct tsv *t = tsv_open(paths, false);
	struct adder *a = adder_open(out_open(to), t, adds, 3);
	struct arena arena = { 0 };

	adder_finish(a, &(struct filler){ &end, ready, fill, sizeof(struct row) });
	adder_close(a);
	out_close();
	CHECK(end == tsv_count(t));
	tsv_close(t);
	str got = in_all(&arena, to, (size_t)1 << 30);
	bool same = str_eq(got, (str){ wanted.at, wanted.len });
	arena_free(&arena);
	unlink(to);
	for (; *paths; paths++)
		unlink(*paths);
	return same;
}

int
main(void)
{
	memset(mark, 'm', sizeof(mark));
	TEST("added columns stand at the right end, or in their own place") {
		begin("name\tamount\tx\na\t1\t 8 \n");
		char *paths[] = { file(&given), NULL };
		struct tsv *t = tsv_open(paths, false);
		struct out *o = out_open("/dev/null");
		struct row row = { .amount = 250, .mark = S("*"), .number = 3 };

		struct adder *a = adder_open(o, t, adds, 3);
		CHECK(tsv_next(t));
		adder_row(a, tsv_row(t), &row);
		CHECK_STR(((str){ o->now.at, o->now.used }), "a\t2.50\t 8 \t*\t3\n");
		adder_close(a);
		unlink(paths[0]);
		out_close();
		tsv_close(t);
	}
	TEST("the header of a filter is written at once") {
		begin("name\tnumber\n");
		char *paths[] = { file(&given), NULL };
		struct tsv *t = tsv_open(paths, false);
		int ends[2];
		char text[64];

		CHECK(pipe(ends) == 0);
		struct out *o = out_open("/dev/null");
		dup2(ends[1], o->fd);
		adder_close(adder_open(o, t, adds, 3));
		ssize_t got = read(ends[0], text, sizeof(text));
		CHECK(got > 0);
		CHECK_STR(((str){ text, (size_t)got }),
		    "name\tnumber\tamount\tmark\n");
		out_close();
		unlink(paths[0]);
		tsv_close(t);
	}
	TEST("many rows are printed at once, of several files, in their order") {
		char *paths[4] = { 0 };

		wanted.len = 0;
		put(&wanted, "id\ttext\tamount\tmark\tnumber\n");
		begin("id\ttext\n");
		put_rows(0, 30000);
		paths[0] = file(&given);
		begin("id\ttext\n");
		paths[1] = file(&given);
		begin("id\ttext\n");
		put_rows(30000, 55555);
		paths[2] = file(&given);
		CHECK(prints_wanted(paths));
	}
	TEST("rows may be as short as can be") {
		char *paths[2] = { 0 };

		wanted.len = 0;
		put(&wanted, "id\tamount\tmark\tnumber\n");
		begin("id\n");
		for (unsigned i = 0; i < 50000; i++) {
			put(&given, "%u\n", i % 10);
			put(&wanted, "%u", i % 10);
			put_added(i);
		}
		paths[0] = file(&given);
		CHECK(prints_wanted(paths));
	}
	TEST("columns that are there already are printed anew") {
		char *paths[3] = { 0 };

		wanted.len = 0;
		put(&wanted, "number\tid\tamount\tmark\n");
		begin("number\tid\n");
		for (unsigned i = 0; i < 9999; i++) {
			put(&given, "\tR%u\n", i);
			put(&wanted, "%u\tR%u\t%u.00\t%.*s\n", i, i, i,
			    (int)(i % 7), mark);
		}
		paths[0] = file(&given);
		CHECK(prints_wanted(paths));
	}
	TEST("files may have their columns in another order") {
		char *paths[3] = { 0 };

		wanted.len = 0;
		put(&wanted, "id\ttext\tamount\tmark\tnumber\n");
		begin("id\ttext\n");
		put_rows(0, 3000);
		paths[0] = file(&given);
		begin("text\tid\n");
		for (unsigned i = 3000; i < 6000; i++) {
			put(&given, "\tR%u\n", i);
			put(&wanted, "R%u\t", i);
			put_added(i);
		}
		paths[1] = file(&given);
		CHECK(prints_wanted(paths));
	}
	free(given.at);
	free(wanted.at);
	return tests_done();
}
