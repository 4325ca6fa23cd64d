/*
 * Tables: up to three files, set apart by bytes 0xFE, are read into structs and printed
 * with columns added.  What comes out is a table again.
 */
#include "target.h"

#include <unistd.h>

#include "bytes/utf8.h"
#include "records/adder.h"

enum { FILES = 3 };

struct row {
	str   contract_id;
	money amount, balance;
	date  on;
	rate  share;
	count days;
};

static const struct column reads[] = {
	NEED(TEXT,  struct row, contract_id),
	NEED(MONEY, struct row, amount),
	HAVE(DATE,  struct row, on),
	HAVE(RATE,  struct row, share),
	HAVE(COUNT, struct row, days),
};

static const struct column adds[] = {
	NEED(MONEY, struct row, balance),
	NEED(DATE,  struct row, on),
	NEED(RATE,  struct row, share),
	NEED(COUNT, struct row, days),
	NEED(TEXT,  struct row, contract_id),
};

#define N(columns) (sizeof(columns) / sizeof(*(columns)))

static char paths[FILES][64];
static struct out *out;

static size_t
tabs_of(str line)
{
	size_t n = 0;

	for (size_t i = 0; i < line.len; i++)
		n += line.at[i] == '\t';
	return n;
}

/* The output so far is one line of so many cells, UTF-8 without control characters. */
static void
check_line(size_t cells)
{
	str line = { out->now.at, out->now.used };

	MUST(line.len > 0 && line.at[line.len - 1] == '\n');
	MUST(str_find(line, S("\n")) == (ptrdiff_t)line.len - 1);
	MUST(tabs_of(line) + 1 == cells);
	MUST(utf8_valid(line) == line.len);
	out->now.used = 0;
}

static unsigned long
copy_rows(struct tsv *t, size_t cells)
{
	struct reader *r = reader_open(t, reads, N(reads));
	struct adder *a = adder_open(out, t, adds, N(adds));
	struct row row;

	while (reader_next(r, &row)) {
		row.balance = row.amount;
		adder_row(a, tsv_row(t), &row);
		check_line(cells);
	}
	adder_close(a);
	reader_close(r);
	return tsv_count(t);
}

static size_t
cells_of(const struct tsv *t)
{
	size_t n = (size_t)tsv_width(t);

	for (size_t i = 0; i < N(adds); i++)
		n += tsv_find(t, str_of(adds[i].name)) == NO_COLUMN;
	return n;
}

static void
copy(str input)
{
	char *operands[FILES + 1] = { NULL };
	bool again = input.len % 2;

	for (int i = 0; i < FILES && (i == 0 || input.len > 0); i++) {
		str text = str_cut(&input, '\xFE');
		FILE *file = fopen(paths[i], "wb");

		MUST(file);
		MUST(fwrite(text.at, 1, text.len, file) == text.len);
		fclose(file);
		operands[i] = paths[i];
	}
	struct tsv *t = tsv_open(operands, again);
	unsigned long n = copy_rows(t, cells_of(t));
	for (unsigned long i = 0; i < n; i++)
		MUST(strlen(tsv_place(t, i)) > 2);
	if (again) {
		tsv_again(t);
		MUST(copy_rows(t, cells_of(t)) == n);
	}
	tsv_close(t);
}

static void
remove_files(void)
{
	for (int i = 0; i < FILES; i++)
		unlink(paths[i]);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	if (!out) {
		out = out_open("/dev/null");
		for (int i = 0; i < FILES; i++)
			snprintf(paths[i], sizeof(paths[i]), "/tmp/rc-fuzz-%ld-%d",
			    (long)getpid(), i);
		atexit(remove_files);
	}
	out->now.used = 0;
	survives(copy, (str){ (const char *)bytes, n });
	return 0;
}
