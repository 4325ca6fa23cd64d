#include <unistd.h>

#include "bytes/in.h"
#include "rc-report/write/writer.h"

#include "../check.h"

static const struct term name = { "list", "清单", "list" };

static void
make(struct grid *row, size_t i, void *with)
{
	(void)with;
	put_count(row, (int64_t)i);
}

/* Writes a list of n rows that are made, and a total, as a workbook. */
static void
write_rows(const char *path, size_t n, int64_t total)
{
	struct document *d = document_new(EN);
	struct grid *g = grid_add(d, name, FOR_ALL);
	struct style style = { .language = EN };

	grid_column(g, name, CELL_COUNT, 0);
	grid_make(g, n, make, NULL);
	grid_row(g, TOTAL);
	put_count(g, total);
	write_xlsx(out_open(path), d, &style);
	out_close();
	document_free(d);
}

int
main(void)
{
	const char *path = file_of("", 0);

	TEST("more rows than a sheet holds below its headings are refused, with a way out") {
		DIES(1, "rc: 1048576 rows, where a sheet holds 1048575; "
		    "--format csv holds them all\n", write_rows(path, 1048575, 0));
	}
	TEST("a list of made rows is a workbook") {
		struct in *in;
		str block;

		write_rows(path, 1000, 499500);
		in = in_open(path, false);
		CHECK(in_block(in, &block) && str_starts(block, S("PK")));
		in_close(in);
	}
	unlink(path);
	return tests_done();
}
