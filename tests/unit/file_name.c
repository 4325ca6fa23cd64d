#include "bytes/file_name.h"

#include "bytes/utf8.h"

#include "check.h"

static struct arena arena;

static const char *
name(struct file_names *names, str stem)
{
	return file_name(names, &arena, "d", stem, ".txt");
}

/* The name that a stem has by itself. */
static str
alone(str stem)
{
	struct file_names names = { 0 };

	return str_of(name(&names, stem));
}

int
main(void)
{
	TEST("a name is the stem with its ending, in the folder") {
		CHECK_STR(alone(S("HT-1-customer-letter")),
		    "d/HT-1-customer-letter.txt");
		CHECK_STR(alone(S("合同 一")), "d/合同 一.txt");
	}
	TEST("no name leads out of the folder, or is hidden, or an option") {
		CHECK_STR(alone(S("../../etc/passwd")), "d/_._.._etc_passwd.txt");
		CHECK_STR(alone(S("..")), "d/_..txt");
		CHECK_STR(alone(S("/")), "d/_.txt");
		CHECK_STR(alone(S("-rf")), "d/_rf.txt");
		CHECK_STR(alone(S("")), "d/_.txt");
	}
	TEST("control characters, and what other systems forbid, become _") {
		CHECK_STR(alone(S("a\nb\tc\033d\177e")), "d/a_b_c_d_e.txt");
		CHECK_STR(alone(S("a:b\\c*d?e\"f<g>h|i")), "d/a_b_c_d_e_f_g_h_i.txt");
		CHECK_STR(alone(S("a\0b")), "d/a_b.txt");
	}
	TEST("a long name is cut, between characters") {
		char stem[600];

		for (size_t i = 0; i < sizeof(stem); i += 3)
			memcpy(stem + i, "锁", 3);
		CHECK(alone((str){ stem, sizeof(stem) }).len == 2 + 159 + 4);
		CHECK(utf8_valid(alone((str){ stem, sizeof(stem) }))
		    == alone((str){ stem, sizeof(stem) }).len);
	}
	TEST("a name that was given gets a number, and never another's name") {
		struct file_names names = { 0 };

		CHECK_STR(str_of(name(&names, S("a"))), "d/a.txt");
		CHECK_STR(str_of(name(&names, S("a-2"))), "d/a-2.txt");
		CHECK_STR(str_of(name(&names, S("a"))), "d/a-3.txt");
		CHECK_STR(str_of(name(&names, S("a"))), "d/a-4.txt");
		CHECK_STR(str_of(name(&names, S("a-2"))), "d/a-2-2.txt");
	}
	arena_free(&arena);
	return tests_done();
}
