#include "rc-import/printer.h"

#include "bytes/in.h"

#include "../check.h"

enum { LENGTHS = 40 };

/* A row whose texts have n, n + 1 and n + 2 bytes. */
static void
put_texts(const struct printer *p, size_t n)
{
	static const char bytes[] = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOP";
	struct value values[4];

	for (size_t i = 0; i < 4; i++) {
		value_clear(&values[i]);
		values[i].text = (str){ bytes + i, n + i };
	}
	CHECK(printer_put(p, values) == 0);
}

int
main(void)
{
	struct field list[] = { { .name = S("a"), .written = true }, { .name = S("b") },
		{ .name = S("c"), .written = true }, { .name = S("d"), .written = true } };
	struct fields fields = { .list = list, .n = 4 };
	const char *path = file_of("", 0);
	struct out *o = out_open(path);
	struct printer p;

	printer_open(&p, o, &fields);
	for (size_t n = 0; n < LENGTHS; n++)
		put_texts(&p, n);
	printer_close(&p);
	out_close();

	TEST("a header and rows have the fields that are written, whatever their length") {
		static const char all[] = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOP";
		struct in *in = in_open(path, false);
		char wanted[256];
		str line;

		CHECK(in_line(in, &line));
		CHECK_STR(line, "a\tc\td");
		for (int n = 0; n < LENGTHS; n++) {
			snprintf(wanted, sizeof(wanted), "%.*s\t%.*s\t%.*s", n, all, n + 2,
			    all + 2, n + 3, all + 3);
			CHECK(in_line(in, &line));
			CHECK_STR(line, wanted);
		}
		CHECK(!in_line(in, &line));
		in_close(in);
	}
	TEST("an empty value may be nowhere") {
		struct value values[4] = { 0 };

		o = out_open("/dev/null");
		printer_open(&p, o, &fields);
		values[2].rounded = true;
		CHECK(printer_put(&p, values) == 1);
		printer_close(&p);
		out_close();
	}
	return tests_done();
}
