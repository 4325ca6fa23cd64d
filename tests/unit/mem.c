#include "bytes/mem.h"

#include "check.h"

int
main(void)
{
	TEST("new memory is zeroed, also for no things at all") {
		char *p = mem_new(100, 1), *q = mem_new(0, 8);

		for (int i = 0; i < 100; i++)
			CHECK(p[i] == 0);
		CHECK(q != NULL);
		free(p);
		free(q);
	}
	TEST("a grown array keeps what is in it") {
		int *list = NULL;
		size_t n = 0, room = 0;

		for (int i = 0; i < 1000; i++) {
			GROW(list, n, room);
			list[n++] = i;
		}
		CHECK(room >= 1000);
		for (int i = 0; i < 1000; i++)
			CHECK(list[i] == i);
		CHECK(mem_grow(list, &room, 3, sizeof(*list)) == list);
		free(list);
	}
	TEST("an array that can't be had is an error, not a wrap") {
		size_t room = 0;

		DIES(EXIT_DATA, "rc: out of memory\n",
		    mem_grow(NULL, &room, SIZE_MAX / 4, 8));
		DIES(EXIT_DATA, "rc: out of memory\n",
		    struct arena a = { 0 }; arena_new(&a, SIZE_MAX / 2, 4));
	}
	TEST("an arena gives zeroed, aligned pieces that don't overlap") {
		struct arena a = { 0 };
		char *last = NULL;

		for (size_t i = 1; i < 3000; i++) {
			char *p = arena_new(&a, i, 1);

			CHECK((uintptr_t)p % _Alignof(max_align_t) == 0);
			CHECK(p[0] == 0 && p[i - 1] == 0);
			memset(p, 'x', i);
			CHECK(last == NULL || last[0] == 'x');
			last = p;
		}
		arena_free(&a);
		CHECK(a.chunks == NULL && a.left == 0);
	}
	TEST("an arena spends nothing between pieces of aligned sizes") {
		struct arena a = { 0 };
		size_t size = _Alignof(max_align_t);
		char *p = arena_new(&a, 1, size);

		CHECK(arena_new(&a, 3, size) == p + size);
		CHECK(arena_new(&a, 1, 1) == p + 4 * size);
		CHECK(arena_new(&a, 1, 1) == p + 5 * size);
		arena_free(&a);
	}
	TEST("an arena gives pieces larger than its blocks") {
		struct arena a = { 0 };
		char *p = arena_new(&a, 1, 1000000);

		memset(p, 'x', 1000000);
		arena_free(&a);
	}
	TEST("a copied text has a NUL behind it") {
		struct arena a = { 0 };
		str s = arena_str(&a, str_first(S("abcdef"), 3));

		CHECK_STR(s, "abc");
		CHECK(s.at[3] == '\0');
		CHECK_STR(arena_str(&a, (str){ NULL, 0 }), "");
		CHECK_STR(arena_printf(&a, "%d-%s", 7, "x"), "7-x");
		arena_free(&a);
	}
	return tests_done();
}
