/*
 * Exports: the first byte chooses the table, and with its high bit that a map is guessed;
 * the rest is the file.  What is written is a table: lines of as many cells as there are
 * columns, UTF-8 without control characters.
 */
#include "input.h"

#include "bytes/utf8.h"
#include "rc-import/convert.h"
#include "rc-import/print_map.h"
#include "rc-import/survey.h"

static struct out *out;
static const struct policy *policy;

static size_t
columns_written(const struct import *m)
{
	size_t n = 0;

	for (size_t i = 0; i < m->request.fields.n; i++)
		n += m->request.fields.list[i].written;
	return n;
}

static void
check_line(str line, size_t columns)
{
	size_t tabs = 0;

	for (size_t i = 0; i < line.len; i++) {
		MUST((unsigned char)line.at[i] >= 0x20 || line.at[i] == '\t');
		MUST(line.at[i] != 0x7f);
		tabs += line.at[i] == '\t';
	}
	MUST(tabs + 1 == columns);
	MUST(utf8_valid(line) == line.len);
}

/* The header was flushed; the rows are in the output still, as the inputs are small. */
static void
check_rows(const struct import *m)
{
	str rows = { out->now.at, out->now.used };

	while (rows.len)
		check_line(str_cut(&rows, '\n'), columns_written(m));
}

static void
write_all(struct import *m)
{
	struct rejects rejects;

	survey(m);
	rejects_open(&rejects, NULL);
	convert(m, out, &rejects);
	check_rows(m);
	rejects_close(&rejects);
	control_totals_close(&m->control.totals, rejects.kept, true);
}

static void
import(str input)
{
	char *paths[] = { input_file(), NULL };
	unsigned char first = input.len ? (unsigned char)input.at[0] : 0;
	struct choices choices = { .guessing = first & 0x80, .quiet = true };
	struct import m;

	import_open(&m, (first & 0x7f) % TABLES, policy, &choices, paths);
	if (choices.guessing)
		print_map(&m, out);
	else
		write_all(&m);
	import_close(&m);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	str input = { (const char *)bytes, n };

	if (!out) {
		out = out_open("/dev/null");
		policy = policy_load(NULL);
	}
	out->now.used = 0;
	input_written(str_from(input, n > 0));
	survives(import, input);
	return 0;
}
