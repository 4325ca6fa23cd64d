#include "rc-import/forms/workbook/ref.h"

#include "../check.h"

static bool
reads(const char *name, size_t column, unsigned long row)
{
	struct ref r;

	return ref_read(&name, &r) && *name == '\0' && r.column == column && r.row == row;
}

static bool
is_none(const char *name)
{
	struct ref r;

	return !ref_read(&name, &r) || *name;
}

int
main(void)
{
	TEST("a cell's name is its column's letters and its row") {
		CHECK(reads("A1", 0, 1) && reads("z9", 25, 9) && reads("AA10", 26, 10));
		CHECK(reads("$B$3", 1, 3) && reads("XFD1048576", 16383, 1048576));
	}
	TEST("what is no name isn't read") {
		CHECK(is_none("") && is_none("A") && is_none("1"));
		CHECK(is_none("A-1") && is_none("A1x") && is_none("AAAAAAA1"));
		CHECK(is_none("A99999999999") && is_none("R[1]C"));
	}
	TEST("a cell has its name back") {
		char room[REF_CHARS];

		CHECK_STR(str_of(ref_name(room, (struct ref){ 0, 1 })), "A1");
		CHECK_STR(str_of(ref_name(room, (struct ref){ 25, 2 })), "Z2");
		CHECK_STR(str_of(ref_name(room, (struct ref){ 26, 3 })), "AA3");
		CHECK_STR(str_of(ref_name(room, (struct ref){ 701, 4 })), "ZZ4");
		CHECK_STR(str_of(ref_name(room, (struct ref){ 16383, 5 })), "XFD5");
	}
	TEST("a range has its corners in order") {
		struct ref c[2];

		CHECK(ref_read_range("D5:B3", c));
		CHECK(c[0].column == 1 && c[0].row == 3);
		CHECK(c[1].column == 3 && c[1].row == 5);
		CHECK(ref_read_range("B3", c) && c[1].column == 1 && c[1].row == 3);
		CHECK(!ref_read_range("A1:", c) && !ref_read_range("A1:B2:C3", c));
		CHECK(!ref_read_range("A0", c) && !ref_read_range("B0:B3", c));
	}
	return tests_done();
}
