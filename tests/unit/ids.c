#include "bytes/ids.h"

#include "check.h"

enum { MANY = 20000 };

/* The id of number i, in an order that `step` makes; in parts as a clerk might make them. */
static str
nth_id(int i, int step)
{
	static char text[64];
	int k = (int)((long)i * step % MANY);

	switch (k % 4) {
	case 0:  snprintf(text, sizeof(text), "HT2023%07d", k); break;
	case 1:  snprintf(text, sizeof(text), "HT-%d", k); break;
	case 2:  snprintf(text, sizeof(text), "%020d", k); break;
	default: snprintf(text, sizeof(text), "收%03d号", k); break;
	}
	return str_of(text);
}

static void
number_many(int step, int again)
{
	struct ids ids = { 0 };

	for (int i = 0; i < MANY; i++)
		CHECK(ids_add(&ids, id_of(nth_id(i, step))) == (uint32_t)i);
	CHECK(ids.n == MANY);
	for (int i = 0; i < MANY; i++) {
		int k = (int)((long)i * again % MANY);

		CHECK(ids_find(&ids, id_of(nth_id(k, step))) == (uint32_t)k);
		CHECK(ids_add(&ids, id_of(nth_id(k, step))) == (uint32_t)k);
		CHECK(str_eq(ids_text(&ids, (uint32_t)k), nth_id(k, step)));
	}
	CHECK(ids_find(&ids, id_of(S("HT-"))) == NO_NAME);
	CHECK(ids_find(&ids, id_of(S("HT-x"))) == NO_NAME);
	CHECK(ids_find(&ids, id_of(S("HT-20001"))) == NO_NAME);
	CHECK(ids.n == MANY);
	ids_free(&ids);
}

int
main(void)
{
	TEST("ids are numbered as they come, and keep their numbers") {
		number_many(1, 1);
		number_many(7, 1);
		number_many(7, 13);
		number_many(1, 13);
		number_many(1, MANY - 1);
	}
	TEST("ids that rise are found without a search, and in any order") {
		struct ids ids = { 0 };
		char text[16];

		for (uint32_t i = 0; i < MANY; i++) {
			snprintf(text, sizeof(text), "R%06u", 3 * i);
			CHECK(ids_find(&ids, id_of(str_of(text))) == NO_NAME);
			CHECK(ids_add(&ids, id_of(str_of(text))) == i);
		}
		for (uint32_t i = 0; i < MANY; i++) {
			snprintf(text, sizeof(text), "R%06u", 3 * i);
			CHECK(ids_find(&ids, id_of(str_of(text))) == i);
		}
		CHECK(!ids.slots);
		CHECK(ids_find(&ids, id_of(S("R000003"))) == 1);
		CHECK(ids_find(&ids, id_of(S("R000004"))) == NO_NAME);
		CHECK(ids_add(&ids, id_of(S("R000004"))) == MANY);
		CHECK(ids_find(&ids, id_of(S("R059997"))) == MANY - 1);
		ids_free(&ids);
	}
	TEST("ids that are counted up cost nothing, until one is left out") {
		struct ids ids = { 0 };
		char text[16];

		for (uint32_t i = 0; i < MANY; i++) {
			snprintf(text, sizeof(text), "R%06u", 990000 + i);
			CHECK(ids_add(&ids, id_of(str_of(text))) == i);
			CHECK(!ids.codes == (990000 + i < 1000000));
		}
		CHECK_STR(ids_text(&ids, 0), "R990000");
		CHECK_STR(ids_text(&ids, MANY - 1), "R1009999");
		CHECK(ids_find(&ids, id_of(S("R999999"))) == 9999);
		CHECK(ids_find(&ids, id_of(S("R989999"))) == NO_NAME);
		CHECK(ids_add(&ids, id_of(S("R990000"))) == 0);
		ids_free(&ids);
	}
	TEST("ids that rise for each year by itself are added without a search") {
		struct ids ids = { 0 };
		char text[16];

		for (uint32_t i = 0; i < MANY; i++) {
			snprintf(text, sizeof(text), "HT%u%07u",
			    2023 + i * 7 % 11 % 4, i);
			CHECK(ids_find(&ids, id_of(str_of(text))) == NO_NAME);
			CHECK(ids_add(&ids, id_of(str_of(text))) == i);
			CHECK(ids_add(&ids, id_of(str_of(text))) == i);
		}
		CHECK(!ids.slots);
		CHECK(ids_find(&ids, id_of(S("HT20230000000"))) == 0);
		CHECK(ids_find(&ids, id_of(S("HT20230000001"))) == NO_NAME);
		CHECK(ids_add(&ids, id_of(S("HT20230000001"))) == MANY);
		CHECK(ids_find(&ids, id_of(S("HT20230000001"))) == MANY);
		ids_free(&ids);
	}
	TEST("ids that were put are looked through at the end") {
		for (int step = 1; step < 20; step += 6) {
			struct ids ids = { 0 };
			uint32_t first;

			for (int i = 0; i < MANY; i++)
				CHECK(ids_put(&ids, id_of(nth_id(i, step))) == (uint32_t)i);
			CHECK(ids_twice(&ids, &first) == NO_NAME);
			CHECK(str_eq(ids_text(&ids, 4567), nth_id(4567, step)));
			for (int i = 5000; i > 4990; i--)
				ids_put(&ids, id_of(nth_id(i, step)));
			CHECK(ids_twice(&ids, &first) == MANY && first == 5000);
			ids_free(&ids);
		}
	}
	TEST("of ids that were put again and again the first pair is told") {
		struct ids ids = { 0 };
		uint32_t first;

		ids_put(&ids, id_of(S("b")));
		ids_put(&ids, id_of(S("a")));
		ids_put(&ids, id_of(S("a")));
		ids_put(&ids, id_of(S("b")));
		CHECK(ids_twice(&ids, &first) == 2 && first == 1);
		ids_free(&ids);
	}
	TEST("ids that were left out are found, near and far") {
		struct ids ids = { 0 };

		for (uint32_t i = 0; i < MANY / 2; i++)   /* of two heads: not counted */
			CHECK(ids_add(&ids, id_of(nth_id((int)i * 2, 1))) == i);
		for (uint32_t step = 1; step < 50; step++)
			for (uint32_t i = 0; i < MANY / 2; i += step)
				CHECK(ids_find(&ids, id_of(nth_id((int)i * 2, 1))) == i);
		ids_free(&ids);
	}
	TEST("an id has any number of digits, in front and behind") {
		char text[64];

		for (int digits = 0; digits < 20; digits++)
			for (int letters = 0; letters < 20; letters++) {
				struct ids ids = { 0 };

				snprintf(text, sizeof(text), "%.*s%.*s", letters,
				    "abcdefghijklmnopqrstu", digits,
				    "98765432101234567890");
				CHECK(ids_add(&ids, id_of(S("x"))) == 0);
				CHECK(ids_add(&ids, id_of(str_of(text))) == 1);
				CHECK_STR(ids_text(&ids, 1), text);
				CHECK(ids_find(&ids, id_of(str_of(text))) == 1);
				ids_free(&ids);
			}
	}
	TEST("ids that look alike are told apart") {
		static const char *const alike[] = { "", "0", "00", "1", "01", "A1",
			"A01", "A", "a1", "999999999", "0999999999", "1000000000",
			"1999999999", "A1 ", "A 1", "A1B", "A1B1", "A1\xC2\xB9",
			"ABCDEFG", "ABCDEFGH", "ABCDEFGI", "ABCDEFGHI", "ABCDEFGHJ",
			"ABCDEFGH1", "ABCDEFGHI1", "ABCDEFGHIJKLMNOP1",
			"ABCDEFGHIJKLMNOQ1" };
		enum { N = sizeof(alike) / sizeof(*alike) };
		struct ids ids = { 0 };

		for (uint32_t i = 0; i < N; i++)
			CHECK(ids_find(&ids, id_of(str_of(alike[i]))) == NO_NAME
			    && ids_add(&ids, id_of(str_of(alike[i]))) == i);
		for (uint32_t i = 0; i < N; i++) {
			CHECK(ids_add(&ids, id_of(str_of(alike[i]))) == i);
			CHECK_STR(ids_text(&ids, i), alike[i]);
		}
		ids_free(&ids);
	}
	TEST("a long head is known by what it was, not by where it stood") {
		struct ids ids = { 0 };
		char text[] = "ABCDEFGHIJ-1";

		CHECK(ids_add(&ids, id_of(str_of(text))) == 0);
		text[0] = 'X';
		CHECK(ids_find(&ids, id_of(str_of(text))) == NO_NAME);
		CHECK(ids_add(&ids, id_of(str_of(text))) == 1);
		CHECK_STR(ids_text(&ids, 0), "ABCDEFGHIJ-1");
		ids_free(&ids);
	}
	TEST("an id may be long, and hold any byte") {
		struct ids ids = { 0 };
		char *text = mem_new(100000, 1);

		CHECK(ids_add(&ids, id_of((str){ text, 100000 })) == 0);
		CHECK(ids_add(&ids, id_of((str){ text, 99999 })) == 1);
		CHECK(ids_text(&ids, 0).len == 100000);
		CHECK(ids_text(&ids, 1).at[99998] == '\0');
		free(text);
		ids_free(&ids);
	}
	TEST("freed ids can be used again") {
		struct ids ids = { 0 };

		ids_add(&ids, id_of(S("2")));
		ids_add(&ids, id_of(S("1")));
		ids_free(&ids);
		CHECK(ids_find(&ids, id_of(S("1"))) == NO_NAME);
		CHECK(ids_add(&ids, id_of(S("1"))) == 0);
		ids_free(&ids);
	}
	return tests_done();
}
