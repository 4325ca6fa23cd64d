#include "records/row_list.h"

#include <stdio.h>

#include "check.h"

struct entry {
	int   left_alone;
	str   name, word;
	date  on;
	money amount;
	rate  share;
	count days;
};

static const struct column columns[] = {
	NEED(TEXT,  struct entry, name),
	NEED(TEXT,  struct entry, word),
	HAVE(DATE,  struct entry, on),
	HAVE(MONEY, struct entry, amount),
	HAVE(RATE,  struct entry, share),
	HAVE(COUNT, struct entry, days),
};

enum { COLUMNS = sizeof(columns) / sizeof(*columns) };

static int
by_name(const void *row, const void *other)
{
	return str_cmp(((const struct entry *)row)->name, ((const struct entry *)other)->name);
}

static void
add(struct row_list *l, int64_t rank, const char *name, money amount)
{
	row_list_add(l, rank, &(struct entry){ .name = str_of(name), .word = S("w"),
	    .amount = amount });
}

static str
order(const struct row_list *l, struct arena *a)
{
	str all = S("");
	struct entry e;

	for (size_t i = 0; i < l->n; i++) {
		row_list_get(l, i, &e);
		all = arena_printf(a, "%.*s %.*s%d", STR(all), STR(e.name), (int)e.amount);
	}
	return all;
}

static void
test_values(void)
{
	static const struct entry entries[] = {
		{ 0, { "", 0 }, { "", 0 }, NO_DATE, NO_MONEY, NO_RATE, NO_COUNT },
		{ 0, { "a", 1 }, { "b", 1 }, 0, 0, 0, 0 },
		{ 0, { "a", 1 }, { "a", 1 }, -1, -1, -1, -1 },
		{ 0, { "\0", 1 }, { "c", 1 }, 63, 64, 127, 128 },
		{ 0, { "x", 1 }, { "c", 1 }, INT32_MAX, INT64_MAX, INT64_MAX, INT32_MAX },
		{ 0, { "x", 1 }, { "c", 1 }, INT32_MIN + 1, INT64_MIN + 1, INT64_MIN + 1,
		  INT32_MIN + 1 },
	};
	struct row_list l = row_list_of(columns, COLUMNS);
	size_t n = sizeof(entries) / sizeof(*entries);

	for (size_t i = 0; i < n; i++)
		row_list_add(&l, 0, &entries[i]);
	TEST("values are given back as they were put, the unknown and the extreme too") {
		for (size_t i = 0; i < n; i++) {
			struct entry e = { .left_alone = 7 };

			row_list_get(&l, i, &e);
			CHECK(str_eq(e.name, entries[i].name) && e.left_alone == 7);
			CHECK(str_eq(e.word, entries[i].word));
			CHECK(e.on == entries[i].on && e.amount == entries[i].amount);
			CHECK(e.share == entries[i].share && e.days == entries[i].days);
		}
	}
	row_list_free(&l);
}

/* So many that a column has more different texts than are kept once. */
static void
test_texts(void)
{
	enum { MANY = 5000 };
	struct row_list l = row_list_of(columns, COLUMNS);
	char text[40];

	for (int i = 0; i < MANY; i++) {
		snprintf(text, sizeof(text), "%d a text that is a bit longer", i / 2 * 7);
		row_list_add(&l, -i, &(struct entry){ .name = str_of(text),
		    .word = str_of(i % 3 ? "few" : "words") });
	}
	TEST("texts of many kinds and of few are given back, whatever the order") {
		row_list_sort(&l, by_name);
		for (int i = 0; i < MANY; i++) {
			int was = MANY - 1 - i;
			struct entry e;

			row_list_get(&l, (size_t)i, &e);
			snprintf(text, sizeof(text), "%d a text that is a bit longer",
			    was / 2 * 7);
			CHECK_STR(e.name, text);
			CHECK_STR(e.word, was % 3 ? "few" : "words");
		}
	}
	TEST("a text that comes again and again takes a byte or two") {
		row_list_free(&l);
		l = row_list_of(columns, COLUMNS);
		add(&l, 0, "the same text of thirty bytes.", 0);
		size_t before = l.n_bytes;
		add(&l, 0, "the same text of thirty bytes.", 0);
		CHECK(l.n_bytes - before == COLUMNS);
	}
	row_list_free(&l);
}

static void
test_order(void)
{
	struct row_list l = row_list_of(columns, COLUMNS);
	struct arena a = { 0 };

	TEST("an empty list is sorted") {
		row_list_sort(&l, by_name);
		CHECK(l.n == 0);
	}
	TEST("the lowest rank comes first, then what compares, then what was added first") {
		add(&l, 5, "b", 1);
		add(&l, INT64_MAX, "a", 2);
		add(&l, -5, "z", 3);
		add(&l, 5, "a", 4);
		add(&l, 5, "b", 5);
		add(&l, 5, "a", 6);
		add(&l, INT64_MIN, "z", 7);
		row_list_sort(&l, by_name);
		CHECK_STR(order(&l, &a), " z7 z3 a4 a6 b1 b5 a2");
	}
	row_list_free(&l);
	arena_free(&a);
}

int
main(void)
{
	test_values();
	test_texts();
	test_order();
	return tests_done();
}
