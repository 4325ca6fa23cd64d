/* Random tables against a search of each row among those before it. */
#include "dues/repeats.h"

#include "check.h"

enum { ROWS = 40, TABLES = 20000, LARGE = 200000 };

struct row {
	char contract_id[8], due_id[8];
	date day;
};

static uint64_t state = 1;

static unsigned
below(unsigned n)
{
	state = state * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(state >> 33) % n;
}

/* Rows of contracts that mostly stand together, with due_ids that mostly rise. */
static void
make(struct row *rows, unsigned contracts, unsigned due_ids, unsigned days)
{
	unsigned contract = 0, due = 0, day = 0;

	for (int i = 0; i < ROWS; i++) {
		bool other = below(4) == 0;

		contract = other ? below(contracts) : contract;
		due = other || below(6) == 0 ? below(due_ids) : due + 1;
		day = below(8) == 0 ? below(days) : day;
		snprintf(rows[i].contract_id, sizeof(rows[i].contract_id), "%s%u",
		    contract % 3 ? "C" : "", contract);
		snprintf(rows[i].due_id, sizeof(rows[i].due_id), "%s%.*u",
		    due % 5 ? "" : "x", (int)(due % 3), due);
		rows[i].day = (date)day;
	}
}

static bool
same(const struct row *a, const struct row *b, bool by_day)
{
	return strcmp(a->contract_id, b->contract_id) == 0
	    && strcmp(a->due_id, b->due_id) == 0 && (!by_day || a->day == b->day);
}

/* The answer by looking at each row before each. */
static uint32_t
search(const struct row *rows, uint32_t n, bool by_day, uint32_t *first)
{
	for (uint32_t i = 0; i < n; i++)
		for (uint32_t k = 0; k < i; k++)
			if (same(&rows[k], &rows[i], by_day)) {
				*first = k;
				return i;
			}
	return NO_NAME;
}

static bool
agrees(const struct row *rows, uint32_t n, bool by_day, unsigned *twice)
{
	struct repeats r = { .n = 0 };
	uint32_t first = 0, wanted_first = 0;
	uint32_t wanted = search(rows, n, by_day, &wanted_first);

	for (uint32_t i = 0; i < n; i++)
		repeats_add(&r, str_of(rows[i].contract_id), str_of(rows[i].due_id),
		    by_day ? rows[i].day : NO_DATE);
	uint32_t found = repeats_find(&r, &first);
	repeats_free(&r);
	*twice += wanted != NO_NAME;
	return found == wanted && (wanted == NO_NAME || first == wanted_first);
}

/* A table of due 0 of all contracts, then of due 1, and so on. */
static void
add_large(struct repeats *r, unsigned contracts)
{
	for (unsigned i = 0; i < LARGE; i++) {
		char contract[16], due[16];

		snprintf(contract, sizeof(contract), "C%u", i % contracts);
		snprintf(due, sizeof(due), "%u", i / contracts);
		repeats_add(r, str_of(contract), str_of(due), NO_DATE);
	}
}

int
main(void)
{
	TEST("the first key that is there twice is found, and where it was before") {
		unsigned twice = 0, n = 0;

		for (unsigned i = 0; i < TABLES; i++) {
			struct row rows[ROWS];

			make(rows, 2 + i % 59, 1 + i % 7, 1);
			n += agrees(rows, 1 + i % ROWS, false, &twice);
		}
		CHECK(n == TABLES);
		CHECK(twice > TABLES / 10 && twice < TABLES / 10 * 9);
	}
	TEST("of several days each has its own keys") {
		unsigned twice = 0, n = 0;

		for (unsigned i = 0; i < TABLES; i++) {
			struct row rows[ROWS];

			make(rows, 2 + i % 59, 1 + i % 7, 3);
			n += agrees(rows, 1 + i % ROWS, true, &twice);
		}
		CHECK(n == TABLES);
		CHECK(twice > TABLES / 10 && twice < TABLES / 10 * 9);
	}
	TEST("a large table in no order is searched, too") {
		struct repeats r = { .n = 0 };
		uint32_t first;

		add_large(&r, 7000);
		CHECK(repeats_find(&r, &first) == NO_NAME);
		repeats_add(&r, S("C3"), S("5"), NO_DATE);
		repeats_add(&r, S("C3"), S("4"), NO_DATE);
		CHECK(repeats_find(&r, &first) == LARGE);
		CHECK(first == 5 * 7000 + 3);
		repeats_free(&r);
	}
	TEST("an empty contract_id or due_id is one like others") {
		struct repeats r = { .n = 0 };
		uint32_t first;

		repeats_add(&r, S(""), S(""), NO_DATE);
		repeats_add(&r, S(""), S("1"), NO_DATE);
		repeats_add(&r, S("A"), S(""), NO_DATE);
		CHECK(repeats_find(&r, &first) == NO_NAME);
		repeats_add(&r, S(""), S(""), NO_DATE);
		CHECK(repeats_find(&r, &first) == 3);
		CHECK(first == 0);
		repeats_free(&r);
	}
	return tests_done();
}
